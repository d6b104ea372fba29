package org.entente.release.resolution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;

/**
 * The decisions of {@code conflicts.csv}: a claim or list that a conflict names and does not prefer is not taken into the
 * view.
 */
final class Decisions {
    private final Map<Node, String> outvoted = new HashMap<>();
    private final Set<Node> named = new HashSet<>();

    private Decisions() {}

    /** Reads the conflicts out of {@code graph:decisions}. */
    static Decisions read(Graph graph) {
        Decisions decisions = new Decisions();
        graph.find(null, RDF.type.asNode(), Entente.Conflict)
                .mapWith(Triple::getSubject)
                .forEach(conflict -> decisions.conflict(graph, conflict));
        return decisions;
    }

    private void conflict(Graph graph, Node conflict) {
        List<Node> preferred = objects(graph, conflict, Entente.preferredClaim);
        for (Node claim : objects(graph, conflict, Entente.disagreeingClaim)) {
            named.add(claim);
            if (!preferred.contains(claim)) {
                outvoted.put(claim, "decided in conflict " + Iris.localName(conflict));
            }
        }
    }

    /** Why our decisions keep a claim out of the view, if they do; a decision on a list goes for its members. */
    Optional<String> against(ClaimRecord claim) {
        return Optional.ofNullable(outvoted.get(claim.node()))
                .or(() -> claim.list().map(outvoted::get));
    }

    /** Whether our decisions keep a claim or list out of the view. */
    boolean outvote(Node claimOrList) {
        return outvoted.containsKey(claimOrList);
    }

    /** Whether some conflict names the claim or list, whichever side it takes. */
    boolean names(Node claimOrList) {
        return named.contains(claimOrList);
    }

    private static List<Node> objects(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, null).mapWith(Triple::getObject).toList();
    }
}
