package org.entente.reasoning;

import java.util.List;
import org.apache.jena.graph.Triple;

/**
 * A reason: assertions and axioms from which the conclusion follows, and without any one of which it does not.
 *
 * @param conclusion what follows; null for a contradiction
 * @param denied     whether it is the negation of the conclusion that follows
 * @param premises   the asserted triples
 * @param axioms     the axioms, declared differences and denied facts among them
 * @param steps      the applications of rules in order, each resting on premises and on steps before it; the last gives
 *                   the conclusion, or for a negation the contradiction with it
 */
public record Justification(
        Triple conclusion, boolean denied, List<Triple> premises, List<Axiom> axioms, List<Derivation> steps) {
    public Justification {
        premises = List.copyOf(premises);
        axioms = List.copyOf(axioms);
        steps = List.copyOf(steps);
    }

    /** How many assertions and axioms it takes. */
    public int size() {
        return premises.size() + axioms.size();
    }
}
