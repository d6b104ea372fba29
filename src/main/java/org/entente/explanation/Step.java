package org.entente.explanation;

import java.util.List;
import org.apache.jena.graph.Triple;

/**
 * One application of a rule.
 *
 * @param conclusion null if the premises contradict each other
 * @param sentence   the conclusion in words
 * @param premises   what it is drawn from
 * @param axioms     the axiom whose rule it is, and those that the rule leans on
 * @param meaning    the definition of the conclusion's relation or kind; empty if there is none
 */
public record Step(
        int number,
        Triple conclusion,
        Sentence sentence,
        List<Premise> premises,
        List<CitedAxiom> axioms,
        String meaning) {
    /**
     * @param triple    null where several triples are told in one sentence, as that things differ from each other
     * @param reference {@code fact 1} or {@code step 2}; empty for what needs no more words
     */
    public record Premise(Triple triple, Sentence sentence, String reference) {}

    public Step {
        premises = List.copyOf(premises);
        axioms = List.copyOf(axioms);
    }
}
