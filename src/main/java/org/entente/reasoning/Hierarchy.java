package org.entente.reasoning;

import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.semanticweb.owlapi.model.HasIRI;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLObjectProperty;
import org.semanticweb.owlapi.model.OWLObjectPropertyExpression;

/** The entailed order among named classes and among named object properties, all steps and not only the direct ones. */
final class Hierarchy {
    private final ReasonedOntology reasoned;

    Hierarchy(ReasonedOntology reasoned) {
        this.reasoned = reasoned;
    }

    Stream<Triple> classes() {
        return reasoned.ontology().classesInSignature().flatMap(this::aboveClass);
    }

    Stream<Triple> properties() {
        return reasoned.ontology().objectPropertiesInSignature().flatMap(this::aboveProperty);
    }

    private Stream<Triple> aboveClass(OWLClass subclass) {
        Node below = Terms.node(subclass);
        return Stream.concat(
                reasoned.reasoner().getSuperClasses(subclass, false).entities()
                        .map(above -> Triple.create(below, RDFS.subClassOf.asNode(), Terms.node(above))),
                reasoned.reasoner().getEquivalentClasses(subclass).entities()
                        .flatMap(same -> both(below, RDFS.subClassOf.asNode(), OWL.equivalentClass.asNode(), same)));
    }

    private Stream<Triple> aboveProperty(OWLObjectProperty property) {
        Node below = Terms.node(property);
        return Stream.concat(
                named(reasoned.properties().getSuperObjectProperties(property, false).entities())
                        .map(above -> Triple.create(below, RDFS.subPropertyOf.asNode(), Terms.node(above))),
                named(reasoned.properties().getEquivalentObjectProperties(property).entities())
                        .flatMap(same -> both(
                                below, RDFS.subPropertyOf.asNode(), OWL.equivalentProperty.asNode(), same)));
    }

    private static Stream<Triple> both(
            Node term, Node below, Node equivalent, HasIRI same) {
        Node other = Terms.node(same);
        return term.equals(other)
                ? Stream.empty()
                : Stream.of(Triple.create(term, below, other), Triple.create(term, equivalent, other));
    }

    private static Stream<OWLObjectProperty> named(Stream<OWLObjectPropertyExpression> expressions) {
        return expressions.filter(OWLObjectPropertyExpression::isNamed)
                .map(OWLObjectPropertyExpression::asOWLObjectProperty);
    }
}
