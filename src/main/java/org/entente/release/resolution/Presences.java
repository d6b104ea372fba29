package org.entente.release.resolution;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;

/** Which claims and lists are about the day of a view and speak in it, whether their triples enter it or not. */
final class Presences {
    private final Map<Node, Boolean> standing = new HashMap<>();

    Presences(Claims all, Claims chosen, Choice choice) {
        all.sources().keySet().forEach(claim -> standing.put(claim, false));
        chosen.claims().forEach(claim -> standing.put(
                claim.node(), claim.isSupposed() || Presence.of(claim).holds(choice.referenceDate(), choice.mode())));
        chosen.lists().forEach(list -> standing.put(
                list.node(),
                choice.supposition().cameTrue().contains(list.node())
                        || Presence.of(list).holds(choice.referenceDate(), choice.mode())));
    }

    /** Whether it stands; what is no claim and no complete list always does. */
    boolean stands(Node claimOrList) {
        return standing.getOrDefault(claimOrList, true);
    }
}
