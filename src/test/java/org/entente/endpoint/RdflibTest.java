package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** RDFLib as a client, where it is installed; {@code ENTENTE_REQUIRE_CLIENTS=true} makes a missing one a failure. */
class RdflibTest {
    /** Debian's package serves the system's Python, which need not be the first on the path. */
    private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");

    @TempDir
    private Path folder;

    @Test
    @Timeout(60)
    void aSelectAndAConstructAreReadByRdflib() throws IOException, InterruptedException {
        Optional<String> python = python();
        if (python.isEmpty() && !"true".equals(System.getenv("ENTENTE_REQUIRE_CLIENTS"))) {
            System.err.println("RdflibTest skipped: none of " + PYTHONS + " has rdflib");
            assumeTrue(false, "no rdflib");
        }
        assertThat(python).as("one of %s with rdflib, as ENTENTE_REQUIRE_CLIENTS asks", PYTHONS).isPresent();

        try (RunningEndpoint endpoint = RunningEndpoint.overMemberships(folder.resolve("releases"), UnaryOperator.identity())) {
            assertThat(run(python.get(), """
                    import sys
                    from rdflib import Graph
                    from rdflib.plugins.stores.sparqlstore import SPARQLStore
                    # with "json" this library asks for Turtle and then has no parser for it
                    graph = Graph(SPARQLStore(sys.argv[1] + "sparql", returnFormat="xml"))
                    prefix = "PREFIX e: <https://w3id.org/entente/ontology#> "
                    for row in graph.query(prefix + "SELECT ?m { ?m e:memberOf ?w } ORDER BY ?m"):
                        print(row.m)
                    print(len(graph.query(prefix + "CONSTRUCT { ?m a e:Member } WHERE { ?m e:memberOf ?w }").graph))
                    """, endpoint.endpoint.address().toString()))
                    .isEqualTo("https://w3id.org/entente/id/japan\nhttps://w3id.org/entente/id/us\n2\n");
        }
    }

    private static Optional<String> python() throws IOException, InterruptedException {
        for (String python : PYTHONS) {
            try {
                if (new ProcessBuilder(python, "-c", "import rdflib").start().waitFor() == 0) {
                    return Optional.of(python);
                }
            } catch (IOException e) {
                continue; // no such interpreter
            }
        }
        return Optional.empty();
    }

    private static String run(String python, String script, String argument) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(python, "-c", script, argument)
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return printed;
    }
}
