package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainTest {
    private static final String RELEASE = """
            graph:ontology {
                entente:State a owl:Class ; rdfs:label "state"@en ; owl:disjointWith entente:Alliance .
                entente:Alliance a owl:Class ; rdfs:label "alliance"@en .
                entente:directMemberOf a owl:ObjectProperty ; rdfs:label "direct member of"@en ;
                    rdfs:subPropertyOf entente:memberOf ; entente:phrase "is a direct member of"@en .
                entente:memberOf a owl:ObjectProperty ; rdfs:label "member of"@en ; entente:phrase "is a member of"@en .
                entente:phrase a owl:AnnotationProperty . entente:inSource a owl:AnnotationProperty .
            }
            graph:registry {
                id:us a entente:State ; rdfs:label "United <States>"@en .
                id:quad a entente:Alliance ; rdfs:label "Quad"@en .
            }
            graph:asserted { id:us entente:directMemberOf id:quad }
            graph:source-003 {
                claim:003-001 a entente:Claim ; rdf:subject id:us ; rdf:predicate entente:directMemberOf ; rdf:object id:quad ;
                    entente:inSource source:003 ; entente:states STATEMENT .
            }
            graph:decisions { claim:003-001 entente:outcome entente:AcceptedOutcome }
            """;
    private static final String QUESTION = "?s=us&p=memberOf&o=Quad";

    @TempDir
    private static Path folder;

    private static RunningEndpoint server;

    @BeforeAll
    static void serve() {
        server = RunningEndpoint.over(folder);
        String statement = Iris.statement(Triple.create(
                        Iris.entity("us"), Entente.directMemberOf, Iris.entity("quad")))
                .getURI();
        RunningEndpoint.publish(server.store, RELEASE.replace("STATEMENT", "<" + statement + ">"));
        server.endpoint.refresh();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "text/html,text/html", "text/markdown,text/markdown", "text/turtle,text/turtle", "application/ld+json,application/ld+json",
        "application/json,application/json", "text/plain,text/plain", "*/*,text/markdown"
    })
    void itAnswersAsItIsAsked(String accept, String sent) {
        HttpResponse<String> response = server.get("/explain" + QUESTION, "Accept", accept);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(RunningEndpoint.mediaType(response)).isEqualTo(sent);
        assertThat(response.body()).contains("003-001");
        assertThat(response.headers().firstValue("ETag")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"html,text/html", "md,text/markdown", "ttl,text/turtle", "jsonld,application/ld+json", "json,application/json", "txt,text/plain"})
    void aSuffixGoesBeforeTheHeader(String suffix, String sent) {
        HttpResponse<String> response = server.get("/explain." + suffix + QUESTION, "Accept", "image/png");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(RunningEndpoint.mediaType(response)).isEqualTo(sent);
    }

    @Test
    void theGraphAndTheJsonSayTheVerdict() {
        Graph graph = GraphMemFactory.createGraphMem2();
        RDFParser.fromString(server.get("/explain.ttl" + QUESTION).body(), Lang.TURTLE).parse(graph);

        assertThat(graph.contains(Node.ANY, Entente.verdict, Entente.term("EntailedVerdict"))).isTrue();
        assertThat(JSON.parse(server.get("/explain.json" + QUESTION).body()).getString("verdict")).isEqualTo("entailed");
    }

    @Test
    void aPageEscapesAndLeadsToTheThings() {
        String page = server.get("/explain" + QUESTION, "Accept", "text/html").body();

        assertThat(page).contains("<a href=\"./id/us\">United &lt;States&gt;</a>").doesNotContain("United <States>");
        assertThat(page).contains("explain.ttl?s=https");
        assertThat(occurrences(page, "<ul>")).isEqualTo(occurrences(page, "</ul>"));
        assertThat(occurrences(page, "<li>")).isEqualTo(occurrences(page, "</li>"));
    }

    @Test
    void withoutAQuestionAPageAsksForOne() {
        assertThat(server.get("/explain", "Accept", "text/html").body()).contains("<form action=\"explain\"");
        HttpResponse<String> bare = server.get("/explain?s=us");
        assertThat(bare.statusCode()).isEqualTo(400);
        assertThat(JSON.parse(bare.body()).getString("detail")).contains("Missing: p, o");
    }

    @Test
    void anUnknownNameIsAProblemWithCandidates() {
        HttpResponse<String> response = server.get("/explain?s=us&p=memberOf&o=quadd");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(RunningEndpoint.mediaType(response)).isEqualTo("application/problem+json");
        var problem = JSON.parse(response.body());
        assertThat(problem.getString("parameter")).isEqualTo("o");
        assertThat(problem.get("candidates").getAsArray().get(0).getAsString().value()).isEqualTo("id:quad (Quad)");
    }

    @Test
    void anOlderReleaseIsAskedByItsName() {
        String id = server.store.currentId().orElseThrow();

        HttpResponse<String> response = server.get("/explain.json" + QUESTION + "&release=" + id);

        assertThat(JSON.parse(response.body()).getString("view")).isEqualTo(id);
        assertThat(server.get("/explain.json" + QUESTION + "&release=none").statusCode()).isEqualTo(404);
    }

    private static int occurrences(String text, String part) {
        return text.split(part, -1).length - 1;
    }
}
