package org.entente.endpoint;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.competency.QuestionCatalogue;
import org.entente.release.ReleaseFixture;
import org.entente.release.ReleaseStore;
import org.entente.vocabulary.NamedGraphs;

/** The small world of the questions' own tests as a release, served with those questions. */
final class QuestionFixture {
    private static final Path FOLDER = Path.of("src/test/resources/competency");

    private QuestionFixture() {}

    static RunningEndpoint serve(Path folder) {
        publish(new ReleaseStore(folder), world -> world);
        return RunningEndpoint.over(folder);
    }

    /** Publishes the world with a change. @return the release's id */
    static String publish(ReleaseStore store, UnaryOperator<DatasetGraph> change) {
        ReleaseFixture.prologue(); // Jena is initialised with it
        DatasetGraph read = RDFDataMgr.loadDatasetGraph(FOLDER.resolve("world.trig").toString());
        DatasetGraph world = ReleaseFixture.trig("");
        read.getDefaultGraph().find().forEach(triple -> world.add(
                NamedGraphs.ASSERTED, triple.getSubject(), triple.getPredicate(), triple.getObject()));
        read.listGraphNodes().forEachRemaining(name -> read.getGraph(name).find().forEach(triple -> world.add(
                name, triple.getSubject(), triple.getPredicate(), triple.getObject())));
        QuestionCatalogue.read(FOLDER.resolve("questions")).asGraph().find().forEach(triple -> world.add(
                NamedGraphs.QUERIES, triple.getSubject(), triple.getPredicate(), triple.getObject()));
        return store.publish(change.apply(world), ReleaseFixture.inputs());
    }
}
