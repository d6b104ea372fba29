package org.entente.endpoint.entity;

import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;

/** How things are called: a label if some graph has one, for claims their gloss, else the prefixed name. */
final class Labels {
    private static final List<Node> PROPERTIES = List.of(
            RDFS.label.asNode(), SKOS.prefLabel.asNode(), DCTerms.title.asNode(), Entente.gloss);

    private final DatasetGraph dataset;

    Labels(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /** What a reader sees for a node. */
    String of(Node node) {
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm();
        }
        return triple(node)
                .map(label -> label.getObject().getLiteralLexicalForm())
                .orElseGet(() -> node.isURI() ? prefixed(node.getURI()) : "a nameless node");
    }

    /** The triple that gives the label. */
    Optional<Triple> triple(Node node) {
        for (Node property : PROPERTIES) {
            Optional<Triple> label = in(dataset.getDefaultGraph(), node, property);
            if (label.isPresent()) {
                return label;
            }
        }
        return PROPERTIES.stream()
                .flatMap(property -> Iter.iter(
                                dataset.find(Node.ANY, node, property, Node.ANY))
                        .map(quad -> quad.asTriple())
                        .toList()
                        .stream())
                .filter(label -> label.getObject().isLiteral())
                .findFirst();
    }

    /** English before other languages. */
    private static Optional<Triple> in(Graph graph, Node node, Node property) {
        List<Triple> labels = graph.find(node, property, Node.ANY)
                .filterKeep(label -> label.getObject().isLiteral())
                .toList();
        return labels.stream()
                .filter(label -> label.getObject().getLiteralLanguage().startsWith("en"))
                .findFirst()
                .or(() -> labels.stream().findFirst());
    }

    static String prefixed(String iri) {
        return Iris.prefixes().shortForm(iri);
    }
}
