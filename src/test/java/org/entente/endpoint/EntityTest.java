package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every name of ours is answered by the server it runs on. */
class EntityTest {
    private static final String MORE = """
            graph:registry { id:g7 a entente:RetiredEntry ; dcterms:isReplacedBy id:quad ; entente:reason "Merged."@en .
                id:us.ttl a entente:State ; rdfs:label "a name that ends like a suffix"@en }
            graph:about { <https://w3id.org/entente/dataset> a void:Dataset ; void:triples 12 .
                graph:asserted a void:Dataset ; void:triples 2 }
            """;
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @TempDir
    private static Path folder;

    private static RunningEndpoint endpoint;

    @BeforeAll
    static void start() {
        endpoint = RunningEndpoint.over(folder);
        RunningEndpoint.publish(endpoint.store, RunningEndpoint.MEMBERSHIPS + MORE);
        endpoint.endpoint.refresh();
    }

    @AfterAll
    static void stop() {
        endpoint.close();
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle, ttl",
        "application/ld+json, jsonld",
        "application/rdf+xml, rdf",
        "application/n-triples, nt",
        "application/trig, trig",
        "application/n-quads, nq"
    })
    void aThingIsDescribedInTheFormatOfAcceptOrSuffix(String mediaType, String suffix) {
        HttpResponse<String> byAccept = endpoint.get("/id/quad", "Accept", mediaType);
        HttpResponse<String> bySuffix = endpoint.get("/id/quad." + suffix);

        assertThat(byAccept.statusCode()).isEqualTo(200);
        assertThat(RunningEndpoint.mediaType(byAccept)).isEqualTo(mediaType);
        assertThat(byAccept.headers().firstValue("Content-Location"))
                .contains(endpoint.endpoint.address() + "id/quad." + suffix);
        assertThat(byAccept.headers().allValues("Vary")).anyMatch(value -> value.contains("Accept"));
        assertThat(bySuffix.body()).isEqualTo(byAccept.body());
        Lang lang = RDFLanguages.contentTypeToLang(mediaType);
        assertThat(RDFParser.fromString(byAccept.body(), lang).toDatasetGraph().isEmpty()).isFalse();
    }

    @Test
    void theDescriptionIsSymmetricAndLabelsAllItNames() {
        Graph graph = RDFParser.fromString(endpoint.get("/id/quad.ttl").body(), Lang.TURTLE).toGraph();

        assertThat(graph.contains(Iris.entity("us"), Entente.directMemberOf, Iris.entity("quad"))).isTrue();
        assertThat(graph.contains(Iris.entity("japan"), Entente.memberOf, Iris.entity("quad"))).isTrue();
        assertThat(graph.contains(Triple.create(
                Iris.entity("us"), RDFS.label.asNode(), NodeFactory.createLiteralLang("United States", "en")))).isTrue();
        assertThat(graph.contains(Triple.create(
                Entente.memberOf, RDFS.label.asNode(), NodeFactory.createLiteralLang("member of", "en")))).isTrue();
    }

    @Test
    void assertedStandsApartFromInferred() {
        String turtle = endpoint.get("/id/us.ttl?x=1").body();
        var quads = RDFParser.fromString(endpoint.get("/id/us.trig").body(), Lang.TRIG).toDatasetGraph();

        // the name id:us.ttl is a thing's own
        assertThat(turtle).contains("a name that ends like a suffix");
        assertThat(endpoint.get("/id/us").body()).containsSubsequence(
                "# in graph:asserted", "directMemberOf", "# inferred", "entente:memberOf");
        assertThat(quads.getGraph(NodeFactory.createURI(Iris.GRAPH + "inferred")).size()).isEqualTo(1);
    }

    @Test
    void browsersGetAPage() {
        HttpResponse<String> page = endpoint.get("/id/quad", "Accept", BROWSER);

        assertThat(RunningEndpoint.mediaType(page)).isEqualTo("text/html");
        assertThat(page.body()).contains("<h1>Quad</h1>", "../id/us", "United States", "What leads here, inferred", "quad.ttl");
    }

    @Test
    void signpostsLeadOn() {
        assertThat(endpoint.get("/id/quad").headers().allValues("Link")).contains(
                "<https://w3id.org/entente/id/quad>; rel=\"cite-as\"",
                "<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"",
                "<https://w3id.org/entente/ontology#Alliance>; rel=\"type\"",
                "<" + endpoint.endpoint.address() + ".well-known/void>; rel=\"collection\"",
                "<" + endpoint.endpoint.address() + "id/quad.ttl>; rel=\"describedby\"; type=\"text/turtle\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/id/quad", "/graph/asserted", "/ontology", "/.well-known/void"})
    void whatIsKnownIsNotSentAgain(String path) {
        String tag = endpoint.get(path).headers().firstValue("ETag").orElseThrow();

        assertThat(endpoint.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(endpoint.get(path, "If-None-Match", tag, "Accept", "application/n-triples").statusCode()).isEqualTo(200);
        assertThat(endpoint.method("HEAD", path).body()).isEmpty();
    }

    @Test
    void anUnknownNameIsToldWithTheNearest() {
        HttpResponse<String> response = endpoint.get("/id/quadd");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("https://w3id.org/entente/id/quad\"");
    }

    @Test
    void aRetiredNameIsGoneAndLeadsToItsReplacement() {
        for (String path : new String[] {"/id/g7", "/id/g7.html"}) {
            HttpResponse<String> response = endpoint.get(path);

            assertThat(response.statusCode()).isEqualTo(410);
            assertThat(response.body()).contains("isReplacedBy", "https://w3id.org/entente/id/quad", "Merged.");
            assertThat(response.headers().firstValue("Link"))
                    .contains("<https://w3id.org/entente/id/quad>; rel=\"successor-version\"");
        }
    }

    @Test
    void aRetiredNameSaysInRdfToThoseWhoAskForItWhatReplacesIt() {
        for (HttpResponse<String> response : List.of(
                endpoint.get("/id/g7.ttl"), endpoint.get("/id/g7", "Accept", "text/turtle"))) {
            assertThat(response.statusCode()).isEqualTo(410);
            assertThat(RunningEndpoint.mediaType(response)).isEqualTo("text/turtle");
            assertThat(response.headers().firstValue("Link"))
                    .contains("<https://w3id.org/entente/id/quad>; rel=\"successor-version\"");
            assertThat(RDFParser.fromString(response.body(), Lang.TURTLE).toGraph()
                    .contains(Iris.entity("g7"), DCTerms.isReplacedBy.asNode(), Iris.entity("quad"))).isTrue();
        }
    }

    @Test
    void aPageLeadsFromEachTripleToItsReasons() {
        assertThat(endpoint.get("/id/us", "Accept", BROWSER).body()).contains(
                "../explain?s=https%3A%2F%2Fw3id.org%2Fentente%2Fid%2Fus&amp;p=https%3A%2F%2Fw3id.org%2Fentente%2Fontology%23memberOf"
                        + "&amp;o=https%3A%2F%2Fw3id.org%2Fentente%2Fid%2Fquad\">why</a>");
    }

    @Test
    void aGraphAnswersByItsNameWithItsContentAndLeadsToItsDescription() {
        HttpResponse<String> response = endpoint.get("/graph/asserted", "Accept", "text/turtle");
        String link = response.headers().allValues("Link").stream()
                .filter(value -> value.contains("describedby"))
                .findFirst()
                .orElseThrow();
        String description = link.substring(endpoint.endpoint.address().toString().length() + 1, link.indexOf('>'));

        assertThat(RDFParser.fromString(response.body(), Lang.TURTLE).toGraph().size()).isEqualTo(2);
        assertThat(endpoint.get("/" + description).body()).contains("void:triples");
        assertThat(endpoint.get("/graph/assertd").statusCode()).isEqualTo(404);
        assertThat(endpoint.get("/graph/assertd").body()).contains("graph/asserted");
    }

    @Test
    void theOntologyAnswersByItsName() {
        assertThat(endpoint.get("/ontology").body()).contains("entente:memberOf");
        assertThat(endpoint.get("/ontology.nt").statusCode()).isEqualTo(200);
        assertThat(endpoint.get("/ontology", "Accept", BROWSER).body()).contains("<html");
    }

    @Test
    void theDatasetAndEachReleaseAreDescribed() {
        String id = endpoint.store.currentId().orElseThrow();

        for (String path : new String[] {"/.well-known/void", "/dataset", "/release/" + id, "/release/" + id + ".ttl"}) {
            assertThat(endpoint.get(path).body()).contains("void:Dataset", "isVersionOf", "release:" + id);
        }
        assertThat(endpoint.get("/release/2001-01-01-000000000000").statusCode()).isEqualTo(404);
    }

    @Test
    void namesAreAnsweredUnderAnyBase(@TempDir Path other) {
        UnaryOperator<Settings> proxied = settings -> settings.withBase(URI.create("https://example.org/entente/"));
        try (RunningEndpoint behindProxy = RunningEndpoint.overMemberships(other, proxied)) {
            HttpResponse<String> response = behindProxy.get("/id/quad");

            assertThat(response.headers().firstValue("Content-Location")).contains("https://example.org/entente/id/quad.ttl");
            assertThat(response.body()).contains("PREFIX id:", "<https://w3id.org/entente/id/>");
        }
    }

    @Test
    void anOlderReleaseStillDescribesItsThings() {
        String older = endpoint.store.currentId().orElseThrow();
        RunningEndpoint.publish(endpoint.store, RunningEndpoint.MEMBERSHIPS.replace("id:japan entente:memberOf id:quad", ""));
        endpoint.endpoint.refresh();

        assertThat(endpoint.get("/id/japan").body()).doesNotContain("# inferred");
        assertThat(endpoint.get("/id/japan?release=" + older).body()).contains("# inferred");
        RunningEndpoint.publish(endpoint.store, RunningEndpoint.MEMBERSHIPS + MORE);
        endpoint.endpoint.refresh();
    }
}
