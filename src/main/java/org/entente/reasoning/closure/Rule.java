package org.entente.reasoning.closure;

import java.util.List;

/**
 * If the body holds, then the head; without a head the body is a clash.
 *
 * @param head      the conclusion, its variables all in the body; null for a clash
 * @param body      what has to hold
 * @param different pairs of terms that have to be known to differ
 * @param axioms    the numbers of the axioms that the rule is read off
 */
public record Rule(Atom head, List<Atom> body, List<Pair> different, int[] axioms) {
    /** Two terms. */
    public record Pair(int one, int other) {}

    public boolean isClash() {
        return head == null;
    }

    /** The number of slots that a binding needs. */
    int variables() {
        int most = 0;
        for (Atom atom : body) {
            most = Math.max(most, Math.max(-atom.subject(), -atom.object()));
        }
        return most;
    }
}
