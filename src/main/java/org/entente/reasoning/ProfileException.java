package org.entente.reasoning;

import java.util.List;

/** The ontology is not in the OWL 2 DL profile, so that a reasoner for it may answer wrongly or never. */
public final class ProfileException extends RefusedOntologyException {
    private final List<String> violations;

    ProfileException(List<String> violations, List<Conflict> conflicts) {
        super("outside OWL 2 DL, " + String.join("; ", violations) + "; in the axioms", conflicts, true);
        this.violations = List.copyOf(violations);
    }

    /** What is not allowed, in words; at each position the conflict at the same position holds the axiom. */
    public List<String> violations() {
        return violations;
    }
}
