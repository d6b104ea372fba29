package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The cases of W3C's test suite for the SPARQL 1.1 Protocol and Service Description, each under its name there; those of
 * updates in the form in which a service that is for reading only has to meet them. docs/conformance.md lists them.
 */
class W3cProtocolTest {
    private static final String DATA = "http://kasei.us/2009/09/sparql/data/data%d.rdf";
    private static final String BOTH = "ASK { <%s> a ?type . <%s> a ?type . }".formatted(data(1), data(2));
    private static final String IN_GRAPHS =
            "GRAPH ?g1 { <%s> a ?type } GRAPH ?g2 { <%s> a ?type }".formatted(data(1), data(2));
    private static final String EMPTY_GRAPH = "?default-graph-uri=" + RunningEndpoint.encode(data(0));
    private static final String QUERY = "application/sparql-query";
    private static final String UPDATE = "application/sparql-update";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";

    @TempDir
    private static Path folder;

    private static RunningEndpoint endpoint;

    @BeforeAll
    static void start() {
        endpoint = RunningEndpoint.over(folder);
        RunningEndpoint.publish(endpoint.store, Stream.of(1, 2, 3)
                .map(number -> "<%1$s> { <%1$s> a <http://xmlns.com/foaf/0.1/Document> }".formatted(data(number)))
                .collect(Collectors.joining("\n")));
        endpoint.endpoint.refresh();
    }

    @AfterAll
    static void stop() {
        endpoint.close();
    }

    // the query operation

    @Test
    void queryPostForm() {
        isTrue(post(EMPTY_GRAPH, FORM, "query=ASK%20%7B%7D"));
    }

    @Test
    void queryDatasetDefaultGraphsGet() {
        isTrue(get("?query=" + RunningEndpoint.encode(BOTH) + "&" + graphs("default-graph-uri", 1, 2)));
    }

    @Test
    void queryDatasetDefaultGraphsPost() {
        isTrue(post("?" + graphs("default-graph-uri", 1, 2), QUERY, BOTH));
    }

    @Test
    void queryDatasetNamedGraphsPost() {
        isTrue(post("?" + graphs("named-graph-uri", 1, 2), QUERY, "ASK { " + IN_GRAPHS + " }"));
    }

    @Test
    void queryDatasetNamedGraphsGet() {
        isTrue(get("?query=" + RunningEndpoint.encode("ASK { " + IN_GRAPHS + " }") + "&" + graphs("named-graph-uri", 1, 2)));
    }

    @Test
    void queryDatasetFull() {
        String query = "ASK { <%s> a ?type %s }".formatted(data(3), IN_GRAPHS);

        isTrue(post("?" + graphs("default-graph-uri", 3) + "&" + graphs("named-graph-uri", 1, 2), QUERY, query));
    }

    @Test
    void queryMultipleDataset() {
        String query = "ASK FROM <%s> { %s }".formatted(data(3), IN_GRAPHS);

        isTrue(post("?" + graphs("named-graph-uri", 1, 2), QUERY, query));
    }

    @Test
    void queryGet() {
        isTrue(get(EMPTY_GRAPH + "&query=ASK%20%7B%7D"));
    }

    @Test
    void queryContentTypeSelect() {
        isOneOf(post(EMPTY_GRAPH, QUERY, "SELECT (1 AS ?value) {}"),
                "application/sparql-results+xml", "application/sparql-results+json", "text/csv", "text/tab-separated-values");
    }

    @Test
    void queryContentTypeAsk() {
        isOneOf(post(EMPTY_GRAPH, QUERY, "ASK {}"), "application/sparql-results+xml", "application/sparql-results+json");
    }

    @Test
    void queryContentTypeDescribe() {
        isOneOf(post(EMPTY_GRAPH, QUERY, "DESCRIBE <http://example.org/>"),
                "application/rdf+xml", "text/turtle", "application/n-triples", "application/xhtml+xml", "text/html");
    }

    @Test
    void queryContentTypeConstruct() {
        isOneOf(post(EMPTY_GRAPH, QUERY, "CONSTRUCT { <s> <p> 1 } WHERE {}"),
                "application/rdf+xml", "text/turtle", "application/n-triples", "application/xhtml+xml", "text/html");
    }

    @Test
    void queryPostDirect() {
        isTrue(post(EMPTY_GRAPH, QUERY, "ASK {}"));
    }

    @Test
    void badQueryMethod() {
        isRefused(endpoint.method("PUT", "/sparql" + EMPTY_GRAPH + "&query=ASK%20%7B%7D", "Content-Type", FORM));
    }

    @Test
    void badMultipleQueries() {
        isRefused(get("?query=ASK%20%7B%7D&query=SELECT%20%2A%20%7B%7D"));
    }

    @Test
    void badQueryWrongMediaType() {
        isRefused(post("", "text/plain", "ASK {}"));
    }

    @Test
    void badQueryMissingFormType() {
        isRefused(post("", null, "query=ASK%20%7B%7D"));
    }

    @Test
    void badQueryMissingDirectType() {
        isRefused(post("", null, "ASK {}"));
    }

    @Test
    void badQueryNonUtf8() {
        isRefused(post("", QUERY + "; charset=UTF-16", BodyPublishers.ofString("ASK {}", StandardCharsets.UTF_16)));
    }

    @Test
    void badQuerySyntax() {
        isRefused(get("?query=ASK%20%7B"));
    }

    // the update operation: refused, as well-formed as it may be

