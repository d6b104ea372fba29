package org.entente.reasoning;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * One axiom of a conflict, with what leads back to where it comes from.
 *
 * @param sort   what the axiom does with its triple
 * @param text   the axiom in Manchester syntax, by local names
 * @param triple the triple that is asserted or denied; empty for a general axiom
 * @param claims the values of the axiom's {@code entente:formalises}, in order: the claims it puts into logic
 */
public record ConflictingAxiom(Sort sort, String text, Optional<Triple> triple, List<Node> claims) {
    /** What an axiom does with a triple. */
    public enum Sort {
        /** Says that it holds. */
        ASSERTION,
        /** Says that it does not hold. */
        DENIAL,
        /** Says something general: a rule, a closed roster, a disjointness, a difference. */
        GENERAL
    }

    public ConflictingAxiom {
        claims = List.copyOf(claims);
    }
}
