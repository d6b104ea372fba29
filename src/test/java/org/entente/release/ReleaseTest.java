package org.entente.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.apache.jena.shared.AddDeniedException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseTest {
    private static final Node NOWHERE = NodeFactory.createURI(Iris.GRAPH + "nowhere");
    private static final Triple NEW = Triple.create(Iris.entity("us"), Entente.memberOf, Iris.entity("new"));

    @TempDir
    private Path folder;

    private DatasetGraph dataset;

    @BeforeEach
    void publish() {
        ReleaseStore store = new ReleaseStore(folder);
        store.publish(ReleaseFixture.trig("""
                graph:ontology { entente:State a owl:Class }
                graph:closures { [] a owl:AllDifferent }
                graph:registry { id:us a entente:State }
                graph:asserted { id:us entente:directMemberOf id:quad }
                graph:inferred { id:us entente:memberOf id:quad }
                graph:links { id:us owl:sameAs <https://example.org/us> }
                graph:negative { id:us entente:notMemberOf id:asean }
                graph:source-003 { claim:003-001 a entente:Claim }
                """), ReleaseFixture.inputs());
        dataset = store.current().orElseThrow().dataset();
    }

    @Test
    void defaultGraphShowsWhatIsAcceptedAndNothingElse() {
        assertThat(dataset.getDefaultGraph().size()).isEqualTo(6);
        assertThat(ask("ASK { id:us entente:memberOf id:quad ; a entente:State ; owl:sameAs ?same }")).isTrue();
        assertThat(ask("ASK { ?claim a entente:Claim }")).isFalse();
        assertThat(ask("ASK { GRAPH graph:source-003 { ?claim a entente:Claim } }")).isTrue();
        assertThat(Iter.count(dataset.listGraphNodes())).isEqualTo(8);
    }

    @Test
    void unknownGraphIsEmptyAndStaysUnknown() {
        assertThat(ask("ASK { GRAPH graph:nowhere { ?s ?p ?o } }")).isFalse();
        assertThat(dataset.getGraph(NOWHERE).isEmpty()).isTrue();
        assertThat(dataset.containsGraph(NOWHERE)).isFalse();
        assertThat(dataset.containsGraph(NamedGraphs.ASSERTED)).isTrue();
    }

    @Test
    void unionGraphHoldsTheNamedGraphs() {
        assertThat(ask("ASK { GRAPH <urn:x-arq:UnionGraph> { ?claim a entente:Claim . id:us entente:notMemberOf ?x } }"))
                .isTrue();
    }

    @Test
    void refusesWrites() {
        assertRefused(() -> dataset.add(Quad.create(NamedGraphs.ASSERTED, NEW)));
        assertRefused(() -> dataset.delete(dataset.find().next()));
        assertRefused(dataset::clear);
        assertRefused(() -> dataset.addGraph(NOWHERE, dataset.getDefaultGraph()));
        assertRefused(() -> dataset.removeGraph(NamedGraphs.ASSERTED));
        assertRefused(() -> dataset.begin(TxnType.WRITE));
        assertThatExceptionOfType(AddDeniedException.class).isThrownBy(() -> dataset.getDefaultGraph().add(NEW));
        assertThatExceptionOfType(AddDeniedException.class).isThrownBy(() -> dataset.getGraph(NOWHERE).add(NEW));
        assertThat(dataset.isInTransaction()).isFalse();
    }

    @Test
    void readersNeedNotWaitForEachOther() {
        CyclicBarrier allInside = new CyclicBarrier(2);
        long quads = IntStream.range(0, 2).parallel().mapToLong(reader -> Txn.calculateRead(dataset, () -> {
            await(allInside);
            return Iter.count(dataset.find());
        })).sum();

        assertThat(quads).isEqualTo(2 * 14);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("one reader kept the other out", e);
        }
    }

    private static void assertRefused(Runnable write) {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(write::run)
                .withMessageContaining("read only");
    }

    private boolean ask(String query) {
        StringBuilder prefixed = new StringBuilder();
        Iris.prefixes().getNsPrefixMap().forEach((prefix, iri) -> prefixed.append("PREFIX %s: <%s>%n".formatted(prefix, iri)));
        try (QueryExec exec = QueryExec.dataset(dataset).query(prefixed + query).build()) {
            return exec.ask();
        }
    }
}
