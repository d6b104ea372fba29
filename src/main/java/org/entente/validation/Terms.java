package org.entente.validation;

import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.Prefixes;
import org.entente.vocabulary.Iris;

/** RDF terms as messages show them: Turtle with our prefixes. */
final class Terms {
    private static final PrefixMap PREFIXES = Prefixes.adapt(Iris.prefixes());

    private Terms() {}

    static String write(Node term) {
        return NodeFmtLib.str(term, PREFIXES);
    }
}
