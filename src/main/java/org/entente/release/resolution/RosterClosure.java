package org.entente.release.resolution;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.entente.dataset.PropertyTerm;

/**
 * A roster that is closed: nothing but the members stands in the relation to the whole.
 *
 * @param property by which members and whole are related
 * @param whole what the roster is a roster of
 * @param members everyone who is on it
 * @param rests the lists that the closure rests on, in the order of their IRIs
 */
public record RosterClosure(PropertyTerm property, Node whole, Set<Node> members, List<Node> rests) {
    public RosterClosure {
        members = Set.copyOf(members);
        rests = List.copyOf(rests);
    }
}
