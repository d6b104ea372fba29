package org.entente.competency;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;

/** Compares graphs: first as lines without the names of blank nodes, then, where those are equal, up to isomorphism. */
final class TripleComparison {
    private TripleComparison() {}

    static AnswerDifference difference(Graph expected, Graph found) {
        AnswerDifference difference = AnswerDifference.ofLines(lines(expected), lines(found));
        if (!difference.isEmpty() || expected.isIsomorphicWith(found)) {
            return difference;
        }
        return AnswerDifference.ofRemark("the same triples, but blank nodes are shared between other triples");
    }

    /** The triples in the order of their lines. */
    static List<Triple> inOrder(Graph graph) {
        return graph.stream().sorted(Comparator.comparing(TripleComparison::line)).toList();
    }

    private static List<String> lines(Graph graph) {
        return graph.stream().map(TripleComparison::line).sorted().toList();
    }

    static String line(Triple triple) {
        return Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                .map(TermWriter::writeAnonymous)
                .collect(Collectors.joining(" ", "", " ."));
    }
}
