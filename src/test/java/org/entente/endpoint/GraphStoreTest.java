package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SPARQL 1.1 Graph Store Protocol over a real server. */
class GraphStoreTest {
    private static final String ASSERTED = "/data?graph=https://w3id.org/entente/graph/asserted";

    private static final String NOWHERE = "/data?graph=https://w3id.org/entente/graph/nowhere";

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

    @Test
    void answersWithANamedGraph() {
        HttpResponse<String> response = endpoint.get(ASSERTED, "Accept", "text/turtle");

        assertThat(RunningEndpoint.mediaType(response)).isEqualTo("text/turtle");
        assertThat(response.body()).containsPattern("id:us +entente:directMemberOf +id:quad");
        assertThat(RDFParser.fromString(response.body(), Lang.TURTLE).toGraph().size()).isEqualTo(2);
    }

    @Test
    void answersWithTheDefaultGraphAndTheWholeDataset() {
        assertThat(endpoint.get("/data?default", "Accept", "application/n-triples").body().lines()).hasSize(12);
        assertThat(endpoint.get("/data", "Accept", "application/n-quads").body()).contains("graph/source-003");
    }

    @Test
    void answersHead() {
        HttpResponse<String> response = endpoint.method("HEAD", ASSERTED);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        assertThat(endpoint.method("HEAD", NOWHERE).statusCode()).isEqualTo(404);
    }

    @Test
    void unknownGraphIsNotFound() {
        HttpResponse<String> response = endpoint.get(NOWHERE);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("No such graph: <https://w3id.org/entente/graph/nowhere>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "POST", "DELETE", "PATCH"})
    void writesAreRefused(String method) {
        HttpResponse<String> response = endpoint.method(method, ASSERTED);

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
        assertThat(response.body()).contains(method + " is refused");
    }
}
