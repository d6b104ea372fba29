package org.entente.reasoning;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;

/** Holds what {@code ontology/} says about words, axioms and frameworks to OWL 2 DL and to making sense. */
class OntologyProfileTest {
    private static final Path ONTOLOGY = Path.of("ontology");

    @Test
    void theOntologyIsInOwl2Dl() throws IOException {
        Graph ontology = ontology();

        assertThatCode(() -> HermitReasoner.open(ontology, Examples.SILENT).close()).doesNotThrowAnyException();
    }

    @Test
    void theOntologyIsConsistent() throws IOException {
        try (HermitReasoner reasoner = HermitReasoner.open(ontology(), Examples.SILENT)) {
            assertThatCode(reasoner::requireConsistent).doesNotThrowAnyException();
        }
    }

    @Test
    void everyClassAndPropertyOfTheOntologyIsSatisfiable() throws IOException {
        try (HermitReasoner reasoner = HermitReasoner.open(ontology(), Examples.SILENT)) {
            assertThatCode(reasoner::requireCoherent).doesNotThrowAnyException();
        }
    }

    private static Graph ontology() throws IOException {
        Graph graph = GraphMemFactory.createDefaultGraph();
        reasonedFiles().forEach(file -> RDFParser.source(file).parse(graph));
        return graph;
    }

    /** Alignments stand in a folder of their own; shapes are not reasoned over. */
    private static List<Path> reasonedFiles() throws IOException {
        try (Stream<Path> files = Files.list(ONTOLOGY)) {
            return files.filter(file -> file.toString().endsWith(".ttl"))
                    .filter(file -> !file.endsWith("shapes.ttl"))
                    .sorted()
                    .toList();
        }
    }
}
