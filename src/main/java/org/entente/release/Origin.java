package org.entente.release;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.entente.vocabulary.Iris;

/**
 * Where one thing that takes part in a conflict stands.
 *
 * @param what     a claim, a list or an entry of the registry
 * @param row      its table and row below the home folder, such as {@code seeds/claims/003.csv:12}
 * @param isList   whether it is a complete list, which closes a roster
 * @param passages document and lines, in words; empty for an entry of the registry
 * @param source   who speaks; empty for an entry of the registry
 * @param voice    that source in words: kind, reliability, date
 */
record Origin(Node what, String row, boolean isList, String passages, Optional<Node> source, String voice) {

    boolean isClaim() {
        return source.isPresent();
    }

    /** The claim as conflicts.csv names it, {@code 003-012}, or the entry, {@code quad}. */
    String id() {
        return Iris.localName(what);
    }

    /** One line for people. */
    String inWords() {
        return isClaim()
                ? "%sclaim:%s, %s, %s; %s".formatted(isList ? "list " : "", id(), row, passages, voice)
                : "registry entry %s, %s".formatted(id(), row);
    }
}
