package org.entente.explanation;

import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * Lines of a document, or a document as a whole.
 *
 * @param title     of the document
 * @param firstLine counted from 1; 0 where no lines are given, as of a data set
 * @param text  what stands there, if the documents are at hand
 */
public record Passage(Node document, String title, int firstLine, int lastLine, Optional<String> text) {
    /** Whether it is lines, not a whole. */
    public boolean hasLines() {
        return firstLine > 0;
    }
}
