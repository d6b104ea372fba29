package org.entente.explanation;

import java.util.List;
import org.apache.jena.graph.Node;

/**
 * Who speaks.
 *
 * @param authors     by name; empty if none is known
 * @param title       of its document
 * @param published   as printed, in EDTF; empty if it is not known
 * @param kind        article, paper, forum …
 * @param reliability high, medium or low
 */
public record CitedSource(Node node, List<Span> authors, String title, String published, String kind, String reliability) {
    public CitedSource {
        authors = List.copyOf(authors);
    }
}
