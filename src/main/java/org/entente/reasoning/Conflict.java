package org.entente.reasoning;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Axioms that cannot hold together.
 *
 * @param axioms  the axioms, assertions first
 * @param minimal whether without any one of them the rest can hold; false only when the time for the search ran out
 */
public record Conflict(List<ConflictingAxiom> axioms, boolean minimal) {
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
