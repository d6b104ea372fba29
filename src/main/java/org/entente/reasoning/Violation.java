package org.entente.reasoning;

import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLClassExpression;

/**
 * An axiom that does not hold at an individual.
 *
 * @param axiom      the axiom
 * @param individual where; -1 if it cannot be evaluated
 * @param condition  the class that the individual is in; null if that is not what the axiom is about
 * @param expected   the class that it would have to be in; null likewise
 */
record Violation(OWLAxiom axiom, int individual, OWLClassExpression condition, OWLClassExpression expected) {
    static final int NOWHERE = -1;

    /** Whether a class is to blame that a witness may mend. */
    boolean isAboutClasses() {
        return expected != null;
    }
}
