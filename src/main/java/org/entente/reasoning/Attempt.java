package org.entente.reasoning;

import java.util.List;
import org.apache.jena.graph.Triple;

/**
 * A way in which a triple that does not hold would follow.
 *
 * @param axioms  the axioms whose rules would conclude it
 * @param holding what of their conditions holds
 * @param missing what does not; a variable in several triples is the same thing, whichever it is
 */
public record Attempt(List<Axiom> axioms, List<Triple> holding, List<Triple> missing) {
    public Attempt {
        axioms = List.copyOf(axioms);
        holding = List.copyOf(holding);
        missing = List.copyOf(missing);
    }
}
