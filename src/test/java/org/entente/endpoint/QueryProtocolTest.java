package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SPARQL 1.1 Protocol over a real server. */
class QueryProtocolTest {
    private static final String MEMBERS = "SELECT ?member { ?member <https://w3id.org/entente/ontology#memberOf> ?whole }";
    private static final String[] CSV = {"Accept", "text/csv"};
    private static final String COPY = "CONSTRUCT WHERE { ?member <https://w3id.org/entente/ontology#memberOf> ?whole }";

    private static final String LIST_LENGTH = "SELECT ?x { BIND(<http://www.w3.org/1999/02/22-rdf-syntax-ns#nil> AS ?list) "
            + "%s <http://jena.apache.org/ARQ/list#length> ?x }";

    @TempDir
    private static Path folder;

    private static RunningEndpoint endpoint;

    @BeforeAll
    static void start() {
        endpoint = RunningEndpoint.overMemberships(folder, UnaryOperator.identity());
    }

    @AfterAll
    static void stop() {
        endpoint.close();
    }

    @ParameterizedTest
    @CsvSource({
        "application/sparql-results+json, '\"uri\"'",
        "application/sparql-results+xml, <uri>",
        "text/csv, https://w3id.org/entente/id/us",
        "text/tab-separated-values, <https://w3id.org/entente/id/us>"
    })
    void selectAnswersInTheFormatAskedFor(String format, String expected) {
        HttpResponse<String> response = endpoint.query(MEMBERS, "Accept", format);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(RunningEndpoint.mediaType(response)).isEqualTo(format);
        assertThat(response.body()).contains(expected, "https://w3id.org/entente/id/japan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/turtle", "application/ld+json", "application/n-triples", "application/rdf+xml"})
    void constructAnswersInTheFormatAskedFor(String format) {
        HttpResponse<String> response = endpoint.query(COPY, "Accept", format);

        assertThat(RunningEndpoint.mediaType(response)).isEqualTo(format);
        assertThat(RDFParser.fromString(response.body(), RDFLanguages.contentTypeToLang(format)).toGraph().size())
                .isEqualTo(2);
    }

    @Test
    void askAnswersYesOrNo() {
        String json = "application/sparql-results+json";

        assertThat(endpoint.query("ASK { ?s ?p ?o }", "Accept", json).body()).contains("\"boolean\" : true");
        assertThat(endpoint.query("ASK { ?s <urn:none> ?o }", "Accept", json).body()).contains("\"boolean\" : false");
    }

