package org.entente.release.resolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.entente.dataset.OntologyTerms;
import org.entente.vocabulary.Iris;

/**
 * Turns accepted complete lists into closed rosters: who is listed is all there is.
 *
 * <p>A list closes its whole when it is complete, actual and accepted, and names every accepted member; a list that
 * leaves an accepted member out is an undecided conflict unless a decision names it, and leaves the roster open. An
 * unnamed collective may stand for anybody, so a list that holds one closes nothing.
 */
final class RosterClosures {
    private final OntologyTerms terms;
    private final Choice choice;
    private final Decisions decisions;
    private final Set<Node> accepted = new HashSet<>();
    private final Map<Node, List<ClaimRecord>> byWhole = new HashMap<>();
    private final List<ClaimRecord> presumed;
    private final List<ListRecord> closing = new ArrayList<>();
    private final List<RosterClosure> closed = new ArrayList<>();
    private final List<String> undecided = new ArrayList<>();
    private RosterStates states;

    /** @param presumed the claims that the presumed view accepts, whatever the mode */
    RosterClosures(OntologyTerms terms, Choice choice, Decisions decisions, List<ClaimRecord> presumed) {
        this.terms = terms;
        this.choice = choice;
        this.decisions = decisions;
        this.presumed = presumed;
        for (ClaimRecord claim : presumed) {
            accepted.add(claim.node());
            if (claim.isActual()) {
                byWhole.computeIfAbsent(claim.stated().getSubject(), whole -> new ArrayList<>()).add(claim);
                byWhole.computeIfAbsent(claim.stated().getObject(), whole -> new ArrayList<>()).add(claim);
            }
        }
    }

    /** Closes what these lists close, {@code memberOf} last. @param membership which lists decide on it */
    RosterClosures close(List<ListRecord> lists, MembershipLists membership) {
        closing.addAll(lists.stream().filter(this::isAccepted).filter(this::isWhole).toList());
        closing.forEach(list ->
                closed.add(new RosterClosure(list.property(), list.whole(), list.members(), List.of(list.node()))));
        closed.addAll(new CompositeClosures(terms, membership, closing).closures());
        states = new RosterStates(terms, membership, closing, presumed);
        return this;
    }

    /** The closed rosters. */
    List<RosterClosure> closed() {
        return closed;
    }

    /** Which lists are closed, and which are open. */
    RosterStates states() {
        return states;
    }

    /** The lists that leave somebody out, one line each. */
    List<String> undecided() {
        return undecided;
    }

    /** What a claim has to be to enter the view, a list has to be to close one; and every member claim is accepted. */
    private boolean isAccepted(ListRecord list) {
        boolean supposed = choice.supposition().cameTrue().contains(list.node());
        return list.isActual()
                && !list.namesCollective()
                && (supposed || holds(list))
                && !decisions.outvote(list.node())
                && Acceptance.FACTUAL.contains(list.kind())
                && accepted.containsAll(list.claims());
    }

    private boolean holds(ListRecord list) {
        LocalDate day = choice.referenceDate();
        Presence presence = Presence.of(list);
        return presence.holds(day, Mode.PRESUMED) && presence.holds(day, choice.mode());
    }

    private boolean isWhole(ListRecord list) {
        Set<Node> missing =
                acceptedOf(list).map(claim -> member(list, claim)).collect(Collectors.toSet());
        missing.removeAll(list.members());
        if (!missing.isEmpty() && !decisions.names(list.node())) {
            undecided.add(Iris.localName(list.node()) + " (" + list.row() + ") is a complete list of "
                    + Iris.localName(list.whole()) + " that leaves out "
                    + placesOf(list, missing)
                    + "; expected complete to be no, or a row in conflicts.csv that names the list");
        }
        return missing.isEmpty();
    }

    /** The members that a list leaves out, each with the claim and row that names it. */
    private String placesOf(ListRecord list, Set<Node> missing) {
        return acceptedOf(list)
                .filter(claim -> missing.contains(member(list, claim)))
                .map(claim -> Iris.localName(member(list, claim))
                        + (claim.isSupposed() ? ", which is supposed" : " of " + claim.place()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private Stream<ClaimRecord> acceptedOf(ListRecord list) {
        boolean subjects = list.property().listsSubjects();
        return byWhole.getOrDefault(list.whole(), List.of()).stream()
                .filter(claim -> terms.isBelow(claim.property().node(), list.property().node()))
                .filter(claim -> list.whole()
                        .equals(subjects ? claim.stated().getObject() : claim.stated().getSubject()));
    }

    private static Node member(ListRecord list, ClaimRecord claim) {
        return list.property().listsSubjects() ? claim.stated().getSubject() : claim.stated().getObject();
    }
}
