package org.entente.release.resolution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.entente.dataset.OntologyTerms;
import org.entente.reasoning.ClosedRoster;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;

/** What a choice of claims amounts to: accepted triples, closed rosters, and which claims stand; graphs are made on demand. */
public final class ChosenView {
    private final Choice choice;
    private final OntologyTerms terms;
    private final Presences presences;
    private final List<Triple> kinds;
    private final Map<Node, Verdict> verdicts;
    private final List<ClaimRecord> accepted;
    private final Map<Node, List<ClaimRecord>> successors;
    private final RosterClosures rosters;
    private final List<String> undecided;

    ChosenView(
            Choice choice,
            OntologyTerms terms,
            Presences presences,
            List<Triple> kinds,
            Map<Node, Verdict> verdicts,
            List<ClaimRecord> accepted,
            Map<Node, List<ClaimRecord>> successors,
            RosterClosures rosters,
            List<String> undecided) {
        this.choice = choice;
        this.terms = terms;
        this.presences = presences;
        this.kinds = kinds;
        this.verdicts = verdicts;
        this.accepted = accepted;
        this.successors = successors;
        this.rosters = rosters;
        this.undecided = undecided;
    }

    public Choice choice() {
        return choice;
    }

    /** The accepted triples with the claims that give each; no claim for what is only supposed. Denials are not among them. */
    public Map<Triple, List<Node>> claims() {
        Map<Triple, List<Node>> claims = new LinkedHashMap<>();
        kindsSupposed().forEach(triple -> claims.put(triple, new ArrayList<>()));
        affirmed().forEach(claim -> {
            List<Node> giving = claims.computeIfAbsent(claim.contribution().orElseThrow(), triple -> new ArrayList<>());
            if (!claim.isOnlySupposed()) {
                giving.add(claim.node());
            }
        });
        return claims;
    }

    /** The triples that are denied, with the claims that deny each. */
    public Map<Triple, List<Node>> denials() {
        Map<Triple, List<Node>> denials = new LinkedHashMap<>();
        accepted.stream()
                .filter(ClaimRecord::isDenied)
                .forEach(claim -> denials.computeIfAbsent(claim.contribution().orElseThrow(), triple -> new ArrayList<>())
                        .add(claim.node()));
        return denials;
    }

    /** The accepted triples, with negative property assertions for what is denied. */
    public Graph asserted() {
        Graph graph = GraphFactory.createDefaultGraph();
        kindsSupposed().forEach(graph::add);
        for (ClaimRecord claim : accepted) {
            Triple triple = claim.contribution().orElseThrow();
            if (claim.isDenied()) {
                deny(graph, triple);
            } else {
                graph.add(triple);
            }
        }
        return graph;
    }

    /** The leaf kinds of things that the registry gives, less those that are supposed not to be so. */
    public List<Triple> kinds() {
        Set<Triple> removed = choice.supposition().removed();
        return removed.isEmpty() ? kinds : kinds.stream().filter(kind -> !removed.contains(kind)).toList();
    }

    private Stream<Triple> kindsSupposed() {
        return choice.supposition().added().stream().filter(triple -> triple.predicateMatches(RDF.type.asNode()));
    }

    /** Why a claim is not accepted, or empty if it is, or nothing is known of it. */
    public Optional<String> reasonAgainst(Node claim) {
        return Optional.ofNullable(verdicts.get(claim)).map(Verdict::reason).filter(reason -> !reason.isEmpty());
    }

    /** The closed rosters and who differs from whom, as OWL axioms, which groupings are listed in full, and which lists are open. */
    public Graph closures() {
        Graph closures = axioms();
        rosters().forEach(roster -> RosterAxiom.writeMark(closures, roster));
        rosters.states().write(closures);
        return closures;
    }

    /** The same without the marks of what is listed in full, which are facts. */
    public Graph axioms() {
        Graph axioms = GraphFactory.createDefaultGraph();
        rosters().forEach(roster -> RosterAxiom.write(axioms, roster));
        differences(axioms);
        return axioms;
    }

    /** Which groupings are listed in full, with the lists that say so. */
    public Map<Triple, List<Node>> marks() {
        Map<Triple, List<Node>> marks = new LinkedHashMap<>();
        rosters().forEach(roster -> RosterAxiom.mark(roster).ifPresent(mark -> marks.merge(mark, roster.rests(), (one, more) ->
                Stream.concat(one.stream(), more.stream()).distinct().toList())));
        return marks;
    }

