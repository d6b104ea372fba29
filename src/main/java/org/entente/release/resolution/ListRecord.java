package org.entente.release.resolution;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.entente.dataset.PropertyTerm;
import org.entente.dataset.Standings;
import org.entente.release.resolution.ClaimRecord.Bounds;

/**
 * A list that says of itself that it is complete.
 *
 * @param claims the claims that its members yield, one each
 * @param members whom it names
 * @param namesCollective whether a member is an unnamed collective, which may stand for anybody
 */
record ListRecord(
        Node node,
        PropertyTerm property,
        Node whole,
        List<Node> claims,
        Set<Node> members,
        boolean namesCollective,
        Node standing,
        Node kind,
        Node source,
        Bounds bounds,
        String row) {

    boolean isActual() {
        return standing.equals(Standings.ACTUAL);
    }

    /** The same list with what it hopes for come about. */
    ListRecord comeTrue() {
        return new ListRecord(
                node, property, whole, claims, members, namesCollective, Standings.ACTUAL, kind, source, bounds, row);
    }
}
