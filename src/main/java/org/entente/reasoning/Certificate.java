package org.entente.reasoning;

import java.util.List;
import org.apache.jena.graph.Node;

/**
 * Whether a closure, read as a finite interpretation, is a model of every axiom. If it is, then nothing atomic outside it
 * is entailed, and the ontology is consistent; if not, the closure is a lower bound only.
 *
 * @param axioms    how many axioms were evaluated
 * @param witnesses how many unnamed things were supposed: fillers that must exist, members that an open roster may have
 * @param refusals  where it is no model, the first few; empty if it is one
 */
public record Certificate(int axioms, int witnesses, List<Refusal> refusals) {
    /** How many refusals are given at most. */
    static final int MOST_REFUSALS = 20;

    public Certificate {
        refusals = List.copyOf(refusals);
    }

    /** Whether the closure is a model of every axiom. */
    public boolean passes() {
        return refusals.isEmpty();
    }

    /**
     * One axiom that does not hold in the closure.
     *
     * @param axiom      the axiom
     * @param individual where it fails; null if it cannot be evaluated at all
     * @param reason     what is amiss, in words
     */
    public record Refusal(Axiom axiom, Node individual, String reason) {}
}
