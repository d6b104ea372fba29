package org.entente.reasoning;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/**
 * Axioms that cannot hold together.
 *
 * @param unsatisfiable the class or object property that nothing can be an instance of because of them; empty if they
 *                      contradict each other whatever there is
 * @param axioms        the axioms, assertions first
 * @param minimal       whether without any one of them the rest can hold; false only when the time for the search ran out
 */
public record Conflict(Optional<Node> unsatisfiable, List<ConflictingAxiom> axioms, boolean minimal) {
    public Conflict {
        axioms = List.copyOf(axioms);
    }

    /** One indented line per axiom, in Manchester syntax. */
    public String text() {
        return axioms.stream()
                .map(axiom -> "    " + axiom.text())
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
