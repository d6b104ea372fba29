/**
 * Why something is so, why it is not, and why nobody knows: one triple, from its verdict down to lines of documents.
 *
 * <p>{@link org.entente.explanation.Explanations} answers from a {@link org.entente.explanation.ReasonedView}, which a
 * release gives and any other choice of claims can give; the answer is an
 * {@link org.entente.explanation.Explanation}, written as text, Markdown, JSON or RDF.
 */
package org.entente.explanation;
