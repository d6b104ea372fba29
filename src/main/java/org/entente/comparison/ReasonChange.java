package org.entente.comparison;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * A published reason of what is new or gone.
 *
 * @param node  the justification's name in the release that has it
 * @param parts its facts and axioms; those that do not stand in the other release make the difference
 */
public record ReasonChange(Node node, List<Part> parts) {
    public ReasonChange {
        parts = List.copyOf(parts);
    }

    /** What the other release has not. */
    public Stream<Part> missing() {
        return parts.stream().filter(part -> !part.stands());
    }
}
