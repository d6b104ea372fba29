package org.entente.release.resolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.NodeConst;
import org.apache.jena.vocabulary.RDF;
import org.entente.dataset.OntologyTerms;
import org.entente.dataset.PropertyTerm;
import org.entente.dataset.Standings;
import org.entente.reasoning.ClosedRoster;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/**
 * Turns accepted complete lists into axioms: who is listed is all there is.
 *
 * <p>A list closes its whole when it is complete, actual and accepted, and names every accepted member; a list that
 * leaves an accepted member out is an undecided conflict unless a decision names it.
 */
final class RosterClosures {
    private final DatasetGraph quads;
    private final OntologyTerms terms;
    private final Choice choice;
    private final Decisions decisions;
    private final List<ClaimRecord> accepted;
    private final Graph axioms = GraphFactory.createDefaultGraph();
    private final List<ClosedRoster> closed = new ArrayList<>();
    private final List<CompleteList> closing = new ArrayList<>();
    private final List<String> undecided = new ArrayList<>();

    RosterClosures(
            DatasetGraph quads,
            OntologyTerms terms,
            Choice choice,
            Decisions decisions,
            List<ClaimRecord> accepted) {
        this.quads = quads;
        this.terms = terms;
        this.choice = choice;
        this.decisions = decisions;
        this.accepted = accepted;
    }

    /** A complete list, with the members it names and the claims that a closure rests on. */
    record CompleteList(Node list, PropertyTerm property, Node whole, Set<Node> members, String row) {}

    Graph axioms() {
        return axioms;
    }

    List<ClosedRoster> closed() {
        return closed;
    }

    /** @throws UndecidedConflictException when a complete list leaves an accepted member out */
    void close() {
        completeLists().forEach(this::closeByList);
        if (!undecided.isEmpty()) {
            throw new UndecidedConflictException(undecided);
        }
        MembershipLists lists = new MembershipLists(quads.getGraph(NamedGraphs.REGISTRY), terms);
        new CompositeClosures(terms, lists, closing).closures().forEach(closure -> {
            RosterAxiom.write(axioms, closure.property(), closure.whole(), closure.members(), closure.rests());
            remember(closure.property(), closure.whole());
        });
        new RosterStates(terms, lists, closing).write(accepted, axioms);
    }

    private void closeByList(CompleteList list) {
        Set<Node> missing = new HashSet<>(acceptedMembers(list));
        missing.removeAll(list.members());
        if (missing.isEmpty()) {
            RosterAxiom.write(axioms, list.property(), list.whole(), list.members(), List.of(list.list()));
            if (list.property().node().equals(Entente.directMemberOf)) {
                RosterAxiom.writeFullyListed(axioms, list.whole(), list.list());
            }
            remember(list.property(), list.whole());
            closing.add(list);
        } else if (!decisions.names(list.list())) {
            undecided.add(Iris.localName(list.list()) + " (" + list.row() + ") is a complete list of "
                    + Iris.localName(list.whole()) + " that leaves out "
                    + placesOf(list, missing)
                    + "; expected complete to be no, or a row in conflicts.csv that names the list");
        }
    }

    /** The members that a list leaves out, each with the claim and row that names it. */
    private String placesOf(CompleteList list, Set<Node> missing) {
        return acceptedOf(list)
                .filter(claim -> missing.contains(member(list, claim)))
                .map(claim -> Iris.localName(member(list, claim)) + " of " + claim.place())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private void remember(PropertyTerm property, Node whole) {
        property.negativeForm()
                .ifPresent(form ->
                        closed.add(new ClosedRoster(property.node(), whole, form, side(property))));
    }

    private static ClosedRoster.Side side(PropertyTerm property) {
        return property.listsSubjects() ? ClosedRoster.Side.SUBJECT : ClosedRoster.Side.OBJECT;
    }

    private Set<Node> acceptedMembers(CompleteList list) {
        return acceptedOf(list).map(claim -> member(list, claim)).collect(Collectors.toSet());
    }

    private Stream<ClaimRecord> acceptedOf(CompleteList list) {
        boolean subjects = list.property().listsSubjects();
        return accepted.stream()
                .filter(claim -> claim.isActual() && terms.isBelow(claim.property().node(), list.property().node()))
                .filter(claim -> list.whole()
                        .equals(subjects ? claim.stated().getObject() : claim.stated().getSubject()));
    }

    private static Node member(CompleteList list, ClaimRecord claim) {
        return list.property().listsSubjects() ? claim.stated().getSubject() : claim.stated().getObject();
    }

    private List<CompleteList> completeLists() {
        TreeMap<String, CompleteList> lists = new TreeMap<>();
        Iterator<Quad> found = quads.find(Node.ANY, Node.ANY, Entente.complete, NodeConst.nodeTrue);
        while (found.hasNext()) {
            Quad quad = found.next();
            list(quads.getGraph(quad.getGraph()), quad.getSubject())
                    .ifPresent(list -> lists.put(quad.getSubject().getURI(), list));
        }
        return lists.values().stream()
                .sorted(Comparator.comparing(list -> list.list().getURI()))
                .toList();
    }

    /** The list if it is of a chosen source, actual by the reference date, and every member claim is accepted. */
    private Optional<CompleteList> list(Graph graph, Node list) {
        boolean chosen = choice.sources().contains(one(graph, list, Entente.inSource));
        boolean actual = graph.contains(list, Entente.standing, Standings.ACTUAL);
        boolean begun = ClaimReader.bounds(graph, list)
                .earliestStart()
                .filter(choice.referenceDate()::isBefore)
                .isEmpty();
        Set<Node> memberClaims = graph.find(null, Entente.listedIn, list).mapWith(Triple::getSubject).toSet();
        Set<Node> acceptedNodes = accepted.stream().map(ClaimRecord::node).collect(Collectors.toSet());
        if (!chosen || !actual || !begun || !isAcceptable(graph, list) || !acceptedNodes.containsAll(memberClaims)) {
            return Optional.empty();
        }
        PropertyTerm property = terms.propertyOf(one(graph, list, Entente.listedProperty)).orElseThrow();
        Node side = property.listsSubjects() ? RDF.subject.asNode() : RDF.object.asNode();
        Set<Node> members = memberClaims.stream().map(claim -> one(graph, claim, side)).collect(Collectors.toSet());
        // an unnamed collective may stand for anybody, so a list that holds one closes nothing
        if (members.stream().anyMatch(this::isCollective)) {
            return Optional.empty();
        }
        String row = one(graph, list, Entente.row).getLiteralLexicalForm();
        return Optional.of(new CompleteList(list, property, one(graph, list, Entente.whole), members, row));
    }

    /** What a claim has to be to enter the view, a list has to be to close one: factual, not outvoted, not ended. */
    private boolean isAcceptable(Graph graph, Node list) {
        boolean ended = ClaimReader.bounds(graph, list)
                .latestEnd()
                .filter(end -> !end.isAfter(choice.referenceDate()))
                .isPresent();
        return !ended && !decisions.outvote(list) && Acceptance.FACTUAL.contains(one(graph, list, Entente.claimKind));
    }

    private boolean isCollective(Node member) {
        return quads.contains(NamedGraphs.REGISTRY, member, RDF.type.asNode(), Entente.Collective);
    }

    private static Node one(Graph graph, Node subject, Node property) {
        return ClaimReader.one(graph, subject, property).orElseThrow();
    }
}
