package org.entente.scenario;

import java.util.List;
import org.apache.jena.graph.Triple;

/**
 * Something that is new, or is so no longer.
 *
 * @param triple null for a list or an axiom
 * @param text in words
 * @param grounds the smallest reason found; more may exist. None after the first {@value #MOST_EXPLAINED} of a sort
 */
public record Change(Sort sort, Triple triple, String text, List<Ground> grounds) {
    /** How many changes of one sort are told one by one, each with its reason; of the rest one learns how many there are. */
    public static final int MOST_EXPLAINED = 400;

    /** What changes, in the order in which it is told. */
    public enum Sort {
        FACT("accepted fact"), INFERENCE("inferred"), NEGATIVE("known not to be so"), ROSTER("complete list"), AXIOM("axiom");

        private final String word;

        Sort(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public Change {
        grounds = List.copyOf(grounds);
    }
}
