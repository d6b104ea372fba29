package org.entente.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.reasoning.ClosedRoster;
import org.entente.reasoning.TracedClosure;
import org.entente.release.resolution.ChosenView;
import org.entente.release.resolution.RosterClosure;
import org.entente.vocabulary.Entente;

/**
 * What is known not to be so. Off a closed roster are, of the things that the property is for, those that differ from every
 * member; unnamed collectives are left out, since they may stand for members.
 */
final class Negatives {
    private final Graph ontology;
    private final ChosenView view;
    private final TracedClosure closure;
    private final Map<Node, Node> kinds = new HashMap<>();
    private final Map<Node, Set<Node>> instances = new HashMap<>();
    private final Map<Set<Node>, Boolean> kindsDiffer = new HashMap<>();

    private Negatives(Graph ontology, ChosenView view, TracedClosure closure) {
        this.ontology = ontology;
        this.view = view;
        this.closure = closure;
        view.kinds().forEach(kind -> kinds.put(kind.getSubject(), kind.getObject()));
    }

    /**
     * A triple with the property's negative form for each, and why it is so.
     *
     * @param inferred what follows in the view, the order of properties included
     * @param dropped whether axioms of the ontology do not stand in the view
     */
    static Map<Triple, NegativeReason> of(
            Graph ontology, ChosenView view, TracedClosure closure, Graph inferred, boolean dropped) {
        Map<Triple, NegativeReason> negatives = new HashMap<>();
        Negatives search = new Negatives(ontology, view, closure);
        view.rosters().forEach(roster -> search.add(roster, negatives));
        new RelationDenials(ontology, view, inferred).addTo(negatives, dropped ? closure : null);
        return negatives;
    }

    private void add(RosterClosure roster, Map<Triple, NegativeReason> negatives) {
        ChosenView.closed(roster).ifPresent(closed -> candidates(closed).stream()
                .filter(thing -> !closure.holds(relation(closed, thing)))
                .filter(thing -> roster.members().stream().allMatch(member -> differ(thing, member)))
                .forEach(thing -> negatives.put(
                        negative(closed, thing), new NegativeReason(relation(closed, thing), Optional.of(roster)))));
    }

    private static Triple relation(ClosedRoster roster, Node thing) {
        return roster.members() == ClosedRoster.Side.SUBJECT
                ? Triple.create(thing, roster.property(), roster.whole())
                : Triple.create(roster.whole(), roster.property(), thing);
    }

    private static Triple negative(ClosedRoster roster, Node thing) {
        Triple relation = relation(roster, thing);
        return Triple.create(relation.getSubject(), roster.negativeForm(), relation.getObject());
    }

    private boolean differ(Node thing, Node member) {
        Node kind = kinds.get(thing);
        Node other = kinds.get(member);
        if (kind == null || other == null || kind.equals(other)) {
            return !thing.equals(member) && closure.differ(thing, member);
        }
        // things of two kinds differ if the kinds exclude each other, which one pair of them shows
        return kindsDiffer.computeIfAbsent(Set.of(kind, other), pair -> closure.differ(thing, member))
                || closure.differ(thing, member);
    }

    /** What is of every declared class on the members' side; a property without one has no negatives. */
    private Set<Node> candidates(ClosedRoster roster) {
        Node side = roster.members() == ClosedRoster.Side.SUBJECT ? RDFS.domain.asNode() : RDFS.range.asNode();
        List<Node> declared = ontology.find(roster.property(), side, Node.ANY).mapWith(Triple::getObject).toList();
        Set<Node> candidates = new HashSet<>();
        for (int index = 0; index < declared.size(); index++) {
            Set<Node> found = new HashSet<>();
            parts(declared.get(index)).forEach(part -> found.addAll(instances.computeIfAbsent(part, this::instancesOf)));
            if (index == 0) {
                candidates.addAll(found);
            } else {
                candidates.retainAll(found);
            }
        }
        candidates.removeIf(thing -> Entente.Collective.equals(kinds.get(thing)));
        return candidates;
    }

    private List<Node> parts(Node declared) {
        if (declared.isURI()) {
            return List.of(declared);
        }
        List<Node> parts = new ArrayList<>();
        ontology.find(declared, OWL2.unionOf.asNode(), Node.ANY).forEach(union -> ModelFactory.createModelForGraph(ontology)
                .asRDFNode(union.getObject())
                .as(RDFList.class)
                .iterator()
                .forEach(part -> parts.add(part.asNode())));
        return parts;
    }

    private Set<Node> instancesOf(Node type) {
        Set<Node> found = new HashSet<>();
        closure.individuals()
                .filter(thing -> closure.holds(Triple.create(thing, RDF.type.asNode(), type)))
                .forEach(found::add);
        return found;
    }
}
