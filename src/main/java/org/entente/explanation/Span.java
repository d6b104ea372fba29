package org.entente.explanation;

import org.apache.jena.graph.Node;

/**
 * A run of text.
 *
 * @param node what it names; null for words between names
 */
public record Span(String text, Node node) {}