    static Stream<List<String>> updates() {
        String insert = "INSERT DATA { GRAPH <urn:g> { <urn:s> <urn:p> <urn:o> } }";
        String form = "update=" + RunningEndpoint.encode(insert);
        return Stream.of(
                List.of("update_dataset_default_graph", "?using-graph-uri=urn:g", UPDATE, insert),
                List.of("update_dataset_default_graphs", "?using-graph-uri=urn:g&using-graph-uri=urn:h", UPDATE, insert),
                List.of("update_dataset_named_graphs", "?using-named-graph-uri=urn:g", UPDATE, insert),
                List.of("update_dataset_full", "?using-graph-uri=urn:g&using-named-graph-uri=urn:h", UPDATE, insert),
                List.of("update_post_form", "", FORM, form),
                List.of("update_post_direct", "", UPDATE, insert),
                List.of("update_base_uri", "", UPDATE, "INSERT DATA { GRAPH <urn:g> { <#s> <p> <o> } }"),
                List.of("bad_multiple_updates", "", FORM, "update=CLEAR%20NAMED&update=CLEAR%20DEFAULT"),
                List.of("bad_update_wrong_media_type", "", "text/plain", "CLEAR NAMED"),
                List.of("bad_update_missing_form_type", "", "", "update=CLEAR%20NAMED"),
                List.of("bad_update_non_utf8", "", UPDATE + "; charset=UTF-16", "CLEAR NAMED"),
                List.of("bad_update_syntax", "", FORM, "update=CLEAR%20XYZ"),
                List.of("bad_update_dataset_conflict", "?using-named-graph-uri=urn:g", UPDATE,
                        "WITH <urn:g> DELETE { ?s ?p 1 } WHERE { ?s ?p 1 }"));
    }

    @ParameterizedTest
    @MethodSource("updates")
    void updatesChangeNothing(List<String> update) {
        isRefused(post(update.get(1), update.get(2).isEmpty() ? null : update.get(2), update.get(3)));

        assertThat(get("?query=" + RunningEndpoint.encode("ASK { GRAPH <urn:g> { ?s ?p ?o } }")).body()).contains("false");
    }

    @Test
    void badUpdateGet() {
        isRefused(get("?update=CLEAR%20ALL"));
    }

    // Service Description

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "text/turtle", "application/rdf+xml", "application/ld+json", "application/n-triples"})
    void returnsRdf(String accept) {
        HttpResponse<String> response = endpoint.get("/sparql", "Accept", accept);

        assertThat(response.statusCode()).isEqualTo(200);
        Lang lang = RDFLanguages.contentTypeToLang(RunningEndpoint.mediaType(response));
        assertThat(RDFParser.fromString(response.body(), lang).toGraph().size()).isGreaterThan(10);
    }

    @Test
    void hasEndpointTriple() {
        Node address = NodeFactory.createURI(endpoint.endpoint.address() + "sparql");

        assertThat(description().contains(address, NodeFactory.createURI(SD + "endpoint"), address)).isTrue();
    }

    /** Domains and ranges of the terms used, as the specification declares them. */
    @Test
    void conformsToSchema() {
        Graph description = description();
        List<List<String>> schema = List.of(
                List.of("endpoint", "Service", ""),
                List.of("supportedLanguage", "Service", ""),
                List.of("defaultEntailmentRegime", "Service", ""),
                List.of("resultFormat", "Service", ""),
                List.of("extensionFunction", "Service", "Function"),
                List.of("defaultDataset", "Service", "Dataset"),
                List.of("defaultGraph", "Dataset", "Graph"),
                List.of("namedGraph", "Dataset", "NamedGraph"),
                List.of("name", "NamedGraph", ""),
                List.of("entailmentRegime", "NamedGraph", ""),
                List.of("graph", "NamedGraph", "Graph"));
        Set<String> known = schema.stream().map(row -> SD + row.get(0)).collect(Collectors.toSet());

        assertThat(description.stream().map(triple -> triple.getPredicate().getURI()).filter(iri -> iri.startsWith(SD)))
                .isSubsetOf(known);
        for (List<String> row : schema) {
            var uses = description.find(Node.ANY, NodeFactory.createURI(SD + row.get(0)), Node.ANY).toList();
            assertThat(uses).as(row.get(0)).isNotEmpty().allSatisfy(use -> {
                assertThat(isA(description, use.getSubject(), row.get(1))).isTrue();
                assertThat(row.get(2).isEmpty() || isA(description, use.getObject(), row.get(2))).isTrue();
            });
        }
    }

    private static boolean isA(Graph graph, Node node, String type) {
        return graph.contains(node, RDF.type.asNode(), NodeFactory.createURI(SD + type));
    }

    private static Graph description() {
        return RDFParser.fromString(endpoint.get("/sparql", "Accept", "text/turtle").body(), Lang.TURTLE).toGraph();
    }

    private static HttpResponse<String> get(String path) {
        return endpoint.get("/sparql" + path);
    }

    private static HttpResponse<String> post(String path, String type, String body) {
        return post(path, type, BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> post(String path, String type, BodyPublisher body) {
        String[] headers = type == null ? new String[0] : new String[] {"Content-Type", type};
        return endpoint.send(endpoint.request("/sparql" + path, headers).POST(body));
    }

    private static String graphs(String parameter, int... numbers) {
        return java.util.Arrays.stream(numbers)
                .mapToObj(number -> parameter + "=" + RunningEndpoint.encode(data(number)))
                .collect(Collectors.joining("&"));
    }

    private static void isTrue(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("\"boolean\" : true");
    }

    private static void isOneOf(HttpResponse<String> response, String... types) {
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(RunningEndpoint.mediaType(response)).isIn((Object[]) types);
    }

    private static void isRefused(HttpResponse<String> response) {
        assertThat(response.statusCode()).isBetween(400, 499);
        assertThat(RunningEndpoint.mediaType(response)).isEqualTo("application/problem+json");
    }

    private static String data(int number) {
        return DATA.formatted(number);
    }
}
