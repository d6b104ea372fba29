package org.entente.reasoning;

import java.util.List;
import org.apache.jena.graph.Node;

/**
 * An axiom as it is cited.
 *
 * @param node   {@code axiom:} and a hash of its canonical text; for a negative property assertion the statement's node
 * @param text   in OWL 2 Manchester syntax, on one line
 * @param terms  the classes, properties and individuals it names, sorted
 * @param claims what it formalises ({@code entente:formalises}): claims, or lists that close a roster
 */
public record Axiom(Node node, String text, List<Node> terms, List<Node> claims) {
    public Axiom {
        terms = List.copyOf(terms);
        claims = List.copyOf(claims);
    }

    /** Whether it says that things are different. */
    public boolean isDifference() {
        return text.startsWith("DifferentIndividuals") || text.contains(" DifferentFrom ");
    }
}
