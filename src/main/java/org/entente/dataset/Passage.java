package org.entente.dataset;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.entente.dataset.Load.DocumentEntry;
import org.entente.vocabulary.Iris;

/**
 * Where something stands: a range of lines of a document, or an entry of a data set, whose lines nobody counted.
 *
 * @param work the document or data set
 * @param lines the lines, if it is a document
 * @param entry the words or codes by which a reader finds the entry, if it is a data set
 */
record Passage(Node work, Optional<LineRange> lines, String entry) {

    static Passage of(DocumentEntry document, LineRange range) {
        return new Passage(Iris.document(document.id()), Optional.of(range), "");
    }

    static Passage of(String dataSet, String entry) {
        return new Passage(Iris.document(dataSet), Optional.empty(), entry);
    }
}
