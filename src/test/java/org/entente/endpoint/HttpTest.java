package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.entente.endpoint.http.ProblemKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer has in common. */
class HttpTest {
    private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
    private static final String[] CSV = {"Accept", "text/csv"};

    @TempDir
    private static Path folder;

    private static RunningEndpoint endpoint;
    private static String older;
    private static String current;

    @BeforeAll
    static void start() {
        endpoint = RunningEndpoint.overMemberships(folder, UnaryOperator.identity());
        older = endpoint.store.currentId().orElseThrow();
        current = RunningEndpoint.publish(endpoint.store, "graph:asserted { id:us id:number 1 }");
        endpoint.endpoint.refresh();
    }

    @AfterAll
    static void stop() {
        endpoint.close();
    }

    @Test
    void aProblemIsJsonForProgramsAndAPageForBrowsers() {
        HttpResponse<String> json = endpoint.get("/nothing");
        HttpResponse<String> page = endpoint.get("/nothing", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

        assertThat(RunningEndpoint.mediaType(json)).isEqualTo("application/problem+json");
        JsonObject problem = JSON.parse(json.body());
        assertThat(problem.getString("type")).isEqualTo("https://w3id.org/entente/problem/not-found");
        assertThat(problem.get("status").toString()).isEqualTo("404");
        assertThat(problem.getString("detail")).contains("/nothing");
        assertThat(problem.getString("instance")).isEqualTo("/nothing");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(RunningEndpoint.mediaType(page)).isEqualTo("text/html");
        assertThat(page.body()).contains("<h1>Nothing is here</h1>", "/nothing");
    }

    @ParameterizedTest
    @EnumSource(ProblemKind.class)
    void everyKindOfProblemIsExplained(ProblemKind kind) {
        HttpResponse<String> page = endpoint.get("/problem/" + kind.slug());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(kind.title(), "Status " + kind.status());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/sparql     | GET, HEAD, OPTIONS, POST",
        "/data       | GET, HEAD, OPTIONS",
        "/           | GET, HEAD, OPTIONS",
        "/questions  | GET, HEAD, OPTIONS"
    })
    void optionsSayWhatIsAllowed(String path, String allowed) {
        HttpResponse<String> response = endpoint.method("OPTIONS", path);

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.headers().firstValue("Allow")).contains(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/problem/busy", "/style.css"})
    void anAnswerThatIsKnownIsNotSentAgain(String path) {
        HttpResponse<String> first = endpoint.get(path);
        String tag = first.headers().firstValue("ETag").orElseThrow();

        for (String method : new String[] {"GET", "HEAD"}) {
            HttpResponse<String> second = endpoint.method(method, path, "If-None-Match", "\"other\", W/" + tag);
            assertThat(second.statusCode()).isEqualTo(304);
            assertThat(second.body()).isEmpty();
            assertThat(second.headers().firstValue("ETag")).contains(tag);
        }
        assertThat(endpoint.get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void answersAreZippedForThoseWhoTakeIt() throws IOException {
        HttpResponse<byte[]> zipped = endpoint.send(
                endpoint.request("/problem", "Accept-Encoding", "gzip").GET(), BodyHandlers.ofByteArray());

        assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(zipped.headers().allValues("Vary")).anyMatch(value -> value.contains("Accept-Encoding"));
        try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
            assertThat(new String(unzipped.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(endpoint.get("/problem").body());
        }
        assertThat(endpoint.get("/problem").headers().firstValue("Content-Encoding")).isEmpty();
        String tag = zipped.headers().firstValue("ETag").orElseThrow();
        assertThat(endpoint.get("/problem", "Accept-Encoding", "gzip", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void bodiesInAnEncodingAreRefused() {
        HttpResponse<String> response = endpoint.send(endpoint.request(
                        "/sparql", "Content-Encoding", "gzip", "Content-Type", "application/sparql-query")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofByteArray(new byte[] {31, -117, 8, 0})));

        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(response.headers().firstValue("Accept-Encoding")).contains("identity");
    }

    @Test
    void anyReleaseThatIsKeptCanBeAsked() {
        String query = "/sparql?query=" + RunningEndpoint.encode(COUNT);
        String whole = RunningEndpoint.encode("https://w3id.org/entente/release/" + older);

        assertThat(endpoint.get(query, CSV).body()).contains("1");
        assertThat(endpoint.get(query + "&release=" + older, CSV).body()).contains("12");
        assertThat(endpoint.get(query + "&release=" + whole, CSV).body()).contains("12");
        assertThat(endpoint.get(query + "&release=" + older).headers().firstValue("Entente-Release")).contains(older);
        assertThat(endpoint.get("/?release=" + older).body()).contains(older).doesNotContain(current);
    }

    @Test
    void aReleaseThatIsNotKeptIsNotFoundAndThoseKeptAreNamed() {
        HttpResponse<String> response = endpoint.get("/?release=2001-01-01-000000000000");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("unknown-release", older, current);
    }

    @Test
    void aFormOfManyParametersIsRefused() {
        String form = "a=1&".repeat(20_000) + "query=ASK%7B%7D";

        HttpResponse<String> response = endpoint.post("/sparql", "application/x-www-form-urlencoded", form);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(RunningEndpoint.mediaType(response)).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x=%zz", "x=%", "x=%4", "x=%FF", "x=%C3%28"})
    void brokenPercentEncodingIsTheSendersFault(String broken) {
        HttpResponse<String> response =
                endpoint.post("/sparql", "application/x-www-form-urlencoded", "query=ASK%7B%7D&" + broken);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(RunningEndpoint.mediaType(response)).isEqualTo("application/problem+json");
    }
}
