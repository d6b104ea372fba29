package org.entente.explanation;

import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * Lines of a document.
 *
 * @param title of the document
 * @param text  what stands there, if the documents are at hand
 */
public record Passage(Node document, String title, int firstLine, int lastLine, Optional<String> text) {}
