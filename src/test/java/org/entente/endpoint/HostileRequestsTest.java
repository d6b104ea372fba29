package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that would keep a plain server busy, full or broken: each ends soon with a status that says why. */
@Timeout(60)
class HostileRequestsTest {
    private static final String ANY = "(<urn:none>|!<urn:none>)";
    private static final String VALUES = "VALUES ?%s { " + "1 ".repeat(200) + "}";
    private static final String PRODUCT = IntStream.range(0, 6)
            .mapToObj(number -> "{ " + VALUES.formatted("v" + number) + " }")
            .collect(Collectors.joining(" "));

    @TempDir
    private static Path folder;

    private static RunningEndpoint endpoint;

    @BeforeAll
    static void start() {
        endpoint = RunningEndpoint.over(folder, settings -> settings.withQueryTimeout(Duration.ofSeconds(1)));
        String triples = IntStream.range(0, 2400)
                .mapToObj(number -> "id:n%d id:to id:n%d , \"%s!\" .".formatted(
                        number % 60, number / 60, "a".repeat(40)))
                .collect(Collectors.joining("\n"));
        RunningEndpoint.publish(endpoint.store, "graph:asserted { " + triples + " }");
        endpoint.endpoint.refresh();
    }

    @AfterAll
    static void stop() {
        endpoint.close();
    }

    /** Whatever a test asked, the next one is answered. */
    @AfterEach
    void theServerStillAnswers() {
        assertThat(endpoint.query("ASK {}").statusCode()).isEqualTo(200);
    }

    static Stream<String> queriesDeafToTimeOuts() {
        return Stream.of(
                "SELECT (COUNT(*) AS ?n) { " + PRODUCT + " }",
                "SELECT * { " + PRODUCT + " FILTER (?v0 + ?v1 + ?v2 + ?v3 + ?v4 + ?v5 > 6) }",
                "SELECT DISTINCT ?v0 { " + PRODUCT + " }",
                "SELECT ?v0 { " + PRODUCT + " } ORDER BY ?v1",
                "SELECT (COUNT(*) AS ?n) { ?a " + ANY + "*/" + ANY + "*/" + ANY + "* ?b }",
                "SELECT (COUNT(*) AS ?n) { ?a " + "!<urn:a>/".repeat(15) + "!<urn:a> ?b }",
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
                "SELECT * { ?a ?b ?c MINUS { ?d ?e ?f . ?g ?h ?i } FILTER NOT EXISTS { ?j ?k ?l . ?m ?n ?o . FILTER (?l = 1) } }",
                "SELECT * { FILTER REGEX(\"" + "a".repeat(60) + "!\", \"(.*a){15}$\") }",
                "SELECT * { ?s ?p ?text FILTER (isLiteral(?text) && REGEX(?text, \"^((a+)\\\\2?)+$\")) }",
                "SELECT (REPLACE(\"" + "a".repeat(60) + "!\", \"(.*a){15}$\", \"b\") AS ?x) {}",
                "CONSTRUCT { ?a ?b ?f } WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
                "ASK { " + PRODUCT + " FILTER (?v0 + ?v1 + ?v2 + ?v3 + ?v4 + ?v5 > 6) }");
    }

