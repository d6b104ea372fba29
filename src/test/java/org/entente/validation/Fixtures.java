package org.entente.validation;

import java.nio.file.Path;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;

/** Small datasets, as files under the test resources: a sound one, and one for each way to be broken. */
final class Fixtures {
    static final Path FOLDER = Path.of("src/test/resources/validation");
    static final Path CHECKS = Path.of("queries/checks");

    private Fixtures() {}

    static DatasetGraph dataset(String file) {
        return RDFDataMgr.loadDatasetGraph(FOLDER.resolve(file).toString());
    }
}