    @Test
    void aBodyOverOneMebibyteIsRefused() {
        String longQuery = "ASK { ?s ?p \"" + "a".repeat(1 << 20) + "\" }";

        HttpResponse<String> response = endpoint.post("/sparql", "application/sparql-query", longQuery);

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).doesNotContain("\tat ");
    }

    @Test
    void describeAnswersWithTriples() {
        assertThat(endpoint.query("DESCRIBE <https://w3id.org/entente/id/us>", "Accept", "text/turtle").body())
                .contains("United States");
    }

    @Test
    void claimsAreReachedByTheirGraph() {
        String claims = "SELECT ?g ?c { GRAPH ?g { ?c a <https://w3id.org/entente/ontology#Claim> } }";

        assertThat(endpoint.query(claims, CSV).body())
                .contains("https://w3id.org/entente/graph/source-003,https://w3id.org/entente/claim/003-001");
        assertThat(endpoint.query("ASK { ?c a <https://w3id.org/entente/ontology#Claim> }").body()).contains("false");
    }

    @Test
    void takesAFormAndABody() {
        HttpResponse<String> form = endpoint.post(
                "/sparql", "application/x-www-form-urlencoded", "query=" + RunningEndpoint.encode(MEMBERS));
        HttpResponse<String> body = endpoint.post("/sparql", "application/sparql-query", MEMBERS);

        assertThat(form.body()).contains("https://w3id.org/entente/id/us");
        assertThat(body.body()).contains("https://w3id.org/entente/id/us");
    }

    @Test
    void answersHeadAsGetWithoutABody() {
        HttpResponse<String> response =
                endpoint.method("HEAD", "/sparql?query=" + RunningEndpoint.encode(MEMBERS), CSV);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(RunningEndpoint.mediaType(response)).isEqualTo("text/csv");
        assertThat(response.body()).isEmpty();
    }

    @Test
    void updateIsRefusedHoweverItComes() {
        String update = "INSERT DATA { <urn:a> <urn:b> <urn:c> }";

        String form = "update=" + RunningEndpoint.encode(update);

        isRefusedUpdate(endpoint.post("/sparql", "application/sparql-update", update));
        isRefusedUpdate(endpoint.post("/sparql", "application/x-www-form-urlencoded", form));
        isRefusedUpdate(endpoint.get("/sparql?" + form));
        assertThat(endpoint.query(update).statusCode()).isEqualTo(400);
        assertThat(endpoint.post("/update", "application/sparql-update", update).statusCode()).isEqualTo(405);
        assertThat(endpoint.query("ASK { <urn:a> <urn:b> <urn:c> }").body()).contains("false");
    }

    private static void isRefusedUpdate(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("SPARQL Update is refused");
    }

    @Test
    void methodsThatWriteAreRefusedWithThoseThatDoNot() {
        HttpResponse<String> response = endpoint.method("DELETE", "/sparql");

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS, POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT * { ?s ?p }", "SELECT * { ?s \"日本 }", "no query", "SELECT ?x { ?x nope:p ?y }"})
    void badQueryIsRefusedWithItsFaultAndNoTrace(String query) {
        HttpResponse<String> response = endpoint.query(query);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(RunningEndpoint.mediaType(response)).isEqualTo("application/problem+json");
        assertThat(response.body()).contains("ine 1, column ").doesNotContain("\tat ", "Exception");
    }

    @Test
    void requestWithoutQueryIsToldHowToAsk() {
        HttpResponse<String> response = endpoint.post("/sparql", "application/x-www-form-urlencoded", "output=json");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("The request has no query", "?query=");
    }

    @Test
    void aParseErrorSaysWhereAndWhatWasExpected() {
        JsonObject problem = JSON.parse(endpoint.query("SELECT * {\n  ?s ?p }").body());

        assertThat(problem.getString("type")).endsWith("problem/malformed-query");
        assertThat(problem.get("line").toString()).isEqualTo("2");
        assertThat(problem.get("column").toString()).isEqualTo("9");
        assertThat(problem.getString("token")).isEqualTo("}");
        assertThat(problem.get("expected").toString()).contains("IRIref");
    }

    @ParameterizedTest
    @CsvSource({
        "entente:memberOf, PREFIX entente: <https://w3id.org/entente/ontology#>",
        "ententes:memberOf, PREFIX entente: <https://w3id.org/entente/ontology#>",
        "wdt:P463, PREFIX wdt: <http://www.wikidata.org/prop/direct/>"
    })
    void anUndeclaredPrefixIsToldWithTheNearestDeclaration(String name, String declaration) {
        HttpResponse<String> response = endpoint.query("SELECT * { ?s " + name + " ?o }");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("\"line\" : 1", "\"token\" : \"" + name, declaration);
    }

    @Test
    void aTermThatTheGraphDoesNotKnowIsAHint() {
        HttpResponse<String> response = endpoint.query(
                "PREFIX entente: <https://w3id.org/entente/ontology#> SELECT * { ?s entente:membreOf+ ?o ; a <urn:x> }", CSV);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().allValues("Entente-Hint"))
                .containsExactlyInAnyOrder("unknown entente:membreOf, nearest entente:memberOf", "unknown urn:x");
        assertThat(endpoint.query(MEMBERS, CSV).headers().allValues("Entente-Hint")).isEmpty();
    }

    @Test
    void aQueryThatIsAnsweredAlreadyIsNotRunAgain() {
        HttpResponse<String> first = endpoint.query(MEMBERS, CSV);
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(endpoint.query(MEMBERS, "Accept", "text/csv", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(endpoint.query(MEMBERS, "Accept", "application/sparql-results+xml", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
        assertThat(first.headers().allValues("Vary")).anyMatch(value -> value.contains("Accept"));
        assertThat(endpoint.query("SELECT (NOW() AS ?now) {}").headers().firstValue("ETag")).isEmpty();
        assertThat(endpoint.query("SELECT * { BIND (RAND() AS ?x) }").headers().firstValue("ETag")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "n3, 'application/turtle,text/turtle,text/rdf+n3,application/n-triples', text/turtle",
        "rdf+xml, application/rdf+xml, application/rdf+xml",
        "json-ld, application/ld+json, application/ld+json"
    })
    void namesThatSparqlWrapperSendsAreKnown(String name, String accept, String mediaType) {
        HttpResponse<String> response = endpoint.get(
                "/sparql?query=CONSTRUCT%20WHERE%20%7B%3Fs%20a%20%3Fo%7D&format=" + name.replace("+", "%2B"), "Accept", accept);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(RunningEndpoint.mediaType(response)).isEqualTo(mediaType);
    }

    @Test
    void whatCannotBeSentIsNotAcceptable() {
        HttpResponse<String> response = endpoint.query(MEMBERS, "Accept", "image/png");

        assertThat(response.statusCode()).isEqualTo(406);
        assertThat(response.body()).contains("application/sparql-results+json", "text/csv");
        assertThat(endpoint.get("/sparql?query=ASK%7B%7D&format=nonsense").statusCode()).isEqualTo(400);
    }

    @Test
    void aConstructOfQuadsIsADataset() {
        HttpResponse<String> response = endpoint.query("CONSTRUCT { GRAPH ?g { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } }");

        assertThat(RunningEndpoint.mediaType(response)).isEqualTo("application/trig");
        assertThat(RDFParser.fromString(response.body(), Lang.TRIG).toDatasetGraph().getGraph(
                NodeFactory.createURI("https://w3id.org/entente/graph/inferred")).size()).isEqualTo(2);
    }

    @Test
    void browsersGetTheEditorWithTheQueryInIt() {
        String browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        HttpResponse<String> page = endpoint.query("ASK { ?s ?p \"<x>\" }", "Accept", browser);

        assertThat(RunningEndpoint.mediaType(page)).isEqualTo("text/html");
        assertThat(page.body()).contains("ASK { ?s ?p &quot;&lt;x&gt;&quot; }", "sparql.js");
        assertThat(endpoint.get("/sparql", "Accept", browser).body()).contains("Which states are <members>");
        assertThat(endpoint.get("/sparql.js").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT * { SERVICE <%s> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <%s> { ?s ?p ?o } }",
        "SELECT * { ?a ?b ?c FILTER EXISTS { SERVICE <%s> { ?s ?p ?o } } }",
        "SELECT * { ?a ?b ?c FILTER (!(NOT EXISTS { SERVICE <%s> { ?s ?p ?o } } || false)) }",
        "SELECT * { ?a ?b ?c MINUS { SERVICE <%s> { ?s ?p ?o } } }",
        "SELECT * { OPTIONAL { SERVICE <%s> { ?s ?p ?o } } }",
        "SELECT * { { SELECT * { GRAPH ?g { SERVICE <%s> { ?s ?p ?o } } } } }",
        "SELECT * { VALUES ?where { <%s> } SERVICE ?where { ?s ?p ?o } }",
        "SELECT (EXISTS { SERVICE <%s> { ?s ?p ?o } } AS ?x) { }",
        "SELECT (SUM(IF(EXISTS { SERVICE <%s> { ?s ?p ?o } }, 1, 0)) AS ?x) { ?a ?b ?c }",
        "SELECT ?a { ?a ?b ?c } GROUP BY ?a HAVING (EXISTS { SERVICE <%s> { ?s ?p ?o } })",
        "SELECT ?a { ?a ?b ?c } GROUP BY (EXISTS { SERVICE <%s> { ?s ?p ?o } } AS ?a)",
        "SELECT ?a { ?a ?b ?c } ORDER BY (EXISTS { SERVICE <%s> { ?s ?p ?o } })",
        "ASK { SERVICE <%s> { ?s ?p ?o } }",
        "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <%s> { ?s ?p ?o } }",
        "DESCRIBE ?s WHERE { SERVICE <%s> { ?s ?p ?o } }",
        "SELECT * { SERVICE <cache:%s> { ?s ?p ?o } }"
    })
    void serviceIsRefusedAndNobodyIsAsked(String query) throws IOException {
        try (ServerSocket listener = new ServerSocket(0)) {
            listener.setSoTimeout(50);
            String elsewhere = "http://localhost:" + listener.getLocalPort() + "/";
            HttpResponse<String> response = endpoint.query(query.formatted(elsewhere));

            assertThat(response.statusCode()).isEqualTo(403);
            assertThat(response.body()).contains("SERVICE", "is refused");
            assertThatExceptionOfType(SocketTimeoutException.class)
                    .isThrownBy(listener::accept);
        }
    }

    @Test
    void graphsOfTheWebAreNotFetched() throws IOException {
        try (ServerSocket listener = new ServerSocket(0)) {
            listener.setSoTimeout(50);
            String elsewhere = "http://localhost:" + listener.getLocalPort() + "/";

            assertThat(endpoint.query("SELECT * FROM <" + elsewhere + "> { ?s ?p ?o }", CSV).body().strip())
                    .isEqualTo("s,p,o");
            assertThatExceptionOfType(SocketTimeoutException.class)
                    .isThrownBy(listener::accept);
        }
    }

    @Test
    void functionsAreThoseRegisteredAndNoClassesLoadedByTheirName() {
        String function = "SELECT (<java:org.apache.jena.sparql.function.library.localname>(<urn:a#local>) AS ?x) { }";
        String registered = "SELECT (<http://www.w3.org/2005/xpath-functions#upper-case>('local') AS ?x) { }";
        String property = "SELECT * { ?x <java:org.apache.jena.sparql.pfunction.library.splitIRI> (?n ?l) }";

        assertThat(endpoint.query(function, CSV).body()).doesNotContain("local");
        assertThat(endpoint.query(property, CSV).body().strip()).isEqualTo("x,n,l");
        assertThat(endpoint.query(registered, CSV).body()).contains("LOCAL");
        assertThat(endpoint.query(LIST_LENGTH.formatted("?list"), CSV).body())
                .contains("0");
    }

    @Test
    void misuseOfAFunctionIsTheSendersFault() {
        HttpResponse<String> response = endpoint.query(LIST_LENGTH.formatted("(1 2)"));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("list#length");
    }

    @Test
    void querySeesOneGraphByTheProtocolsParameter() {
        String claims = RunningEndpoint.encode("ASK { ?c a <https://w3id.org/entente/ontology#Claim> }");
        String source = RunningEndpoint.encode("https://w3id.org/entente/graph/source-003");

        assertThat(endpoint.get("/sparql?default-graph-uri=" + source + "&query=" + claims).body()).contains("true");
    }
}
