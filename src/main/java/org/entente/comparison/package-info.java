/**
 * Two releases side by side: what is new, what is gone, and why.
 *
 * <p>{@link org.entente.comparison.Comparison} compares what was published: triples graph by graph with blank nodes up to
 * renaming, axioms by their structure, claims and decisions row by row, conclusions with their published reasons, and the
 * answers of the saved questions. It is written as text, Markdown, JSON or RDF by
 * {@link org.entente.comparison.ComparisonFormat}.
 */
package org.entente.comparison;
