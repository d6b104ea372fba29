package org.entente.reasoning;

import java.util.function.Predicate;
import org.apache.jena.graph.Triple;
import org.entente.reasoning.closure.Closing;
import org.semanticweb.owlapi.model.OWLAxiom;

/**
 * What a reason has to lead to.
 *
 * @param triple     the triple that is justified, or whose negation is
 * @param denied     whether it is the negation
 * @param conclusion the same as an axiom, for HermiT
 * @param supposed   elements that are supposed on the way and are no part of the reason
 * @param reached    whether a closing holds the conclusion; null where rules do not decide
 */
record Goal(Triple triple, boolean denied, OWLAxiom conclusion, int[] supposed, Predicate<Closing> reached) {}
