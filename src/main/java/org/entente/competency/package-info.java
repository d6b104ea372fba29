/**
 * Saved competency questions: one file, one question, one name.
 *
 * <p>A question is a SPARQL query with a header that tools can read ({@code #+} lines as grlc has them); its parameters
 * are variables and are given RDF terms, never text. The package reads questions, runs them over an RDF dataset,
 * writes the answers and compares them with the expected ones.
 */
package org.entente.competency;
