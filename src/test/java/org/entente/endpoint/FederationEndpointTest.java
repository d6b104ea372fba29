package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase1;
import org.assertj.core.api.Assertions;
import org.entente.federation.Federation;
import org.entente.federation.Listed;
import org.entente.federation.RemoteFuseki;
import org.entente.federation.ScriptedServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An endpoint whose queries may ask two others: a real one, and one on its bad days. */
@Timeout(120)
class FederationEndpointTest {
    private static final String CSV = "text/csv";
    private static final String PREFIXES =
            "PREFIX service: <https://w3id.org/entente/service/> PREFIX id: <https://w3id.org/entente/id/> ";

    @TempDir
    private static Path folder;

    private static RemoteFuseki far;
    private static ScriptedServer moody;
    private static ScriptedServer.Script mood;
    private static RunningEndpoint endpoint;

    @BeforeAll
    static void start() {
        far = RemoteFuseki.serving("src/test/resources/federation/wikidata.ttl");
        moody = new ScriptedServer((exchange, number) -> mood.answer(exchange, number));
        Federation federation = new Federation(List.of(
                Listed.endpoint("wikidata", "https://query.wikidata.org/sparql", far.address()),
                Listed.endpoint("moody", "https://moody.example/sparql", moody.address())));
        endpoint = RunningEndpoint.overMemberships(
                folder, settings -> settings.withFederation(federation).withQueryTimeout(Duration.ofSeconds(20)));
    }

    @AfterAll
    static void stop() {
        endpoint.close();
        moody.close();
        far.close();
    }

    private static HttpResponse<String> query(String query, String accept) {
        return endpoint.query(PREFIXES + query, "Accept", accept);
    }

    @Test
    void aQueryAsksAListedEndpointAndSaysSo() {
        HttpResponse<String> response = query("SELECT ?n { SERVICE service:wikidata { "
                + "<http://www.wikidata.org/entity/Q17> <http://www.wikidata.org/prop/direct/P1082> ?n } }", CSV);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("n\r\n125000000\r\n");
        assertThat(response.headers().firstValue("Entente-Federation")).contains("wikidata;requests=1;rows=1");
        assertThat(response.headers().firstValue("Entente-Partial")).isEmpty();
        assertThat(response.headers().firstValue("Entente-Hint")).as("terms of others").isEmpty();
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(response.headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void aRefusalNamesTheRuleAndWhatToWrite() {
        HttpResponse<String> response = query("ASK { SERVICE <http://query.wikidata.org/sparql> { ?s ?p ?o } }", "application/json");

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains(
                "\"rule\"", "only listed endpoints are asked", "\"instead\"",
                "SERVICE service:wikidata or SERVICE <https://query.wikidata.org/sparql>");
    }

    @Test
    void anEndpointWithoutAValueIsABadRequest() {
        HttpResponse<String> response = query("ASK { SERVICE ?e { ?s ?p ?o } }", "application/json");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("SERVICE ?e has no value; bind it before the clause");
    }

    @Test
    void anEndpointThatTurnsQueriesAwayIsAnsweredForWithItsWord() {
        mood = (exchange, number) -> {
            exchange.getResponseHeaders().add("Retry-After", "77");
            exchange.sendResponseHeaders(429, -1);
        };
        try (RunningEndpoint fresh = freshEndpoint("busy")) {
            HttpResponse<String> response = fresh.query(PREFIXES + "ASK { SERVICE service:moody { ?s ?p ?o } }");
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.body()).contains("service-busy", "\"moody\"");
            assertThat(Integer.parseInt(response.headers().firstValue("Retry-After").orElseThrow())).isBetween(40, 77);
        }
    }

    @Test
    void aFailureIsABadGatewayAndSilentMakesThePartialAnswerVisible() {
        mood = (exchange, number) -> ScriptedServer.send(exchange, 500, "broken");

        HttpResponse<String> failed = query("SELECT ?s { SERVICE service:moody { ?s ?p ?o } }", CSV);
        assertThat(failed.statusCode()).isEqualTo(502);
        assertThat(failed.body()).contains("service-failed", "status 500");

        HttpResponse<String> inFilter = query("SELECT ?s { ?s ?p ?o FILTER EXISTS { SERVICE service:moody { ?s ?q ?r } } }", CSV);
        assertThat(inFilter.statusCode()).isEqualTo(502);

        HttpResponse<String> silent = query("SELECT ?s { SERVICE SILENT service:moody { ?s ?p ?o } }", CSV);
        assertThat(silent.statusCode()).isEqualTo(200);
        assertThat(silent.headers().firstValue("Entente-Partial").orElseThrow()).contains("SERVICE moody failed", "status 500");
    }

    @Test
    void theTimeOfAQueryIsThatOfItsRequests() {
        mood = (exchange, number) -> {
            try {
                Thread.sleep(15_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        long start = System.nanoTime();
        HttpResponse<String> response = endpoint.get(
                "/sparql?timeout=1&query=" + RunningEndpoint.encode(PREFIXES + "ASK { SERVICE service:moody { ?s ?p ?o } }"));
        assertThat(response.statusCode()).isIn(503, 504);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(12));
    }

    @Test
    void theDescriptionAndTheEditorSayWhoMayBeAsked() {
        assertThat(endpoint.get("/sparql", "Accept", "text/turtle").body())
                .contains("sd:BasicFederatedQuery", "service:wikidata", "https://query.wikidata.org/sparql");
        assertThat(endpoint.get("/sparql", "Accept", "text/html").body())
                .contains("SERVICE service:moody", "https://moody.example/sparql");
    }

    /** Whatever runs a query in no context of ours, such as the values that a parameter may take. */
    @Test
    void queriesInNoContextOfOursAreClosedToo() {
        int before = moody.requests();
        Assertions.assertThatThrownBy(() -> QueryExec.dataset(DatasetGraphFactory.empty())
                        .query("SELECT * { SERVICE <" + moody.address() + "> { ?s ?p ?o } }")
                        .select()
                        .materialize())
                .isInstanceOf(QueryDeniedException.class);
        Assertions.assertThatThrownBy(() -> QueryExec.dataset(DatasetGraphFactory.empty())
                        .query("SELECT * { SERVICE <cache:" + moody.address() + "> { ?s ?p ?o } }")
                        .select()
                        .materialize())
                .isInstanceOf(QueryDeniedException.class);
        assertThat(moody.requests()).isEqualTo(before);
        String function = "SELECT * { BIND (<java:" + AnyFunction.class.getName() + ">(1) AS ?x) }";
        assertThat(QueryExec.dataset(DatasetGraphFactory.empty()).query(function).select().next().isEmpty()).isTrue();
    }

    /** What ARQ would load and call by the name of its class. */
    public static final class AnyFunction extends FunctionBase1 {
        @Override
        public NodeValue exec(NodeValue value) {
            return value;
        }
    }

    private static RunningEndpoint freshEndpoint(String name) {
        Federation federation =
                new Federation(List.of(Listed.endpoint("moody", "https://moody.example/sparql", moody.address())));
        return RunningEndpoint.overMemberships(folder.resolve(name), settings -> settings.withFederation(federation));
    }
}
