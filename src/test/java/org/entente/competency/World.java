package org.entente.competency;

import java.nio.file.Path;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;

/** The small world and its questions, as files under the test resources. */
final class World {
    static final Path FOLDER = Path.of("src/test/resources/competency");
    static final Path QUESTIONS = FOLDER.resolve("questions");
    static final Path ANSWERS = QUESTIONS.resolve("answers");

    private World() {}

    static DatasetGraph dataset() {
        return RDFDataMgr.loadDatasetGraph(FOLDER.resolve("world.trig").toString());
    }

    static Question question(String name) {
        return Question.read(QUESTIONS.resolve(name + ".rq"));
    }
}