    @ParameterizedTest
    @MethodSource("queriesDeafToTimeOuts")
    void everyQueryIsStoppedInTime(String query) {
        long start = System.nanoTime();
        HttpResponse<String> response = endpoint.post("/sparql", "application/sparql-query", query);
        Duration taken = Duration.ofNanos(System.nanoTime() - start);

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).containsAnyOf("timed-out", "answer-too-large").doesNotContain("\tat ");
        assertThat(taken).isLessThan(Duration.ofSeconds(20));
    }

    static Stream<String> growingTexts() {
        String doubling = IntStream.range(0, 40)
                .mapToObj(number -> "BIND (CONCAT(?x%1$d, ?x%1$d) AS ?x%2$d)".formatted(number, number + 1))
                .collect(Collectors.joining(" "));
        String encoding = IntStream.range(0, 40)
                .mapToObj(number -> "BIND (ENCODE_FOR_URI(?x%1$d) AS ?x%2$d)".formatted(number, number + 1))
                .collect(Collectors.joining(" "));
        String hundred = "$0".repeat(100);
        return Stream.of(
                "SELECT (STRLEN(?x40) AS ?n) { BIND (\"0123456789\" AS ?x0) " + doubling + " }",
                "SELECT (STRLEN(?x40) AS ?n) { BIND (\"" + "%".repeat(20_000) + "\" AS ?x0) " + encoding + " }",
                "SELECT (REPLACE(REPLACE(\"%1$s\", \".\", \"%2$s\"), \".\", \"%2$s\") AS ?x) {}"
                        .formatted("0".repeat(200), hundred),
                "SELECT (GROUP_CONCAT(?x; SEPARATOR=\"0123456789\") AS ?n) { ?s ?p ?x . ?a ?b ?c }",
                "SELECT (GROUP_CONCAT(DISTINCT ?x) AS ?n) { ?s ?p ?o . ?a ?b ?c BIND (CONCAT(STR(?s), STR(?o), STR(?c)) AS ?x) }");
    }

    @ParameterizedTest
    @MethodSource("growingTexts")
    void textsDoNotGrowWithoutEnd(String query) {
        HttpResponse<String> response = endpoint.post("/sparql", "application/sparql-query", query);

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).containsAnyOf("answer-too-large", "timed-out");
    }

    @Test
    void whatAnExpressionLosesToALimitIsNotARowLess() {
        String query = "SELECT ?s { ?s ?p ?o FILTER (STRLEN(REPLACE(REPLACE(STR(?o), \".\", \"%1$s\"), \".\", \"%1$s\")) > 0) }"
                .formatted("$0".repeat(300));

        assertThat(endpoint.query(query).statusCode()).isEqualTo(503);
    }

    @Test
    void numbersDoNotGrowWithoutEnd() {
        String squaring = IntStream.range(0, 60)
                .mapToObj(number -> "BIND (?x%1$d * ?x%1$d AS ?x%2$d)".formatted(number, number + 1))
                .collect(Collectors.joining(" "));

        assertThat(endpoint.query("SELECT ?x60 { BIND (10 AS ?x0) " + squaring + " }").statusCode()).isEqualTo(200);
    }

    static Stream<String> deepQueries() {
        int deep = 20_000;
        return Stream.of(
                "ASK " + "{".repeat(deep) + "}".repeat(deep),
                "ASK { FILTER (" + "(".repeat(deep) + "1" + ")".repeat(deep) + ") }",
                "ASK { FILTER (" + "!".repeat(deep) + "true) }",
                "ASK { FILTER (" + "1||".repeat(deep) + "1) }",
                "ASK { FILTER (" + "1+".repeat(deep) + "1) }",
                "ASK { ?a " + "<urn:a>/".repeat(deep) + "<urn:b> ?b }",
                "ASK { ?a " + "<urn:a>|".repeat(deep) + "<urn:b> ?b }",
                "ASK { { ?a ?b ?c } " + "UNION { ?a ?b ?c } ".repeat(deep) + "}",
                "ASK { ?a ?b ?c " + "OPTIONAL { ?a ?b ?c } ".repeat(deep) + "}",
                "ASK { ?a ?b " + "(".repeat(deep) + ")".repeat(deep) + " }",
                "ASK { ?a ?b " + "[ ?c ".repeat(deep) + "1" + "]".repeat(deep) + " }",
                "SELECT * { " + "{ SELECT * ".repeat(deep) + "}".repeat(deep) + " }",
                "ASK { VALUES ?x { " + "1 ".repeat(200_000) + "} }");
    }

    @ParameterizedTest
    @MethodSource("deepQueries")
    void deepAndLongQueriesAreRefusedBeforeTheyAreParsed(String query) {
        HttpResponse<String> response = endpoint.post("/sparql", "application/sparql-query", query);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("query-too-long", "\"line\"", "\"column\"");
    }

    static Stream<String> queriesAtTheLimit() {
        return Stream.of(
                "ASK " + "{".repeat(99) + "}".repeat(99),
                "ASK { FILTER (" + "(".repeat(90) + "1" + ")".repeat(90) + ") }",
                "ASK { FILTER (" + "1||".repeat(900) + "1) }",
                "ASK { FILTER (" + "!".repeat(900) + "true) }",
                "ASK { ?a " + "<urn:a>/".repeat(900) + "<urn:b> ?b }",
                "ASK { ?a " + "<urn:a>|".repeat(900) + "<urn:b> ?b }",
                "ASK { { ?a ?b ?c } " + "UNION { ?a ?b ?c } ".repeat(900) + "}",
                "ASK { " + "FILTER (1 = 1) ".repeat(900) + "}",
                "ASK { VALUES ?x { " + "1 ".repeat(90_000) + "} }");
    }

    @ParameterizedTest
    @MethodSource("queriesAtTheLimit")
    void whatIsWithinTheLimitsIsAnsweredOrRefusedWithAReason(String query) {
        HttpResponse<String> response = endpoint.post("/sparql", "application/sparql-query", query);

        assertThat(response.statusCode()).isIn(200, 400, 503);
        assertThat(response.body()).doesNotContain("\"incident\"");
    }

    @Test
    void aTimeOutInTheMiddleOfALargeAnswerBreaksItOffVisibly() {
        String query = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";

        assertThatThrownBy(() -> endpoint.query(query, "Accept", "text/csv"))
                .hasRootCauseInstanceOf(IOException.class);
    }

    @Test
    void aTimeOutBeforeMuchIsWrittenHasItsOwnStatus() {
        String query = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER (?a = ?d && ?d = ?g && STRENDS(STR(?i), \"0\")) }";

        assertThat(endpoint.query(query, "Accept", "text/csv").statusCode()).isEqualTo(503);
    }

    @Test
    void whileHeavyQueriesRunACheapOneIsAnsweredAndSomeAreTurnedAway() throws Exception {
        String heavy = "/sparql?query=" + RunningEndpoint.encode("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }");
        ExecutorService clients = Executors.newFixedThreadPool(24);
        try {
            List<Future<Integer>> running = new ArrayList<>();
            for (int client = 0; client < 24; client++) {
                running.add(clients.submit(() -> endpoint.get(heavy).statusCode()));
            }
            Thread.sleep(300);
            long start = System.nanoTime();
            assertThat(endpoint.query("ASK {}").statusCode()).isEqualTo(200);
            assertThat(endpoint.get("/health/ready").statusCode()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
            for (Future<Integer> ended : running) {
                assertThat(ended.get()).isEqualTo(503);
            }
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void slowConnectionsKeepNobodyWaiting() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int number = 0; number < 60; number++) {
                Socket socket = new Socket("localhost", endpoint.endpoint.address().getPort());
                slow.add(socket);
                socket.getOutputStream().write("POST /sparql HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n".getBytes());
            }
            assertThat(endpoint.query("ASK {}").statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void aChunkedBodyEndsAtTheLimit() {
        InputStream endless = new InputStream() {
            private long left = 8L << 20;

            @Override
            public int read() {
                return left-- > 0 ? ' ' : -1;
            }
        };
        try {
            HttpResponse<String> response = endpoint.send(endpoint
                    .request("/sparql", "Content-Type", "application/sparql-query")
                    .POST(BodyPublishers.ofInputStream(() -> endless)));
            assertThat(response.statusCode()).isEqualTo(413);
        } catch (java.io.UncheckedIOException e) {
            assertThat(e).hasRootCauseInstanceOf(IOException.class); // refused while it was still being sent
        }
    }

    @Test
    void chunkExtensionsSmuggleNothing() throws IOException {
        String smuggling = "POST /sparql HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n"
                + "Content-Type: application/sparql-query\r\n\r\n"
                + "1;\n0\r\nA\r\n0\r\n\r\nGET /health/live HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket("localhost", endpoint.endpoint.address().getPort())) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(smuggling.getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 400");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"callback=alert", "stylesheet=javascript:alert(1)", "force-accept=text/html"})
    void parametersThatWouldChangeTheAnswerChangeNothing(String parameter) {
        HttpResponse<String> plain = endpoint.query("ASK {}", "Accept", "application/sparql-results+xml");
        HttpResponse<String> other =
                endpoint.get("/sparql?query=ASK%7B%7D&" + parameter, "Accept", "application/sparql-results+xml");

        assertThat(other.body()).isEqualTo(plain.body());
        assertThat(RunningEndpoint.mediaType(other)).isEqualTo("application/sparql-results+xml");
        assertThat(endpoint.get("/sparql?query=ASK%7B%7D&" + parameter).body()).doesNotContain("alert");
    }

    @Test
    void aClientThatHangsUpLeavesNothingBehind() throws IOException, InterruptedException {
        for (int turn = 0; turn < 6; turn++) {
            try (Socket socket = new Socket("localhost", endpoint.endpoint.address().getPort())) {
                String query = RunningEndpoint.encode("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
                socket.getOutputStream().write(("GET /sparql?query=" + query + " HTTP/1.1\r\nHost: a\r\n\r\n").getBytes());
            }
        }
        Thread.sleep(2000);

        assertThat(endpoint.send(endpoint.request("/sparql?query=ASK%7B%7D").GET(), BodyHandlers.discarding()).statusCode())
                .isEqualTo(200);
    }
}
