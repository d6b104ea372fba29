package org.entente.reasoning;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.entente.vocabulary.Iris;
import org.semanticweb.owlapi.model.AxiomType;
import org.semanticweb.owlapi.model.EntityType;
import org.semanticweb.owlapi.model.OWLOntology;

/** Says which term of a triple the ontology fails to declare. */
final class Declarations {
    private final Set<Node> classes;
    private final Set<Node> properties;

    Declarations(OWLOntology ontology) {
        classes = declared(ontology, EntityType.CLASS).collect(Collectors.toSet());
        properties = Stream.of(EntityType.OBJECT_PROPERTY, EntityType.DATA_PROPERTY, EntityType.ANNOTATION_PROPERTY)
                .flatMap(type -> declared(ontology, type))
                .collect(Collectors.toSet());
    }

    private static Stream<Node> declared(OWLOntology ontology, EntityType<?> type) {
        return ontology.axioms(AxiomType.DECLARATION)
                .map(declaration -> declaration.getEntity())
                .filter(entity -> entity.isType(type))
                .map(entity -> Terms.node(entity));
    }

    /** What is missing for this triple to be read, in words; empty if its terms are declared. */
    Optional<String> missingFor(Triple triple) {
        if (triple.getPredicate().equals(RDF.type.asNode())) {
            return missing(triple.getObject(), classes, "owl:Class");
        }
        return missing(triple.getPredicate(), properties, "owl:ObjectProperty or owl:AnnotationProperty");
    }

    private static Optional<String> missing(Node term, Set<Node> declared, String expected) {
        return !term.isURI() || declared.contains(term) || OwlSyntax.isReserved(term)
                ? Optional.empty()
                : Optional.of(Iris.localName(term) + " is not declared as " + expected);
    }
}
