package org.entente.endpoint.sparql;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.entente.endpoint.http.Format;
import org.entente.endpoint.http.Formats;
import org.entente.endpoint.served.Reading;
import org.entente.federation.ClosedFunctions;
import org.entente.federation.Federation;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/**
 * What this endpoint does, in the words of SPARQL 1.1 Service Description: only what it does in this configuration.
 *
 * <p>Entailment is Simple: a query is matched against triples that are there. Which of them reasoning put there, and by
 * which reasoner, is said of {@code graph:inferred}.
 */
public final class ServiceDescription {
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";
    private static final Node SIMPLE = NodeFactory.createURI("http://www.w3.org/ns/entailment/Simple");
    private static final List<String> RESULT_FORMATS = List.of(
            "SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV",
            "Turtle", "JSON-LD", "RDF_XML", "N-Triples", "TriG", "N-Quads");
    private static final List<Node> OF_REASONING =
            List.of(Entente.reasonedBy, Entente.materialises, Entente.leavesOut);

    private final Graph graph = GraphFactory.createDefaultGraph();
    private final DatasetGraph dataset;
    private final String endpoint;
    private final Node service;

    private ServiceDescription(String endpoint, Reading reading) {
        this.endpoint = endpoint;
        this.service = NodeFactory.createURI(endpoint);
        this.dataset = reading.dataset();
        graph.getPrefixMapping().setNsPrefixes(Iris.prefixes()).setNsPrefix("sd", SD);
    }

    /**
     * The description as a graph.
     *
     * @param endpoint the public address of the endpoint
     * @param federation the endpoints that queries may ask in turn
     */
    public static Graph of(String endpoint, Reading reading, Federation federation) {
        ServiceDescription description = new ServiceDescription(endpoint, reading);
        description.describeService(reading);
        description.describeDataset();
        description.describeFederation(federation);
        return description.graph;
    }

    private void describeService(Reading reading) {
        add(service, RDF.type.asNode(), sd("Service"));
        add(service, sd("endpoint"), service);
        add(service, sd("supportedLanguage"), sd("SPARQL11Query"));
        add(service, sd("defaultEntailmentRegime"), SIMPLE);
        add(service, DCTerms.isVersionOf.asNode(), reading.release().iri());
        RESULT_FORMATS.forEach(format -> add(service, sd("resultFormat"), NodeFactory.createURI(FORMATS + format)));
        ClosedFunctions.names().forEach(name -> {
            Node function = NodeFactory.createURI(name);
            add(service, sd("extensionFunction"), function);
            add(function, RDF.type.asNode(), sd("Function"));
        });
        add(service, sd("defaultDataset"), part("dataset"));
    }

    /** Only those that are listed, and the feature only if there are any. */
    private void describeFederation(Federation federation) {
        if (!federation.endpoints().isEmpty()) {
            add(service, sd("feature"), sd("BasicFederatedQuery"));
        }
        federation.endpoints().forEach(each -> {
            Node other = NodeFactory.createURI(each.aliasIri());
            add(service, RDFS.seeAlso.asNode(), other);
            add(other, RDF.type.asNode(), sd("Service"));
            add(other, RDFS.label.asNode(), english(each.alias()));
            add(other, sd("endpoint"), NodeFactory.createURI(each.iri()));
            add(other, DCTerms.license.asNode(), NodeFactory.createURI(each.licence()));
        });
    }

    private void describeDataset() {
        Node described = part("dataset");
        add(described, RDF.type.asNode(), sd("Dataset"));
        add(described, sd("defaultGraph"), part("default-graph"));
        graph(part("default-graph"), dataset.getDefaultGraph());
        add(part("default-graph"), RDFS.label.asNode(),
                english("ontology, closures, registry, asserted, inferred and links together"));
        Iterator<Node> names = dataset.listGraphNodes();
        while (names.hasNext()) {
            namedGraph(described, names.next());
        }
    }

    private void namedGraph(Node described, Node name) {
        Node named = part("named-" + Iris.localName(name));
        Node content = part("graph-" + Iris.localName(name));
        add(described, sd("namedGraph"), named);
        add(named, RDF.type.asNode(), sd("NamedGraph"));
        add(named, sd("name"), name);
        add(named, sd("entailmentRegime"), SIMPLE);
        add(named, sd("graph"), content);
        graph(content, dataset.getGraph(name));
        if (name.equals(NamedGraphs.INFERRED)) {
            describeReasoning(content);
        }
    }

    private void graph(Node node, Graph content) {
        add(node, RDF.type.asNode(), sd("Graph"));
        add(node, VOID.triples.asNode(), NodeFactory.createLiteralDT(
                Integer.toString(content.size()), XSDDatatype.XSDinteger));
    }

    /** As the release itself says it. */
    private void describeReasoning(Node inferred) {
        Graph about = dataset.getGraph(NamedGraphs.ABOUT);
        OF_REASONING.forEach(property -> about.find(Node.ANY, property, Node.ANY)
                .forEach(triple -> add(inferred, property, triple.getObject())));
        add(inferred, RDFS.seeAlso.asNode(), NamedGraphs.ABOUT);
    }

    /** The formats in which a description can be had. */
    public static List<Format> formats() {
        return Stream.of(Formats.TURTLE, Formats.JSON_LD, Formats.RDF_XML, Formats.N_TRIPLES).toList();
    }

    private Node part(String name) {
        return NodeFactory.createURI(endpoint + "#" + name);
    }

    private void add(Node subject, Node predicate, Node object) {
        graph.add(subject, predicate, object);
    }

    private static Node sd(String name) {
        return NodeFactory.createURI(SD + name);
    }

    private static Node english(String text) {
        return NodeFactory.createLiteralLang(text, "en");
    }
}
