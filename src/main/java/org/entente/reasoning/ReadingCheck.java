package org.entente.reasoning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.semanticweb.owlapi.formats.RDFXMLDocumentFormat;
import org.semanticweb.owlapi.io.RDFNode;
import org.semanticweb.owlapi.io.RDFParserMetaData;
import org.semanticweb.owlapi.io.RDFTriple;
import org.semanticweb.owlapi.model.OWLOntology;

/**
 * Compares what the reasoner will see with what the graph says, statement by statement.
 *
 * <p>The OWL API turns what it cannot type into annotations, or leaves it aside, without a word: an undeclared property
 * then infers nothing. Here every type and relation must be found again as a class or property assertion, every note as
 * an annotation, and nothing may be left over. Statements about blank nodes fail too: our things all have names.
 */
final class ReadingCheck {
    private static final Node ANY_LITERAL = NodeFactory.createLiteralString("");

    private final Graph graph;
    private final Set<Node> syntaxNodes;

    /** Checks readings of this graph; the syntax nodes are those that spell an axiom, whatever their name. */
    ReadingCheck(Graph graph, Set<Node> syntaxNodes) {
        this.graph = graph;
        this.syntaxNodes = syntaxNodes;
    }

    /** Passes if the ontology says what the graph says; the format knows which triples were left over. */
    void require(OWLOntology ontology, RDFXMLDocumentFormat format) {
        List<Triple> unread = new ArrayList<>(leftOver(format));
        List<Triple> misread = new ArrayList<>();
        compare(statements(false), comparable(AxiomTriples.assertions(ontology)), unread, misread);
        compare(statements(true), comparable(AxiomTriples.annotations(ontology)), unread, misread);
        if (!unread.isEmpty() || !misread.isEmpty()) {
            throw new UnreadTriplesException(unread, misread, new Declarations(ontology));
        }
    }

    private static void compare(Set<Triple> said, Set<Triple> seen, List<Triple> unread, List<Triple> misread) {
        unread.addAll(difference(said, seen));
        misread.addAll(difference(seen, said));
    }

    private Set<Triple> statements(boolean annotations) {
        return comparable(graph.stream()
                .filter(triple -> !syntaxNodes.contains(triple.getSubject()))
                .filter(OwlSyntax::isStatement)
                .filter(triple -> isAnnotation(triple.getPredicate()) == annotations));
    }

    private boolean isAnnotation(Node property) {
        return OwlSyntax.isBuiltInAnnotation(property)
                || graph.contains(property, RDF.type.asNode(), OWL2.AnnotationProperty.asNode());
    }

    /** Literals are compared as present or absent: the OWL API rewrites some ("01" as 1), and none is reasoned upon. */
    private static Set<Triple> comparable(Stream<Triple> triples) {
        return triples.map(triple -> triple.getObject().isLiteral()
                        ? Triple.create(triple.getSubject(), triple.getPredicate(), ANY_LITERAL)
                        : triple)
                .collect(Collectors.toSet());
    }

    private static List<Triple> difference(Set<Triple> left, Set<Triple> right) {
        Set<Triple> difference = new HashSet<>(left);
        difference.removeAll(right);
        return difference.stream().sorted(Comparator.comparing(Triple::toString)).toList();
    }

    private static List<Triple> leftOver(RDFXMLDocumentFormat format) {
        return format.getOntologyLoaderMetaData()
                .map(metaData -> ((RDFParserMetaData) metaData).getUnparsedTriples())
                .orElse(Stream.empty())
                .map(ReadingCheck::triple)
                .sorted(Comparator.comparing(Triple::toString))
                .toList();
    }

    private static Triple triple(RDFTriple triple) {
        return Triple.create(node(triple.getSubject()), node(triple.getPredicate()), node(triple.getObject()));
    }

    private static Node node(RDFNode node) {
        if (node.isLiteral()) {
            return ANY_LITERAL;
        }
        return node.isAnonymous() ? NodeFactory.createBlankNode(node.toString()) : Terms.node(node.getIRI());
    }
}
