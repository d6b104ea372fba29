package org.entente.release.resolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.entente.dataset.OntologyTerms;
import org.entente.dataset.PropertyTerm;
import org.entente.vocabulary.Entente;

/**
 * Closes {@code memberOf} for groupings of which everything that feeds it is closed: the direct members, the parts, the
 * groupings all of whose members belong, and each of those in turn.
 *
 * <p>Without it, "not a member" is never entailed, since an unknown part could bring a member in.
 */
final class CompositeClosures {
    private final PropertyTerm memberOf;
    private final MembershipLists lists;
    private final Map<Node, Map<Node, ListRecord>> closed = new HashMap<>();

    CompositeClosures(OntologyTerms terms, MembershipLists lists, List<ListRecord> closing) {
        this.memberOf = terms.propertyOf(Entente.memberOf).orElse(null);
        this.lists = lists;
        for (ListRecord list : closing) {
            closed.computeIfAbsent(list.whole(), whole -> new HashMap<>())
                    .putIfAbsent(list.property().node(), list);
        }
    }

    List<RosterClosure> closures() {
        List<RosterClosure> closures = new ArrayList<>();
        if (memberOf != null) {
            closed.keySet().stream()
                    .filter(whole -> lists.of(whole).contains(Entente.directMemberOf))
                    .sorted(Comparator.comparing(Node::getURI))
                    .forEach(whole -> closure(whole).ifPresent(closures::add));
        }
        return closures;
    }

    private Optional<RosterClosure> closure(Node whole) {
        Set<Node> members = new HashSet<>();
        Set<Node> rests = new HashSet<>();
        return collect(whole, members, rests, new HashSet<>())
                ? Optional.of(new RosterClosure(memberOf, whole, members, sorted(rests)))
                : Optional.empty();
    }

    private boolean collect(Node whole, Set<Node> members, Set<Node> rests, Set<Node> visited) {
        if (!visited.add(whole)) {
            return true;
        }
        Map<Node, ListRecord> own = closed.getOrDefault(whole, Map.of());
        if (!own.keySet().containsAll(lists.of(whole))) {
            return false;
        }
        List<ListRecord> deciding = lists.of(whole).stream().map(own::get).toList();
        deciding.forEach(list -> rests.add(list.node()));
        if (own.containsKey(Entente.directMemberOf)) {
            members.addAll(own.get(Entente.directMemberOf).members());
        }
        return deciding.stream()
                .filter(list -> MembershipLists.FEEDING.contains(list.property().node()))
                .flatMap(list -> list.members().stream())
                .allMatch(feeder -> collect(feeder, members, rests, visited));
    }

    private static List<Node> sorted(Set<Node> lists) {
        return lists.stream().sorted(Comparator.comparing(Node::getURI)).toList();
    }
}
