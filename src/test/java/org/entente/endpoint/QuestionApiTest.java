package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.rw.RowSetReaderTSV;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultsReader;
import org.apache.jena.vocabulary.RDFS;
import org.entente.competency.Answer;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionApiTest {
    private static final String STATE = "/questions/alliances-of-state";

    @TempDir
    private static Path folder;

    private static RunningEndpoint endpoint;
    private static String older;
    private static String release;

    @BeforeAll
    static void start() {
        endpoint = QuestionFixture.serve(folder);
        older = endpoint.store.currentId().orElseThrow();
        release = QuestionFixture.publish(endpoint.store, world -> {
            world.add(NamedGraphs.ASSERTED, Iris.entity("india"), Entente.memberOf, Iris.entity("g7"));
            world.add(NamedGraphs.ASSERTED, Iris.entity("narnia"), RDFS.label.asNode(), NodeFactory.createLiteralString("Narnia"));
            return world;
        });
        endpoint.endpoint.refresh();
    }

    @AfterAll
    static void stop() {
        endpoint.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "                    | application/sparql-results+json",
        "*/*                 | application/sparql-results+json",
        "application/json    | application/sparql-results+json",
        "text/csv            | text/csv",
        "text/tab-separated-values, */*;q=0.1 | text/tab-separated-values",
        "application/sparql-results+xml | application/sparql-results+xml",
        "text/markdown       | text/markdown",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html",
    })
    void acceptHeaderChoosesTheFormat(String accept, String mediaType) {
        HttpResponse<String> response = accept == null ? endpoint.get(STATE) : endpoint.get(STATE, "Accept", accept);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(RunningEndpoint.mediaType(response)).isEqualTo(mediaType);
        assertThat(response.headers().allValues("Vary")).contains("Accept");
    }

    @ParameterizedTest
    @CsvSource({
        "csv, text/csv", "tsv, text/tab-separated-values", "json, application/sparql-results+json",
        "xml, application/sparql-results+xml", "html, text/html", "md, text/markdown", "txt, text/plain",
        "rq, application/sparql-query"
    })
    void suffixChoosesTheFormatWhateverIsAccepted(String suffix, String mediaType) {
        HttpResponse<String> response = endpoint.get(STATE + "." + suffix, "Accept", "application/json");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(RunningEndpoint.mediaType(response)).isEqualTo(mediaType);
    }

    @ParameterizedTest
    @CsvSource({
        "ttl, text/turtle", "nt, application/n-triples", "json, application/ld+json", "jsonld, application/ld+json",
        "rdf, application/rdf+xml", "xml, application/rdf+xml"
    })
    void constructAndDescribeGiveRdf(String suffix, String mediaType) {
        for (String name : new String[] {"members-as-graph", "thing-described"}) {
            HttpResponse<String> response = endpoint.get("/questions/" + name + "." + suffix);
            assertThat(RunningEndpoint.mediaType(response)).as(name).isEqualTo(mediaType);
            assertThat(response.body()).contains("quad");
        }
        assertThat(RunningEndpoint.mediaType(endpoint.get("/questions/members-as-graph"))).isEqualTo("text/turtle");
        assertThat(endpoint.get("/questions/members-as-graph.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void valuesAreBoundAsTerms() {
        assertThat(csv(STATE + "?state=japan&before=2000-01-01")).hasLineCount(2).contains("the G7");
        assertThat(csv(STATE + "?state=id%3Aindia")).hasLineCount(3);
        assertThat(csv(STATE + "?state=" + RunningEndpoint.encode("<https://w3id.org/entente/id/india>"))).hasLineCount(3);
        assertThat(csv(STATE + "?state=South+Korea")).hasLineCount(1);
        assertThat(csv("/questions/things-named?name=" + RunningEndpoint.encode("x\"@en . ?thing ?p ?o #"))).hasLineCount(1);
        assertThat(endpoint.get("/questions/is-member.txt?member=india").body()).isEqualTo("yes\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "alliances-of-one?state=idia       | names nothing in this dataset | id:india",
        "alliances-of-one?state=quad       | is none of the allowed values; expected one of id:india, id:japan, id:south-korea | ",
        "alliances-of-state?stat=japan     | has no parameter \"stat\"; expected state, before | state",
        "alliances-of-state?before=soon    | expected a date such as 2020-07-10 | ",
        "alliances-of-state?state=japan&state=india | is given 2 times | ",
        "alliances-of-state?page=0         | expected a whole number from 1 | ",
        "alliances-of-state?size=10001     | expected a whole number from 1 to 10000 | ",
        "alliances-of-state?provenance=yes | expected true or false | ",
        "things-named?thing=x              | has no parameter \"thing\"; expected name | ",
    })
    void wrongParameterIsAProblemWithTheNearestValidOnes(String path, String detail, String nearest) {
        HttpResponse<String> response = endpoint.get("/questions/" + path);
        assertThat(response.statusCode()).isEqualTo(400);
        JsonObject problem = JSON.parse(response.body());
        assertThat(problem.getString("type")).endsWith("wrong-parameter");
        assertThat(problem.getString("detail")).contains(detail);
        if (nearest != null) {
            assertThat(problem.get("nearest").getAsArray().get(0).getAsString().value()).isEqualTo(nearest);
        }
    }

    @Test
    void unknownQuestionIsNotFoundWithTheNearestNames() {
        HttpResponse<String> response = endpoint.get("/questions/alliances-of-stat");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("alliances-of-state");
        assertThat(endpoint.get(STATE + ".pdf").statusCode()).isEqualTo(404);
        assertThat(endpoint.get(STATE, "Accept", "image/png").statusCode()).isEqualTo(406);
    }

    @Test
    void pagesAreLinked() {
        HttpResponse<String> first = endpoint.get("/questions/things-of-all.csv?size=2");
        assertThat(first.body()).hasLineCount(3);
        assertThat(link(first, "prev")).isNull();
        HttpResponse<String> second = endpoint.get(link(first, "next"));
        assertThat(second.uri().toString()).endsWith(".csv?size=2&page=2");
        assertThat(link(second, "prev")).endsWith("size=2&page=1");
        HttpResponse<String> last = endpoint.get(link(second, "next"));
        assertThat(link(last, "next")).isNull();
        String rows = body(first) + body(second) + body(last);
        assertThat(rows).isEqualTo(body(endpoint.get("/questions/things-of-all.csv")));
        assertThat(rows).hasLineCount(6);
    }

    @Test
    void headerOfAQuestionMakesPages() {
        HttpResponse<String> response = endpoint.get("/questions/pairs.csv");
        assertThat(response.body()).hasLineCount(3);
        assertThat(link(response, "next")).contains("page=2");
        assertThat(response.headers().firstValue("Entente-Answer")).as("of a page").isEmpty();
    }

    @Test
    void answersNameWhatTheyAre() {
        HttpResponse<String> response = endpoint.get(STATE);
        assertThat(response.headers().firstValue("Entente-Release")).contains(release);
        assertThat(response.headers().firstValue("Entente-Question")).get().asString().matches("alliances-of-state@[0-9a-f]{12}");
        assertThat(response.headers().firstValue("Entente-Answer")).get().asString().matches("sha256:[0-9a-f]{64}");
        assertThat(endpoint.get(STATE + ".csv").headers().firstValue("Entente-Answer"))
                .as("the same in every format")
                .isEqualTo(response.headers().firstValue("Entente-Answer"));
    }

    @Test
    void whoHasAnAnswerIsToldSo() {
        HttpResponse<String> response = endpoint.get(STATE + "?state=japan");
        String tag = response.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = endpoint.get(STATE + "?state=japan", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(endpoint.get(STATE + "?state=id:japan", "If-None-Match", tag).statusCode()).as("the same term").isEqualTo(304);
        assertThat(endpoint.get(STATE + "?state=india", "If-None-Match", tag).statusCode()).isEqualTo(200);
        assertThat(endpoint.get(STATE + ".csv?state=japan", "If-None-Match", tag).statusCode()).isEqualTo(200);
        assertThat(endpoint.get(STATE + "?state=japan&release=" + older, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void headHasTheHeadersOfGet() {
        HttpResponse<String> head = endpoint.method("HEAD", STATE + ".csv");
        HttpResponse<String> get = endpoint.get(STATE + ".csv");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : new String[] {"ETag", "Content-Type", "Content-Length", "Entente-Answer"}) {
            assertThat(head.headers().firstValue(name)).as(name).isPresent().isEqualTo(get.headers().firstValue(name));
        }
    }

    @Test
    void keptReleaseIsAskedByItsName() {
        assertThat(csv(STATE + "?state=india")).hasLineCount(3);
        HttpResponse<String> kept = endpoint.get(STATE + ".csv?state=india&release=" + older);
        assertThat(kept.body()).hasLineCount(2);
        assertThat(kept.headers().firstValue("Entente-Release")).contains(older);
        assertThat(kept.headers().firstValue("Cache-Control")).get().asString().contains("immutable");
        assertThat(endpoint.get(STATE + "?release=2020-01-01-0123456789ab").statusCode()).isEqualTo(404);
    }

    /** Hashes of answers and the terms of values are remembered: each must be that of its own release, values and view. */
    @Test
    void whatIsRememberedIsOfOneReleaseAndOneValue() {
        for (String repeated : List.of("first", "again")) {
            for (String values : List.of("?state=india", "?state=japan", "?state=india&release=" + older)) {
                HttpResponse<String> response = endpoint.get(STATE + ".tsv" + values);
                RowSet read = RowSetReaderTSV.resultSetFromTSV(
                        new ByteArrayInputStream(response.body().getBytes(StandardCharsets.UTF_8)));
                String hash = new Answer.Rows(read.getResultVars(), read.stream().toList()).hash();
                assertThat(response.headers().firstValue("Entente-Answer"))
                        .as(values + " " + repeated)
                        .contains("sha256:" + hash);
            }
            assertThat(endpoint.get(STATE + "?state=nowhere").statusCode()).as(repeated).isEqualTo(400);
        }
    }

    @Test
    void whatDependsOnTheMomentIsNotKept() {
        HttpResponse<String> response = endpoint.get("/questions/what-time-is-it");
        assertThat(response.headers().firstValue("ETag")).isEmpty();
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void rowsSayWhatTheyRestOn() {
        HttpResponse<String> response = endpoint.get("/questions/alliances-of-one.json?state=japan&provenance=true");
        JsonObject provenance = JSON.parse(response.body()).getObj("provenance");
        assertThat(provenance.getBoolean("exact")).isTrue();
        assertThat(provenance.get("rows").getAsArray()).hasSize(2);
        assertThat(provenance.toString()).contains(
                "\"graph\" : \"https://w3id.org/entente/graph/asserted\"", "\"claim\" : \"https://w3id.org/entente/claim/003-001\"",
                "\"firstLine\" : 12");
        assertThat(ResultsReader.create().lang(ResultSetLang.RS_JSON).build()
                        .readRowSet(new ByteArrayInputStream(response.body().getBytes(StandardCharsets.UTF_8)))
                        .stream())
                .as("a reader of the standard's format")
                .hasSize(2);
        assertThat(endpoint.get("/questions/alliances-of-one.txt?provenance=true").body()).contains("row 2 rests on");
        assertThat(endpoint.get("/questions/alliances-of-one.csv?provenance=true").statusCode()).isEqualTo(400);
        assertThat(endpoint.get("/questions/alliances-of-one.html?provenance=true").body())
                .contains("<th scope=\"col\">because</th>", "<summary>2 triples</summary>", "../claim/003-001", "lines 12 to 14");
    }

    @Test
    void otherQueriesCallQuestions() {
        String prefixes = "PREFIX id: <https://w3id.org/entente/id/> PREFIX question: <https://w3id.org/entente/question/> ";
        HttpResponse<String> rows = endpoint.query(prefixes
                + "SELECT ?alliance { VALUES ?_state_iri { id:japan } SERVICE question:alliances-of-one {} }", "Accept", "text/csv");
        assertThat(rows.statusCode()).as(rows.body()).isEqualTo(200);
        assertThat(rows.body()).hasLineCount(3);
        HttpResponse<String> unknown = endpoint.query(prefixes + "SELECT * { SERVICE question:alliances-of-won {} }");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("nearest: alliances-of-one");
        assertThat(endpoint.query("SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }").statusCode()).isEqualTo(403);
        assertThat(endpoint.query("SELECT * { SERVICE SILENT <http://localhost:1/> { ?s ?p ?o } }").statusCode()).isEqualTo(403);
    }

    @Test
    void listIsJsonForProgramsAndTurtleOnRequest() {
        HttpResponse<String> list = endpoint.get("/questions");
        assertThat(RunningEndpoint.mediaType(list)).isEqualTo("application/json");
        JsonObject one = JSON.parse(list.body()).get("questions").getAsArray().stream()
                .map(JsonValue::getAsObject)
                .filter(question -> question.getString("name").equals("alliances-of-state"))
                .findFirst()
                .orElseThrow();
        assertThat(one.getString("href")).isEqualTo(endpoint.endpoint.address() + "questions/alliances-of-state");
        assertThat(one.get("parameters").getAsArray().get(0).getAsObject().getString("default")).isEqualTo("id:japan");
        HttpResponse<String> turtle = endpoint.get("/questions", "Accept", "text/turtle");
        assertThat(RDFParser.fromString(turtle.body(), Lang.TURTLE).toGraph().contains(
                Iris.question("alliances-of-state"), RDFS.label.asNode(), NodeFactory.createLiteralString("alliances-of-state")))
                .isTrue();
        assertThat(endpoint.get("/questions", "Accept", "text/html").body())
                .contains("<a href=\"questions/alliances-of-state\">Which alliances is a state in,");
    }

    private static String csv(String path) {
        HttpResponse<String> response = endpoint.get(path, "Accept", "text/csv");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    private static String body(HttpResponse<String> csv) {
        return csv.body().substring(csv.body().indexOf('\n') + 1);
    }

    /** The path of a linked page, or null. */
    private static String link(HttpResponse<String> response, String relation) {
        String home = endpoint.endpoint.address().toString();
        return response.headers().allValues("Link").stream()
                .flatMap(header -> java.util.stream.Stream.of(header.split(", ")))
                .filter(link -> link.endsWith("rel=\"" + relation + "\""))
                .map(link -> link.substring(1, link.indexOf('>')))
                .peek(link -> assertThat(link).startsWith(home))
                .map(link -> "/" + link.substring(home.length()))
                .findFirst()
                .orElse(null);
    }
}
