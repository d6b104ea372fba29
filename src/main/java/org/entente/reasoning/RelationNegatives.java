package org.entente.reasoning;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.semanticweb.owlapi.model.AxiomType;
import org.semanticweb.owlapi.model.OWLNamedIndividual;
import org.semanticweb.owlapi.model.OWLObjectProperty;
import org.semanticweb.owlapi.model.OWLObjectPropertyExpression;

/**
 * Finds what is entailed not to hold without any roster: what is denied, what stands in a relation that excludes the one in
 * question, and, since who does not stand in a relation does not stand in a narrower one either, all that with narrower
 * relations. Each follows from one axiom and the order among properties.
 */
final class RelationNegatives {
    private final ReasonedOntology reasoned;
    private final Map<Node, Node> forms;

    /** @param forms the properties whose negatives are asked for, each with its negative form */
    RelationNegatives(ReasonedOntology reasoned, Map<Node, Node> forms) {
        this.reasoned = reasoned;
        this.forms = forms;
    }

    /** These and those that were found before, each under every negative form that follows. */
    Stream<Triple> with(Graph found) {
        return forms.keySet().stream().flatMap(property -> wider(property)
                .flatMap(wide -> Stream.of(denied(wide), excluded(wide), left(found, wide)).flatMap(triples -> triples))
                .map(triple -> Triple.create(triple.getSubject(), forms.get(property), triple.getObject())));
    }

    private Stream<OWLObjectProperty> wider(Node property) {
        OWLObjectProperty narrow = reasoned.factory().getOWLObjectProperty(Terms.iri(property));
        Stream<OWLObjectPropertyExpression> above = Stream.concat(
                reasoned.properties().getEquivalentObjectProperties(narrow).entities(),
                reasoned.properties().getSuperObjectProperties(narrow, false).entities());
        return Stream.concat(Stream.of(narrow), named(above)).distinct();
    }

    private static Stream<OWLObjectProperty> named(Stream<? extends OWLObjectPropertyExpression> expressions) {
        return expressions
                .filter(OWLObjectPropertyExpression::isNamed)
                .map(OWLObjectPropertyExpression::asOWLObjectProperty);
    }

    private Stream<Triple> denied(OWLObjectProperty property) {
        return reasoned.ontology()
                .axioms(AxiomType.NEGATIVE_OBJECT_PROPERTY_ASSERTION)
                .filter(denial -> denial.getProperty().equals(property))
                .flatMap(denial -> AxiomTriples.denied(denial).stream());
    }

    /** Instances of the relations that an axiom declares to exclude this one. */
    private Stream<Triple> excluded(OWLObjectProperty property) {
        Set<OWLObjectProperty> exclusive = reasoned.ontology()
                .disjointObjectPropertiesAxioms(property)
                .flatMap(axiom -> named(axiom.properties()))
                .filter(other -> !other.equals(property))
                .collect(Collectors.toSet());
        return exclusive.stream().flatMap(other ->
                reasoned.reasoner().getObjectPropertyInstances(other).entrySet().stream()
                        .flatMap(related -> related.getValue().stream()
                                .map(object -> triple(related.getKey(), other, object))));
    }

    private static Triple triple(OWLNamedIndividual subject, OWLObjectProperty property, OWLNamedIndividual object) {
        return Triple.create(Terms.node(subject), Terms.node(property), Terms.node(object));
    }

    private Stream<Triple> left(Graph found, OWLObjectProperty property) {
        Node form = forms.get(Terms.node(property));
        return form == null ? Stream.empty() : found.find(null, form, null).toList().stream();
    }
}
