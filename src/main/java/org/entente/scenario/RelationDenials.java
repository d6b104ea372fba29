package org.entente.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.entente.reasoning.TracedClosure;
import org.entente.release.resolution.ChosenView;
import org.entente.vocabulary.Entente;

/**
 * What is known not to be so though no roster says it: what is denied, what stands in a relation that excludes the one in
 * question, and all that with narrower relations, since who does not stand in a relation does not stand in a narrower one.
 */
final class RelationDenials {
    private final Graph ontology;
    private final ChosenView view;
    private final Graph inferred;
    private final Map<Node, Node> forms = new LinkedHashMap<>();

    /** @param inferred what follows in the view, the order of properties included */
    RelationDenials(Graph ontology, ChosenView view, Graph inferred) {
        this.ontology = ontology;
        this.view = view;
        this.inferred = inferred;
        ontology.find(Node.ANY, Entente.negativeForm, Node.ANY)
                .forEach(form -> forms.put(form.getSubject(), form.getObject()));
    }

    /**
     * Adds them to those that rosters give.
     *
     * @param closure is asked whether a relation is ruled out, where axioms of the ontology do not stand; else null
     */
    void addTo(Map<Triple, NegativeReason> found, TracedClosure closure) {
        Map<Triple, NegativeReason> byRosters = Map.copyOf(found);
        forms.forEach((property, form) -> wider(property).forEach(wide -> {
            ruledOut(wide)
                    .filter(denied -> closure == null || !closure.refutations(denied).isEmpty())
                    .forEach(denied -> add(found, denied, form, new NegativeReason(denied, Optional.empty())));
            byRosters.forEach((negative, reason) -> {
                if (negative.getPredicate().equals(forms.get(wide))) {
                    add(found, negative, form, reason);
                }
            });
        }));
    }

    private static void add(Map<Triple, NegativeReason> found, Triple relation, Node form, NegativeReason reason) {
        found.putIfAbsent(Triple.create(relation.getSubject(), form, relation.getObject()), reason);
    }

    /** The property, those that it is equivalent to, and those above it. */
    private Set<Node> wider(Node property) {
        Stream<Node> above = Stream.of(ontology, inferred)
                .flatMap(graph -> Stream.of(RDFS.subPropertyOf, OWL2.equivalentProperty)
                        .flatMap(order -> graph.find(property, order.asNode(), Node.ANY).mapWith(Triple::getObject).toList().stream()));
        return Stream.concat(Stream.of(property), above).filter(Node::isURI).collect(Collectors.toSet());
    }

    private Stream<Triple> ruledOut(Node property) {
        Stream<Triple> denied = view.denials().keySet().stream().filter(triple -> triple.predicateMatches(property));
        return Stream.concat(denied, exclusive(property).flatMap(other -> related(other)
                .map(related -> Triple.create(related.getSubject(), property, related.getObject()))));
    }

    private Stream<Triple> related(Node property) {
        return Stream.concat(
                view.claims().keySet().stream().filter(triple -> triple.predicateMatches(property)),
                inferred.find(Node.ANY, property, Node.ANY).toList().stream());
    }

    /** The properties that an axiom declares to exclude this one. */
    private Stream<Node> exclusive(Node property) {
        Node pair = OWL2.propertyDisjointWith.asNode();
        Stream<Node> paired = Stream.concat(
                ontology.find(property, pair, Node.ANY).mapWith(Triple::getObject).toList().stream(),
                ontology.find(Node.ANY, pair, property).mapWith(Triple::getSubject).toList().stream());
        Stream<Node> listed = ontology.find(Node.ANY, OWL2.members.asNode(), Node.ANY).toList().stream()
                .filter(all -> ontology.contains(all.getSubject(), null, OWL2.AllDisjointProperties.asNode()))
                .map(all -> members(all.getObject()))
                .filter(members -> members.contains(property))
                .flatMap(Set::stream);
        return Stream.concat(paired, listed).filter(other -> other.isURI() && !other.equals(property)).distinct();
    }

    private Set<Node> members(Node list) {
        return ModelFactory.createModelForGraph(ontology)
                .asRDFNode(list)
                .as(RDFList.class)
                .mapWith(member -> member.asNode())
                .toSet();
    }
}
