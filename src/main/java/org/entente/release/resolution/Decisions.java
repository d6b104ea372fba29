package org.entente.release.resolution;

import java.util.ArrayList;
import java.util.Comparator;
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
 * view, unless all that the conflict prefers to it is kept silent by the choice of sources.
 */
final class Decisions {
    private final List<Conflict> conflicts = new ArrayList<>();
    private final Map<Node, String> outvoted = new HashMap<>();
    private final Set<Node> named = new HashSet<>();

    private Decisions() {}

    private record Conflict(Node node, List<Node> claims, List<Node> preferred) {}

    /** Reads the conflicts out of {@code graph:decisions}. */
    static Decisions read(Graph graph) {
        Decisions decisions = new Decisions();
        graph.find(null, RDF.type.asNode(), Entente.Conflict)
                .mapWith(Triple::getSubject)
                .toList().stream()
                .sorted(Comparator.comparing(Node::getURI))
                .forEach(conflict -> decisions.add(new Conflict(
                        conflict,
                        objects(graph, conflict, Entente.disagreeingClaim),
                        objects(graph, conflict, Entente.preferredClaim))));
        return decisions;
    }

    private void add(Conflict conflict) {
        conflicts.add(conflict);
        named.addAll(conflict.claims());
        conflict.claims().stream()
                .filter(claim -> !conflict.preferred().contains(claim))
                .forEach(claim -> outvoted.putIfAbsent(claim, "decided in conflict " + Iris.localName(conflict.node())));
    }

    /** The decisions on what is claimed here: a conflict with a side that nobody takes is none; a plain error stays one. */
    Decisions among(Claims claims) {
        Decisions among = new Decisions();
        conflicts.stream()
                .filter(conflict -> conflict.preferred().isEmpty() || conflict.preferred().stream().anyMatch(claims::has))
                .forEach(among::add);
        return among;
    }

    /** Why our decisions keep a claim out of the view, if they do; a decision on a list goes for its members. */
    Optional<String> against(ClaimRecord claim) {
        if (claim.isSupposed()) {
            return Optional.empty();
        }
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
