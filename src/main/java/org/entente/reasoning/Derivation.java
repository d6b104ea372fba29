package org.entente.reasoning;

import java.util.List;
import org.apache.jena.graph.Triple;

/**
 * One application of a rule: from the premises, by the axioms, the conclusion.
 *
 * @param conclusion a triple; null if the premises contradict each other
 * @param axioms     the axiom whose rule it is, and those on rosters or disjointness that the rule leans on
 * @param premises   triples, asserted or concluded in turn; that two things differ is {@code owl:differentFrom}
 */
public record Derivation(Triple conclusion, List<Axiom> axioms, List<Triple> premises) {
    public Derivation {
        axioms = List.copyOf(axioms);
        premises = List.copyOf(premises);
    }
}
