package org.entente.scenario;

import java.util.List;

/**
 * One of the things that a conclusion rests on.
 *
 * @param text a fact in words, or an axiom in Manchester syntax
 * @param claims that state the fact, that the axiom formalises, or that close the list
 * @param stands whether it is so in the scenario that is asked about; what ceases rests on something that is not
 */
public record Ground(Sort sort, String text, List<Cited> claims, boolean stands) {
    /** What a ground is. */
    public enum Sort {
        /** A triple that claims state. */
        FACT,
        /** A triple that is only supposed. */
        SUPPOSED,
        /** What the registry says a thing is. */
        KIND,
        /** An axiom of the ontology, or a list that is complete. */
        AXIOM,
        /** A sentence on why a claim is not taken. */
        DECISION
    }

    public Ground {
        claims = List.copyOf(claims);
    }
}
