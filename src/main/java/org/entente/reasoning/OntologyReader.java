package org.entente.reasoning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.formats.RDFXMLDocumentFormat;
import org.semanticweb.owlapi.model.NodeID;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.model.OWLOntologyLoaderConfiguration;
import org.semanticweb.owlapi.rdf.rdfxml.parser.OWLRDFConsumer;

/**
 * Reads a Jena graph as an OWL ontology, by the mapping of "OWL 2 Web Ontology Language Mapping to RDF Graphs".
 *
 * <p>The triples go straight into the OWL API's own mapping, without a text between, so that no serialisation can
 * lose one. Nothing is ever loaded from elsewhere: {@code owl:imports} is not handed on, because the graph is already
 * the merge of all parts; for the same reason neither are the ontology headers of those parts, of which OWL allows
 * only one.
 */
final class OntologyReader {
    /** Nodes that are syntax, not things: published with an IRI of their own, but blank in the mapping. */
    private static final List<Node> SYNTAX_CLASSES = List.of(
            OWL2.Axiom.asNode(),
            OWL2.Annotation.asNode(),
            OWL2.NegativePropertyAssertion.asNode(),
            OWL.AllDifferent.asNode(),
            OWL2.AllDisjointClasses.asNode(),
            OWL2.AllDisjointProperties.asNode());

    private static final Set<Node> HEADER_PROPERTIES = Set.of(OWL.imports.asNode(), OWL2.versionIRI.asNode());

    private final Graph graph;
    private final Map<Node, String> labels = new HashMap<>();

    private OntologyReader(Graph graph) {
        this.graph = graph;
        SYNTAX_CLASSES.forEach(type -> graph.find(Node.ANY, RDF.type.asNode(), type)
                .forEach(triple -> blankLabel(triple.getSubject())));
    }

    /**
     * The ontology that the graph writes down, in a manager of its own.
     *
     * @throws UnreadTriplesException when a triple became no axiom, or an axiom of another sort than it says
     */
    static OWLOntology read(Graph graph) {
        OntologyReader reader = new OntologyReader(graph);
        OWLOntology ontology = emptyOntology();
        RDFXMLDocumentFormat format = new RDFXMLDocumentFormat();
        ReadingCheck check = new ReadingCheck(graph, Set.copyOf(reader.labels.keySet()));
        reader.sendTo(consumer(ontology, format));
        check.require(ontology, format);
        return ontology;
    }

    private static OWLOntology emptyOntology() {
        try {
            return OWLManager.createOWLOntologyManager().createOntology();
        } catch (OWLOntologyCreationException e) {
            throw new IllegalStateException("an anonymous ontology in a new manager cannot clash with another", e);
        }
    }

    private static OWLRDFConsumer consumer(OWLOntology ontology, RDFXMLDocumentFormat format) {
        // its strict mode refuses lawful input, even a plain owl:unionOf of declared classes; ReadingCheck takes its place
        OWLRDFConsumer consumer = new OWLRDFConsumer(ontology, new OWLOntologyLoaderConfiguration());
        consumer.setOntologyFormat(format);
        return consumer;
    }

    private void sendTo(OWLRDFConsumer consumer) {
        // declarations first: the mapping decides on some triples as they arrive
        graph.stream().filter(OwlSyntax::isDeclaration).forEach(triple -> send(triple, consumer));
        graph.stream()
                .filter(triple -> !OwlSyntax.isDeclaration(triple) && !isHeader(triple))
                .forEach(triple -> send(triple, consumer));
        consumer.endModel();
    }

    private static boolean isHeader(Triple triple) {
        return HEADER_PROPERTIES.contains(triple.getPredicate())
                || triple.predicateMatches(RDF.type.asNode()) && triple.objectMatches(OWL.Ontology.asNode());
    }

    private void send(Triple triple, OWLRDFConsumer consumer) {
        String subject = label(triple.getSubject());
        String predicate = triple.getPredicate().getURI();
        Node object = triple.getObject();
        if (!object.isLiteral()) {
            consumer.statementWithResourceValue(subject, predicate, label(object));
        } else if (object.getLiteralLanguage().isEmpty()) {
            consumer.statementWithLiteralValue(
                    subject, predicate, object.getLiteralLexicalForm(), null, object.getLiteralDatatypeURI());
        } else {
            consumer.statementWithLiteralValue(
                    subject, predicate, object.getLiteralLexicalForm(), object.getLiteralLanguage(), null);
        }
    }

    private String label(Node node) {
        return node.isBlank() || labels.containsKey(node) ? blankLabel(node) : node.getURI();
    }

    private String blankLabel(Node node) {
        return labels.computeIfAbsent(node, unseen -> NodeID.nodeString(labels.size()));
    }
}
