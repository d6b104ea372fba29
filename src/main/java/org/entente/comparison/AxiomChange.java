package org.entente.comparison;

import java.util.List;
import org.entente.explanation.CitedClaim;
import org.entente.reasoning.Axiom;

/**
 * An axiom that one release alone states, or that formalises other claims than before.
 *
 * @param generated whether a complete list closes a roster by it
 * @param claims    what it formalises, in the release that has it last
 * @param causes    which of these claims changed
 */
public record AxiomChange(Axiom axiom, Presence presence, boolean generated, List<CitedClaim> claims, List<Cause> causes) {
    public AxiomChange {
        claims = List.copyOf(claims);
        causes = List.copyOf(causes);
    }
}
