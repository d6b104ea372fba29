package org.entente.competency;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.entente.vocabulary.Entente;

/** Describes questions in the words that SHACL and the SIB SPARQL examples have for stored queries. */
final class CatalogueGraph {
    private static final String LANGUAGE = "en";
    private static final Node KEYWORDS = SchemaDO.keywords.asNode();
    /** SHACL has no word for DESCRIBE; the SPARQL examples ontology has. */
    private static final String EXAMPLES = "https://purl.expasy.org/sparql-examples/ontology#";

    private final Graph graph = GraphFactory.createDefaultGraph();

    private CatalogueGraph() {}

    static Graph of(List<Question> questions) {
        CatalogueGraph catalogue = new CatalogueGraph();
        questions.forEach(catalogue::add);
        return catalogue.graph;
    }

    private void add(Question question) {
        Node node = question.node();
        Form form = Form.of(question.query());
        graph.add(node, RDF.type.asNode(), SHACL.SPARQLExecutable);
        graph.add(node, RDF.type.asNode(), form.executable());
        graph.add(node, RDFS.label.asNode(), text(question.name()));
        addEnglish(node, RDFS.comment.asNode(), question.summary());
        addEnglish(node, DCTerms.description.asNode(), question.description());
        question.tags().forEach(tag -> graph.add(node, KEYWORDS, text(tag)));
        graph.add(node, SHACL.prefixes, Entente.ONTOLOGY);
        graph.add(node, form.text(), text(question.text()));
        graph.add(node, Entente.exampleQuery, text(question.exampleQuery()));
    }

    private void addEnglish(Node node, Node property, String text) {
        if (!text.isEmpty()) {
            graph.add(node, property, NodeFactory.createLiteralLang(text, LANGUAGE));
        }
    }

    private static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }

    /** The class of a query form and the property that holds its text. */
    private record Form(Node executable, Node text) {
        static Form of(Query query) {
            return switch (query.queryType()) {
                case ASK -> new Form(SHACL.SPARQLAskExecutable, SHACL.ask);
                case CONSTRUCT -> new Form(SHACL.SPARQLConstructExecutable, SHACL.construct);
                case DESCRIBE -> new Form(
                        NodeFactory.createURI(EXAMPLES + "SPARQLDescribeExecutable"),
                        NodeFactory.createURI(EXAMPLES + "describe"));
                default -> new Form(SHACL.SPARQLSelectExecutable, SHACL.select);
            };
        }
    }
}
