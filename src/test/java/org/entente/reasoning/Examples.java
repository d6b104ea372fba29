package org.entente.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.entente.vocabulary.Iris;

/** The small files under {@code src/test/resources/reasoning}, and their comparison with what was reasoned. */
final class Examples {
    static final Consumer<String> SILENT = phase -> {};

    private Examples() {}

    /** The example of this name, without its ending. */
    static Graph read(String name) {
        Graph graph = GraphMemFactory.createDefaultGraph();
        RDFParser.source("src/test/resources/reasoning/" + name + ".ttl").parse(graph);
        return graph;
    }

    static HermitReasoner open(String name) {
        return HermitReasoner.open(read(name), SILENT);
    }

    /** Passes if both say the same; the message lists what is missing and what is too much. */
    static void assertSame(Graph actual, Graph expected) {
        assertThat(actual.isIsomorphicWith(expected))
                .as("missing: %s%nunexpected: %s", difference(expected, actual), difference(actual, expected))
                .isTrue();
    }

    private static Stream<String> sorted(Stream<Triple> triples) {
        return triples.map(triple -> triple.toString(Iris.prefixes())).sorted();
    }

    private static List<String> difference(Graph left, Graph right) {
        return sorted(left.stream().filter(triple -> !right.contains(triple))).toList();
    }
}