    /** That all things of a kind differ, as OWL axioms. */
    public Graph differences() {
        Graph graph = GraphFactory.createDefaultGraph();
        differences(graph);
        return graph;
    }

    private void differences(Graph graph) {
        AllDifferent.add(
                Stream.concat(kinds().stream(), kindsSupposed().filter(triple -> terms.isKind(triple.getObject()))), graph);
    }

    /** The rosters that are closed. */
    public List<RosterClosure> rosters() {
        return rosters.closed();
    }

    /** Those rosters, without their members, that have a property to say "not on it". */
    public List<ClosedRoster> closedRosters() {
        return rosters().stream().flatMap(roster -> ChosenView.closed(roster).stream()).toList();
    }

    /** The roster with its property to say "not on it"; empty if it has none. */
    public static Optional<ClosedRoster> closed(RosterClosure roster) {
        ClosedRoster.Side side =
                roster.property().listsSubjects() ? ClosedRoster.Side.SUBJECT : ClosedRoster.Side.OBJECT;
        return roster.property()
                .negativeForm()
                .map(form -> new ClosedRoster(roster.property().node(), roster.whole(), form, side));
    }

    /** A roster as OWL axioms. */
    public static Graph axioms(RosterClosure roster) {
        Graph graph = GraphFactory.createDefaultGraph();
        RosterAxiom.write(graph, roster);
        return graph;
    }

    /** Whether a claim or list speaks in this view and is about its day; axioms that formalise it go with it. */
    public boolean stands(Node claimOrList) {
        return presences.stands(claimOrList);
    }

    /** The conflicts that nothing decides, one line each; the view takes neither side. */
    public List<String> undecided() {
        return undecided;
    }

    /** The accepted triples of which no source gives a start or an end. */
    public Set<Triple> undated() {
        Set<Triple> undated = new HashSet<>();
        affirmed().filter(claim -> !claim.isSupposed())
                .forEach(claim -> undated.add(claim.contribution().orElseThrow()));
        affirmed().filter(claim -> claim.isSupposed() || Presence.of(claim).isDated())
                .forEach(claim -> undated.remove(claim.contribution().orElseThrow()));
        return undated;
    }

    /** Pairs of accepted triples that cannot hold on one day, since one follows the other; only possible views have any. */
    public Set<Set<Triple>> sequences() {
        Set<Set<Triple>> sequences = new HashSet<>();
        affirmed().forEach(claim -> successors.getOrDefault(claim.node(), List.of()).stream()
                .flatMap(later -> later.contribution().stream())
                .filter(later -> !later.equals(claim.contribution().orElseThrow()))
                .forEach(later -> sequences.add(Set.of(claim.contribution().orElseThrow(), later))));
        return sequences;
    }

    /** What became of each claim, and why. */
    public Graph outcomes() {
        Graph graph = GraphFactory.createDefaultGraph();
        verdicts.forEach((claim, verdict) -> {
            graph.add(claim, Entente.outcome, verdict.outcome());
            if (!verdict.reason().isEmpty()) {
                graph.add(claim, Entente.outcomeReason, NodeFactory.createLiteralLang(verdict.reason(), "en"));
            }
        });
        return graph;
    }

    /** The statement nodes of the accepted triples, with subject, predicate and object. */
    public Graph statements() {
        Graph graph = GraphFactory.createDefaultGraph();
        affirmed().map(claim -> claim.contribution().orElseThrow()).forEach(triple -> describe(graph, triple));
        return graph;
    }

    private Stream<ClaimRecord> affirmed() {
        return accepted.stream().filter(claim -> !claim.isDenied());
    }

    private static void deny(Graph graph, Triple triple) {
        Node statement = Iris.negativeStatement(triple);
        graph.add(statement, RDF.type.asNode(), OWL2.NegativePropertyAssertion.asNode());
        graph.add(statement, OWL2.sourceIndividual.asNode(), triple.getSubject());
        graph.add(statement, OWL2.assertionProperty.asNode(), triple.getPredicate());
        graph.add(statement, OWL2.targetIndividual.asNode(), triple.getObject());
    }

    private static void describe(Graph graph, Triple triple) {
        Node statement = Iris.statement(triple);
        graph.add(statement, RDF.type.asNode(), RDF.Statement.asNode());
        graph.add(statement, RDF.subject.asNode(), triple.getSubject());
        graph.add(statement, RDF.predicate.asNode(), triple.getPredicate());
        graph.add(statement, RDF.object.asNode(), triple.getObject());
    }
}
