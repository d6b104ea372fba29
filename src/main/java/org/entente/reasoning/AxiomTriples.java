package org.entente.reasoning;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.semanticweb.owlapi.model.AxiomType;
import org.semanticweb.owlapi.model.HasIRI;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLAnnotationAssertionAxiom;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLClassAssertionAxiom;
import org.semanticweb.owlapi.model.OWLLiteral;
import org.semanticweb.owlapi.model.OWLNegativeObjectPropertyAssertionAxiom;
import org.semanticweb.owlapi.model.OWLObject;
import org.semanticweb.owlapi.model.OWLObjectPropertyAssertionAxiom;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLPropertyAssertionAxiom;

/** The one triple that writes an assertion down, for those axioms that one triple can write down. */
final class AxiomTriples {
    private AxiomTriples() {}

    /** The triples of all class and property assertions of the ontology. */
    static Stream<Triple> assertions(OWLOntology ontology) {
        return Stream.of(
                        AxiomType.CLASS_ASSERTION,
                        AxiomType.OBJECT_PROPERTY_ASSERTION,
                        AxiomType.DATA_PROPERTY_ASSERTION)
                .flatMap(type -> ontology.axioms(type))
                .flatMap(axiom -> of(axiom).stream());
    }

    /** The triples of all annotations of named things. */
    static Stream<Triple> annotations(OWLOntology ontology) {
        return ontology.axioms(AxiomType.ANNOTATION_ASSERTION).flatMap(axiom -> of(axiom).stream());
    }

    /** The triple of an assertion about named things; empty for any other axiom. */
    static Optional<Triple> of(OWLAxiom axiom) {
        if (axiom instanceof OWLClassAssertionAxiom type) {
            return triple(type.getIndividual(), RDF.type.asNode(), type.getClassExpression());
        }
        if (axiom instanceof OWLObjectPropertyAssertionAxiom relation) {
            return propertyTriple(relation.getSimplified());
        }
        if (axiom instanceof OWLAnnotationAssertionAxiom note) {
            return triple(note.getSubject(), Terms.node(note.getProperty()), note.getValue());
        }
        boolean data = axiom.isOfType(AxiomType.DATA_PROPERTY_ASSERTION);
        return data ? propertyTriple((OWLPropertyAssertionAxiom<?, ?>) axiom) : Optional.empty();
    }

    /** The triple that a negative object property assertion denies; empty for any other axiom. */
    static Optional<Triple> denied(OWLAxiom axiom) {
        return axiom instanceof OWLNegativeObjectPropertyAssertionAxiom denial
                ? propertyTriple(denial)
                : Optional.empty();
    }

    private static Optional<Triple> propertyTriple(OWLPropertyAssertionAxiom<?, ?> axiom) {
        return node(axiom.getProperty())
                .flatMap(property -> triple(axiom.getSubject(), property, axiom.getObject()));
    }

    private static Optional<Triple> triple(OWLObject subject, Node property, OWLObject object) {
        return node(subject).flatMap(from -> node(object).map(to -> Triple.create(from, property, to)));
    }

    private static Optional<Node> node(OWLObject object) {
        if (object instanceof OWLLiteral literal) {
            return Optional.of(NodeFactory.createLiteralString(literal.getLiteral()));
        }
        if (object instanceof IRI iri) {
            return Optional.of(Terms.node(iri));
        }
        return object instanceof HasIRI named ? Optional.of(Terms.node(named)) : Optional.empty();
    }
}
