package org.entente.release.resolution;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * What a view takes as so, against or beyond what the sources say; it wins over every claim.
 *
 * @param added triples taken as actual, kinds ({@code rdf:type}) among them
 * @param removed triples that no claim may give, and kinds that the registry does not give
 * @param cameTrue claims and lists, agreed to possible, that are taken as actual
 */
public record Supposition(Set<Triple> added, Set<Triple> removed, Set<Node> cameTrue) {
    /** Nothing is supposed. */
    public static final Supposition NONE = new Supposition(Set.of(), Set.of(), Set.of());

    public Supposition {
        added = Set.copyOf(added);
        removed = Set.copyOf(removed);
        cameTrue = Set.copyOf(cameTrue);
    }

    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && cameTrue.isEmpty();
    }
}
