package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SchemaDO;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two releases compared over HTTP, by a real server. */
class DiffTest {
    private static final String ONTOLOGY = """
            graph:ontology {
                entente:State a owl:Class ; rdfs:label "state"@en .
                entente:Alliance a owl:Class ; rdfs:label "alliance"@en .
                entente:directMemberOf a owl:ObjectProperty ; rdfs:label "direct member of"@en ;
                    rdfs:subPropertyOf entente:memberOf ; entente:phrase "is a direct member of"@en .
                entente:memberOf a owl:ObjectProperty ; rdfs:label "member of"@en ; entente:phrase "is a member of"@en .
                entente:phrase a owl:AnnotationProperty .
            }
            graph:registry {
                id:us a entente:State ; rdfs:label "United <States>"@en ; entente:row "states.csv:2" .
                id:quad a entente:Alliance ; rdfs:label "Quad"@en ; entente:row "alliances.csv:2" .
            }
            """;
    private static final Triple STATED =
            Triple.create(Iris.entity("us"), Entente.directMemberOf, Iris.entity("quad"));
    private static final Triple INFERRED = Triple.create(Iris.entity("us"), Entente.memberOf, Iris.entity("quad"));
    private static final String MORE = """
            graph:asserted { id:us entente:directMemberOf id:quad }
            graph:inferred { id:us entente:memberOf id:quad }
            graph:source-003 {
                claim:003-001 a entente:Claim ; rdf:subject id:us ; rdf:predicate entente:directMemberOf ; rdf:object id:quad ;
                    entente:inSource source:003 ; entente:row "claims/003.csv:2" ; entente:states STATED .
            }
            graph:decisions { claim:003-001 entente:outcome entente:AcceptedOutcome }
            graph:justifications {
                <https://w3id.org/entente/justification/1> a entente:Justification ; entente:concludes INFERRED ; entente:premise STATED .
                STATED rdf:subject id:us ; rdf:predicate entente:directMemberOf ; rdf:object id:quad .
            }
            """;

    @TempDir
    private static Path folder;

    private static RunningEndpoint server;
    private static String older;
    private static String newer;

    @BeforeAll
    static void serve() {
        server = RunningEndpoint.over(folder);
        older = RunningEndpoint.publish(server.store, ONTOLOGY);
        newer = RunningEndpoint.publish(server.store, ONTOLOGY + MORE
                .replace("STATED", "<" + Iris.statement(STATED).getURI() + ">")
                .replace("INFERRED", "<" + Iris.statement(INFERRED).getURI() + ">"));
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
        HttpResponse<String> response = server.get("/diff?from=previous&to=latest", "Accept", accept);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(RunningEndpoint.mediaType(response)).isEqualTo(sent);
        assertThat(response.body()).contains("003-001", older, newer);
        assertThat(response.headers().firstValue("ETag")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"html,text/html", "md,text/markdown", "ttl,text/turtle", "jsonld,application/ld+json", "json,application/json", "txt,text/plain"})
    void aSuffixGoesBeforeTheHeader(String suffix, String sent) {
        HttpResponse<String> response = server.get("/diff." + suffix + "?from=" + older + "&to=" + newer, "Accept", "image/png");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(RunningEndpoint.mediaType(response)).isEqualTo(sent);
    }

    @Test
    void theJsonTellsReasonsAndCauses() {
        JsonObject json = JSON.parse(server.get("/diff.json").body());

        assertThat(json.getObj("older").getString("id")).isEqualTo(older);
        assertThat(json.getBoolean("same")).isFalse();
        JsonObject inferred = json.getObj("inferred").get("changes").getAsArray().get(0).getAsObject();
        assertThat(inferred.getString("presence")).isEqualTo("new");
        assertThat(inferred.getString("sentence")).isEqualTo("United <States> is a member of Quad");
        JsonObject part = inferred.get("reasons").getAsArray().get(0).getAsObject().get("parts").getAsArray().get(0).getAsObject();
        assertThat(part.getBoolean("inBoth")).isFalse();
        assertThat(inferred.get("causes").getAsArray().get(0).getAsObject().getString("id")).endsWith("claim/003-001");
    }

    @Test
    void theGraphHoldsAChangeSetForEachPartOfTheView() {
        Graph graph = GraphMemFactory.createGraphMem2();
        RDFParser.fromString(server.get("/diff.ttl").body(), Lang.TURTLE).parse(graph);
        Node addition = NodeFactory.createURI("http://purl.org/vocab/changeset/schema#addition");
        Node influence = NodeFactory.createURI("http://www.w3.org/ns/prov#wasInfluencedBy");

        assertThat(graph.contains(Node.ANY, addition, Iris.statement(INFERRED))).isTrue();
        assertThat(graph.contains(Node.ANY, addition, Iris.statement(STATED))).isTrue();
        assertThat(graph.contains(Iris.statement(INFERRED), influence, Iris.claim("003-001"))).isTrue();
        Node action = graph.stream(Node.ANY, SchemaDO.object.asNode(), Iris.claim("003-001")).findFirst().orElseThrow().getSubject();
        assertThat(graph.contains(action, RDF.type.asNode(), SchemaDO.AddAction.asNode())).isTrue();
        assertThat(graph.stream().noneMatch(triple -> triple.getSubject().isBlank() || triple.getObject().isBlank())).isTrue();
    }

    @Test
    void theOtherWayRoundItIsGone() {
        JsonObject json = JSON.parse(server.get("/diff.json?from=" + newer + "&to=" + older).body());

        assertThat(json.getObj("inferred").get("changes").getAsArray().get(0).getAsObject().getString("presence")).isEqualTo("gone");
    }

    @Test
    void aReleaseIsTheSameAsItself() {
        JsonObject json = JSON.parse(server.get("/diff.json?from=latest&to=latest").body());

        assertThat(json.getBoolean("same")).isTrue();
        assertThat(json.getString("summary")).contains("Nothing");
    }

    @Test
    void aPageEscapesAndLeadsToTheThings() {
        String page = server.get("/diff?from=previous&to=latest", "Accept", "text/html").body();

        assertThat(page).contains("<a href=\"./id/us\">United &lt;States&gt;</a>").doesNotContain("United <States>");
        assertThat(page).contains("diff.ttl?from=" + older);
        assertThat(page.split("<ul>", -1)).hasSameSizeAs(page.split("</ul>", -1));
        assertThat(server.get("/diff", "Accept", "text/html").body()).contains("<form action=\"diff\"", older);
    }

    @Test
    void anUnknownReleaseIsAProblemWithTheNearest() {
        String wrong = older.substring(0, older.length() - 1) + "x";
        HttpResponse<String> response = server.get("/diff?from=" + wrong);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(RunningEndpoint.mediaType(response)).isEqualTo("application/problem+json");
        JsonObject problem = JSON.parse(response.body());
        assertThat(problem.getString("parameter")).isEqualTo("from");
        assertThat(problem.getString("detail")).contains("nearest: " + older);
        assertThat(problem.get("releases").getAsArray().get(0).getAsString().value()).isEqualTo(older);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "many", "1001", "99999999999"})
    void aWrongLimitIsAProblem(String limit) {
        HttpResponse<String> response = server.get("/diff.json?limit=" + limit);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(JSON.parse(response.body()).getString("detail")).contains("expected a whole number from 1 to 1000");
    }
}
