package org.entente.reasoning;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.vocabulary.Iris;

/**
 * Triples of the input reach the reasoner not at all, or as another sort of axiom than they say.
 *
 * <p>The usual cause is an undeclared property, or a literal where the property relates things.
 */
public final class UnreadTriplesException extends RuntimeException {
    private static final int NAMED_IN_MESSAGE = 10;

    private static final String UNREAD = "  not read: ";
    private static final String MISREAD = "  read as another sort of axiom: ";
    private static final String UNSAID = "  read, but not said: ";

    private final transient List<Triple> triples;

    UnreadTriplesException(List<Triple> unread, List<Triple> misread, Declarations declarations) {
        super(message(unread, misread, declarations));
        triples = unread;
    }

    /** All triples that the reasoner would not see; a literal object stands as the empty string. */
    public List<Triple> triples() {
        return triples;
    }

    private static String message(List<Triple> unread, List<Triple> misread, Declarations declarations) {
        String lines = Stream.concat(
                        unread.stream().map(triple -> (misread.contains(triple) ? MISREAD : UNREAD) + name(triple)
                                + declarations.missingFor(triple).map(" (%s)"::formatted).orElse("")),
                        misread.stream()
                                .filter(triple -> !unread.contains(triple))
                                .map(triple -> UNSAID + name(triple)))
                .limit(NAMED_IN_MESSAGE)
                .collect(Collectors.joining(System.lineSeparator()));
        return "the reasoner would not see %d triples as what they say, the first are:%n%s"
                .formatted(Stream.concat(unread.stream(), misread.stream()).distinct().count(), lines);
    }

    private static String name(Triple triple) {
        return "%s %s %s".formatted(name(triple.getSubject()), name(triple.getPredicate()), name(triple.getObject()));
    }

    private static String name(Node node) {
        return node.isURI() ? Iris.localName(node) : node.toString();
    }
}
