package org.entente.reasoning;

import java.util.List;

/** The ontology has no model: some of its axioms contradict each other, and everything would follow. */
public final class InconsistentOntologyException extends RefusedOntologyException {
    InconsistentOntologyException(List<Conflict> conflicts, boolean all) {
        super("inconsistent ontology, these axioms cannot hold together", conflicts, all);
    }
}
