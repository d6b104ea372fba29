package org.entente.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.ArrayList;
import com.sun.net.httpserver.HttpExchange;
import org.entente.federation.ServiceFailedException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Endpoints that are busy, broken, slow or too talkative. */
@Timeout(60)
class UnwillingEndpointsTest {
    private static final String ASK_FAR = "SELECT ?x { SERVICE service:far { ?s :is ?x } }";

    @Test
    void whoIsBusyForAMomentIsAskedAgainThen() {
        try (ScriptedServer busy = new ScriptedServer((exchange, number) -> {
                    if (number == 1) {
                        turnAway(exchange, 429, "1");
                    } else {
                        ScriptedServer.results(exchange, "x", 7);
                    }
                });
                Asking asking = new Asking(Listed.far(busy.address()))) {
            long start = System.nanoTime();
            assertThat(asking.rows(ASK_FAR)).containsExactly("n7");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(990));
            assertThat(busy.requests()).isEqualTo(2);
        }
    }

    @Test
    void whoIsBusyForLongIsLeftAloneUntilThen() {
        try (ScriptedServer busy = new ScriptedServer((exchange, number) -> turnAway(exchange, 503, "120"));
                Asking asking = new Asking(Listed.far(busy.address()))) {
            for (int query = 0; query < 3; query++) {
                assertThatThrownBy(() -> asking.rows(ASK_FAR))
                        .isInstanceOfSatisfying(ServiceFailedException.class, failed -> {
                            assertThat(failed.kind()).isEqualTo(Kind.BUSY);
                            assertThat(failed.retryAfter().orElseThrow()).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(120));
                        });
            }
            assertThat(busy.requests()).isEqualTo(1);
        }
    }

    @Test
    void whenToComeAgainMayBeADate() {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        assertThat(RetryAfter.of("Thu, 01 Jan 2026 00:00:30 GMT", now)).contains(Duration.ofSeconds(30));
        assertThat(RetryAfter.of("Wed, 31 Dec 2025 23:59:00 GMT", now)).contains(Duration.ZERO);
        assertThat(RetryAfter.of("999999", now)).contains(Duration.ofHours(1));
        assertThat(RetryAfter.of("soon", now)).isEmpty();
    }

    @Test
    void silentCoversAFailureAndTheAnswerSaysThatItIsNotWhole() {
        try (ScriptedServer broken = new ScriptedServer((exchange, number) -> ScriptedServer.send(exchange, 500, "\"broken\""));
                Asking asking = new Asking(Listed.far(broken.address()))) {
            assertThatThrownBy(() -> asking.rows(ASK_FAR)).hasMessageContaining("status 500: \"broken\"");
            assertThat(asking.rows("SELECT ?s ?x { ?s :at ?n SERVICE SILENT service:far { ?n :is ?x } }"))
                    .containsExactlyInAnyOrder("a -", "b -", "c -");
            assertThat(asking.run().missing()).singleElement().asString().contains("SERVICE far failed", "status 500");
            assertThat(asking.rows("SELECT ?x { SERVICE SILENT <cache:https://far.example/sparql> { ?s :is ?x } }"))
                    .containsExactly("-");
        }
    }

    @Test
    void whatSilentCoveredIsNotKept() {
        try (ScriptedServer server = new ScriptedServer((exchange, number) -> {
                    if (number == 1) {
                        ScriptedServer.send(exchange, 500, "broken");
                    } else {
                        ScriptedServer.results(exchange, "x", 7);
                    }
                });
                Asking asking = new Asking(Listed.far(server.address()))) {
            String query = "SELECT ?x { SERVICE SILENT <cache:https://far.example/sparql> { ?s :is ?x } }";
            assertThat(asking.rows(query)).containsExactly("-");
            assertThat(asking.rows(query)).containsExactly("n7");
        }
    }

    @Test
    void aFailureInsideAFilterIsNotARowLess() {
        try (ScriptedServer broken = new ScriptedServer((exchange, number) -> ScriptedServer.send(exchange, 500, "broken"));
                Asking asking = new Asking(Listed.far(broken.address()))) {
            assertThatThrownBy(() -> asking.rows("SELECT ?s { ?s :at ?n FILTER NOT EXISTS { SERVICE service:far { ?n :is ?x } } }"))
                    .isInstanceOf(ServiceFailedException.class);
        }
    }

    @Test
    void anAnswerThatIsTooLargeOrNoneIsAFailure() {
        try (ScriptedServer large = new ScriptedServer((exchange, number) -> ScriptedServer.send(exchange, 200, "x".repeat(5000)));
                Asking asking = new Asking(Listed.withLimits(Listed.far(large.address()), 10, 4000, 1, 5, 5))) {
            assertThatThrownBy(() -> asking.rows(ASK_FAR)).hasMessageContaining("more than 4000 bytes (fed:bytesAtMost)");
        }
        try (ScriptedServer odd = new ScriptedServer((exchange, number) -> ScriptedServer.send(exchange, 200, "{\"head\":{}, \"res"));
                Asking asking = new Asking(Listed.far(odd.address()))) {
            assertThatThrownBy(() -> asking.rows(ASK_FAR)).hasMessageContaining("its answer cannot be read");
        }
        try (ScriptedServer page = new ScriptedServer((exchange, number) -> {
                    exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
                    exchange.sendResponseHeaders(200, -1);
                });
                Asking asking = new Asking(Listed.far(page.address()))) {
            assertThatThrownBy(() -> asking.rows(ASK_FAR)).hasMessageContaining("it answered in \"text/html\"; expected SPARQL results");
        }
    }

    @Test
    void anAnswerIsReadAsFarAsItsRowsAreTaken() {
        String row = "{\"x\":{\"type\":\"uri\",\"value\":\"urn:x:n7\"}},";
        String broken = "{\"head\":{\"vars\":[\"x\"]},\"results\":{\"bindings\":[" + row.repeat(4) + "{\"x\":";
        try (ScriptedServer server = new ScriptedServer((exchange, number) -> ScriptedServer.send(exchange, 200, broken))) {
            try (Asking asking = new Asking(Listed.withLimits(Listed.far(server.address()), 2, 4000, 1, 5, 5))) {
                assertThat(asking.rows(ASK_FAR)).containsExactly("n7", "n7");
                assertThat(asking.run().missing()).singleElement().asString().contains("fed:rowsAtMost");
            }
            try (Asking asking = new Asking(Listed.far(server.address()))) {
                assertThatThrownBy(() -> asking.rows(ASK_FAR))
                        .isInstanceOf(ServiceFailedException.class)
                        .hasMessageContaining("its answer cannot be read");
            }
        }
    }

    @Test
    void anEndpointThatLosesTheMarkOfABatchIsNotAskedForEver() {
        try (ScriptedServer empty = new ScriptedServer((exchange, number) -> ScriptedServer.results(exchange, "x"));
                Asking asking = new Asking(Listed.far(empty.address()))) {
            assertThatThrownBy(() -> asking.rows("SELECT * { ?s :at ?n SERVICE service:far { ?n :is ?x } }"))
                    .hasMessageContaining("lacks the mark of its end; set fed:batch 1");
            assertThat(empty.requests()).isEqualTo(1);
        }
    }

    @Test
    void theTimeLeftIsHandedOn() {
        List<String> queries = new CopyOnWriteArrayList<>();
        try (ScriptedServer server = new ScriptedServer((exchange, number) -> {
                    queries.add(URLDecoder.decode(exchange.getRequestURI().getRawQuery(), StandardCharsets.UTF_8));
                    ScriptedServer.results(exchange, "x", 1);
                });
                Asking asking = new Asking(Listed.far(server.address()))) {
            asking.rows(ASK_FAR, Duration.ofMillis(8500));
            asking.rows(ASK_FAR, Duration.ofSeconds(500));
        }
        assertThat(queries.get(0)).containsPattern("&timeout=[78]$");
        assertThat(queries.get(1)).containsPattern("&timeout=(19|20)$");
    }

    @Test
    void onlySoManyAskAtOnce() throws Exception {
        AtomicInteger present = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (ScriptedServer server = new ScriptedServer((exchange, number) -> {
                    most.accumulateAndGet(present.incrementAndGet(), Math::max);
                    BrokerTest.sleep(150);
                    present.decrementAndGet();
                    ScriptedServer.results(exchange, "x", 1);
                });
                Asking asking = new Asking(Listed.far(server.address()))) {
            ExecutorService clients = Executors.newFixedThreadPool(6);
            List<Future<?>> all = new ArrayList<>();
            for (int client = 0; client < 6; client++) {
                all.add(clients.submit(() -> asking.rows(ASK_FAR)));
            }
            for (Future<?> each : all) {
                each.get();
            }
            clients.shutdown();
            assertThat(server.requests()).isEqualTo(6);
            assertThat(most.get()).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void aLongQueryIsPosted() {
        List<String> methods = new CopyOnWriteArrayList<>();
        try (ScriptedServer server = new ScriptedServer((exchange, number) -> {
                    methods.add(exchange.getRequestMethod());
                    exchange.getRequestBody().readAllBytes();
                    ScriptedServer.results(exchange, "x", 1);
                });
                Asking asking = new Asking(Listed.far(server.address()))) {
            asking.rows(ASK_FAR);
            asking.rows("SELECT ?x { SERVICE service:far { ?s :is ?x FILTER (?x != \"" + "long ".repeat(600) + "\") } }");
        }
        assertThat(methods).containsExactly("GET", "POST");
    }

    private static void turnAway(HttpExchange exchange, int status, String retryAfter) throws IOException {
        exchange.getResponseHeaders().add("Retry-After", retryAfter);
        exchange.sendResponseHeaders(status, -1);
    }
}
