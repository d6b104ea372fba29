package org.entente.reasoning;

import org.semanticweb.owlapi.model.OWLAxiom;

/**
 * One axiom or assertion of a reason.
 *
 * @param axiom    as it is cited; a difference among all that the reason needs to differ
 * @param elements what it is among the elements of supports: one, or several differences that one axiom declares
 */
record Part(OWLAxiom axiom, int[] elements) {}
