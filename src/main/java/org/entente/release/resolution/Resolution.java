package org.entente.release.resolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.entente.dataset.OntologyTerms;
import org.entente.dataset.Standings;
import org.entente.release.resolution.ClaimRecord.Bounds;
import org.entente.vocabulary.NamedGraphs;

/**
 * Resolves claims into views: {@code Resolution.of(quads, terms).resolve(choice)}.
 *
 * <p>Reads {@code graph:source-*}, {@code graph:decisions} and {@code graph:registry}, once; changes none of them. Can
 * be shared by threads.
 */
public final class Resolution {
    private final OntologyTerms terms;
    private final Claims claims;
    private final Decisions decisions;
    private final List<Triple> kinds;

    private Resolution(DatasetGraph quads, OntologyTerms terms) {
        this.terms = terms;
        claims = Claims.read(quads, terms);
        decisions = Decisions.read(quads.getGraph(NamedGraphs.DECISIONS));
        kinds = quads.getGraph(NamedGraphs.REGISTRY)
                .find(null, RDF.type.asNode(), null)
                .filterKeep(triple -> terms.isKind(triple.getObject()))
                .toList();
    }

    public static Resolution of(DatasetGraph quads, OntologyTerms terms) {
        return new Resolution(quads, terms);
    }

    /** The view under a choice. @throws UndecidedConflictException with every conflict that stays open */
    public ResolvedView resolve(Choice choice) {
        ChosenView view = view(choice);
        if (!view.undecided().isEmpty()) {
            throw new UndecidedConflictException(view.undecided());
        }
        return new ResolvedView(
                view.asserted(), view.closures(), view.outcomes(), view.closedRosters(), view.statements());
    }

    /** The view under a choice; where nothing decides a conflict, it takes neither side and leaves the roster open. */
    public ChosenView view(Choice choice) {
        Claims chosen = claims.chosen(choice, terms);
        Decisions among = decisions.among(chosen);
        Acceptance acceptance = new Acceptance(choice, among);
        Map<Node, Verdict> verdicts = acceptance.judge(chosen.claims());
        claims.claims().stream()
                .filter(claim -> !chosen.has(claim.node()))
                .forEach(claim -> verdicts.put(claim.node(), unasked(claim, choice)));
        List<ClaimRecord> accepted = chosen.claims().stream()
                .filter(claim -> verdicts.get(claim.node()).isAccepted())
                .toList();
        RosterClosures rosters = new RosterClosures(terms, choice, among, acceptance.presumed())
                .close(chosen.lists(), new MembershipLists(kinds(choice.supposition()), terms));
        // what cannot be told apart stays in the order of finding: claims first
        List<String> undecided = new ArrayList<>(acceptance.undecided());
        undecided.addAll(rosters.undecided());
        return new ChosenView(
                choice, terms, new Presences(claims, chosen, choice), kinds, verdicts, accepted, acceptance.successors(),
                rosters, List.copyOf(undecided));
    }

    private Stream<Triple> kinds(Supposition supposition) {
        Stream<Triple> known = kinds.stream().filter(kind -> !supposition.removed().contains(kind));
        return Stream.concat(
                known, supposition.added().stream().filter(triple -> triple.predicateMatches(RDF.type.asNode())));
    }

    private static Verdict unasked(ClaimRecord claim, Choice choice) {
        return choice.sources().contains(claim.source())
                ? new Verdict(Verdict.OUTWEIGHED, "it is supposed not to be so")
                : new Verdict(Verdict.UNASKED, "the view does not draw on its source");
    }

    /**
     * The claims and complete lists of these sources, factual and agreed to possible, on a thing, or on a claim or list
     * itself: what would come about if it came true.
     */
    public Set<Node> prospects(Node thing, Set<Node> sources) {
        Set<Node> found = new HashSet<>();
        claims.claims().stream()
                .filter(claim -> sources.contains(claim.source()))
                .filter(claim -> claim.isProspective() && Acceptance.FACTUAL.contains(claim.kind()))
                .filter(claim -> isAbout(claim, thing))
                .forEach(claim -> found.add(claim.node()));
        claims.lists().stream()
                .filter(list -> sources.contains(list.source()))
                .filter(list -> !Standings.isSettled(list.standing()) && Acceptance.FACTUAL.contains(list.kind()))
                .filter(list -> list.node().equals(thing) || list.whole().equals(thing))
                .forEach(list -> found.add(list.node()));
        return found;
    }

    private static boolean isAbout(ClaimRecord claim, Node thing) {
        return claim.node().equals(thing)
                || claim.list().filter(thing::equals).isPresent()
                || claim.stated().getSubject().equals(thing)
                || claim.stated().getObject().equals(thing);
    }

    /** Everything that some claim of these sources foresees, and every claim that foresees something. */
    public Set<Node> prospective(Set<Node> sources) {
        Set<Node> found = new HashSet<>();
        claims.claims().stream()
                .filter(claim -> sources.contains(claim.source()))
                .filter(claim -> claim.isProspective() && Acceptance.FACTUAL.contains(claim.kind()))
                .forEach(claim -> {
                    found.add(claim.node());
                    found.add(claim.stated().getSubject());
                    if (claim.stated().getObject().isURI()) {
                        found.add(claim.stated().getObject());
                    }
                });
        return found;
    }

    /** The days on which a view can differ from that of the day before, whichever its mode and sources. */
    public NavigableSet<LocalDate> boundaries() {
        NavigableSet<LocalDate> days = new TreeSet<>();
        Stream<Bounds> bounds = Stream.concat(
                claims.claims().stream().map(ClaimRecord::bounds), claims.lists().stream().map(ListRecord::bounds));
        bounds.forEach(bound -> {
            bound.days().forEach(days::add);
            // what was still seen on a day holds on it
            bound.earliestEnd().ifPresent(day -> days.add(day.plusDays(1)));
        });
        return days;
    }
}
