/**
 * Closes facts under rules: a Datalog engine over whole numbers, which knows neither OWL nor RDF.
 *
 * <p>A fact is a predicate with two individuals (a class is a predicate whose two individuals are one and the same); a
 * rule has a body of atoms, some differences, and a head or none, in which case its body is a clash. Every derivation of
 * a fact can be kept, and facts added last can be taken back at the cost of their number.
 */
package org.entente.reasoning.closure;
