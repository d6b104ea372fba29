package org.entente.reasoning;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.semanticweb.owlapi.vocab.OWLRDFVocabulary;

/** Tells triples that spell OWL syntax from triples that state something about a thing. */
final class OwlSyntax {
    private static final Set<Node> ANNOTATION_PROPERTIES = OWLRDFVocabulary.BUILT_IN_AP_IRIS.stream()
            .map(iri -> NodeFactory.createURI(iri.getIRIString()))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<Node> DECLARED_TYPES = Stream.of(
                    OWL2.Class,
                    OWL2.ObjectProperty,
                    OWL2.DatatypeProperty,
                    OWL2.AnnotationProperty,
                    OWL2.NamedIndividual,
                    RDFS.Datatype)
            .map(type -> type.asNode())
            .collect(Collectors.toUnmodifiableSet());

    private OwlSyntax() {}

    /** Whether the triple declares an entity: a class, a property, a datatype, a named individual. */
    static boolean isDeclaration(Triple triple) {
        return triple.getPredicate().equals(RDF.type.asNode()) && DECLARED_TYPES.contains(triple.getObject());
    }

    /** Whether every OWL ontology may annotate with this property undeclared, as with {@code rdfs:label}. */
    static boolean isBuiltInAnnotation(Node property) {
        return ANNOTATION_PROPERTIES.contains(property);
    }

    /** Whether the triple states a type of a thing, a relation between things or a note, and is no OWL syntax. */
    static boolean isStatement(Triple triple) {
        if (triple.getPredicate().equals(RDF.type.asNode())) {
            return triple.getObject().isURI() && !isReserved(triple.getObject());
        }
        return !isReserved(triple.getPredicate()) || isBuiltInAnnotation(triple.getPredicate());
    }

    /** Whether the term belongs to RDF, RDFS, OWL or XSD. */
    static boolean isReserved(Node term) {
        return Terms.iri(term).isReservedVocabulary();
    }
}
