package org.entente.release.resolution;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.dataset.OntologyTerms;
import org.entente.vocabulary.Entente;

/**
 * Says which lists are closed, and by which list of a source ({@code entente:closedList}), and which lists that decide on
 * membership are open ({@code entente:openList}). A "no" to membership needs all of these closed, for the grouping and for
 * whatever feeds it, so an open one is why there is none.
 */
final class RosterStates {
    private final OntologyTerms terms;
    private final MembershipLists lists;
    private final List<ListRecord> closing;
    private final List<ClaimRecord> accepted;

    RosterStates(OntologyTerms terms, MembershipLists lists, List<ListRecord> closing, List<ClaimRecord> accepted) {
        this.terms = terms;
        this.lists = lists;
        this.closing = closing;
        this.accepted = accepted;
    }

    /** Adds a triple for each list that is closed, and one for each that is open. */
    void write(Graph graph) {
        closing.forEach(list -> graph.add(list.whole(), Entente.closedList, list.node()));
        deciding().forEach(whole -> open(whole).forEach(property ->
                graph.add(whole, Entente.openList, property)));
    }

    /** The groupings and what feeds them: their parts and those all of whose members belong, and what feeds these. */
    private Set<Node> deciding() {
        Map<Node, List<Node>> feeders = accepted.stream()
                .filter(claim -> claim.isActual() && isFeeding(claim))
                .map(ClaimRecord::stated)
                .collect(groupingBy(Triple::getObject, mapping(Triple::getSubject, toList())));
        Set<Node> found = new HashSet<>(lists.groupings());
        Deque<Node> next = new ArrayDeque<>(found);
        while (!next.isEmpty()) {
            feeders.getOrDefault(next.pop(), List.of()).stream().filter(found::add).forEach(next::add);
        }
        return found;
    }

    private boolean isFeeding(ClaimRecord claim) {
        return MembershipLists.FEEDING.stream().anyMatch(feeding -> terms.isBelow(claim.property().node(), feeding));
    }

    private Stream<Node> open(Node whole) {
        Set<Node> closed = closing.stream()
                .filter(list -> list.whole().equals(whole))
                .map(list -> list.property().node())
                .collect(toSet());
        return lists.of(whole).stream().filter(property -> !closed.contains(property));
    }
}
