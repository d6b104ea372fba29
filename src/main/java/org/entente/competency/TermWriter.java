package org.entente.competency;

import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.Prefixes;
import org.entente.vocabulary.Iris;

/** Writes RDF terms as Turtle has them, with our prefixes. */
final class TermWriter {
    /** Our prefixes, as Jena's readers and writers take them. */
    static final PrefixMap PREFIXES = Prefixes.adapt(Iris.prefixes());

    private TermWriter() {}

    static String write(Node term) {
        return NodeFmtLib.str(term, PREFIXES);
    }

    /** The same, but blank nodes have no names of their own, so that terms of two graphs can be compared as texts. */
    static String writeAnonymous(Node term) {
        return term.isBlank() ? "_:any" : write(term);
    }
}
