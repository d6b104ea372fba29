package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private static final String ASK = "/sparql?query=ASK%7B%7D";

    @TempDir
    private static Path folder;

    private static RunningEndpoint endpoint;
    private static String release;

    @BeforeAll
    static void start() {
        endpoint = RunningEndpoint.overMemberships(folder, UnaryOperator.identity());
        release = endpoint.store.currentId().orElseThrow();
    }

    @AfterAll
    static void stop() {
        endpoint.close();
    }

    @Test
    void homePageSaysWhatIsHere() {
        HttpResponse<String> page = endpoint.get("/");

        assertThat(RunningEndpoint.mediaType(page)).isEqualTo("text/html");
        assertThat(page.body()).contains(
                release,
                "2021-06-30",
                "<dt>entities</dt><dd>3</dd>",
                "<dt>claims of sources</dt><dd>3</dd>",
                "<dt>asserted triples</dt><dd>2</dd>",
                "<dt>inferred triples</dt><dd>2</dd>",
                "of 12 triples",
                "graph:source-003",
                endpoint.endpoint.address() + "sparql");
    }

    @Test
    void exampleOfTheHomePageRuns() {
        assertThat(follow(endpoint.get("/"), "sparql?query=").body()).contains("United States", "Quad");
    }

    @Test
    void graphsOfTheHomePageCanBeFetched() {
        assertThat(follow(endpoint.get("/"), "data?graph=").statusCode()).isEqualTo(200);
    }

    @Test
    void homePageNamesThePublicAddress(@TempDir Path other) {
        try (RunningEndpoint behindProxy = RunningEndpoint.overMemberships(
                other, settings -> settings.withBase(URI.create("https://example.org/entente/")))) {
            assertThat(behindProxy.get("/").body()).contains("curl https://example.org/entente/sparql");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/questions/none", "/questions/none.rq", "/questions/a/b", "/nothing", "/nothing/at", "/sparql/x"})
    void whatIsNotThereIsNotFound(String path) {
        HttpResponse<String> response = endpoint.get(path);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("/");
    }

    @Test
    void healthIsReported() {
        assertThat(endpoint.get("/health/live").body()).isEqualTo("live\n");
        assertThat(endpoint.get("/health/ready").body()).isEqualTo("ready " + release + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/questions", "/questions/any", "/openapi.json", "/.well-known/sparql-examples", "/style.css", "/health/live", "/health/ready"})
    void pagesAnswerHead(String path) {
        HttpResponse<String> response = endpoint.method("HEAD", path);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sparql", ASK, "/data?default", "/questions/any", "/nothing", "/a/..%2f"})
    void everyAnswerNamesNoServerAndForbidsGuessing(String path) {
        HttpResponse<String> response = endpoint.get(path);

        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(response.headers().firstValue("Server")).isEmpty();
        assertThat(response.body()).doesNotContainIgnoringCase("jetty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", ASK, "/data?default", "/questions", "/health/ready"})
    void answersNameTheirRelease(String path) {
        assertThat(endpoint.get(path).headers().firstValue("Entente-Release")).contains(release);
    }

    @Test
    void brokenAddressIsAPlainBadRequest() throws IOException {
        String answer = raw("GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("X-Content-Type-Options: nosniff", "application/problem+json", "\"status\" : 400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sparql", "/data?default", "/", "/questions"})
    void otherOriginsMayAsk(String path) throws IOException {
        String rest = path + " HTTP/1.1\r\nHost: localhost\r\nOrigin: https://example.org\r\nConnection: close\r\n";
        String preflight = raw("OPTIONS " + rest
                + "Access-Control-Request-Method: GET\r\nAccess-Control-Request-Headers: content-type\r\n\r\n");
        String answer = raw("GET " + rest + "\r\n");

        assertThat(preflight).startsWith("HTTP/1.1 200")
                .contains("Access-Control-Allow-Origin: ", "Access-Control-Allow-Methods: ")
                .contains("Access-Control-Allow-Headers: ")
                .doesNotContain("Access-Control-Allow-Credentials");
        assertThat(answer).contains("Access-Control-Allow-Origin: ");
        assertThat(exposed(answer)).contains("Link", "ETag", "Content-Location", "Retry-After", "Entente-Release");
    }

    private static List<String> exposed(String answer) {
        return answer.lines()
                .filter(line -> line.startsWith("Access-Control-Expose-Headers: "))
                .flatMap(line -> Stream.of(line.substring(line.indexOf(':') + 1).split(",")))
                .map(String::strip)
                .toList();
    }

    /** What a client of this JDK would not send. */
    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", endpoint.endpoint.address().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static HttpResponse<String> follow(HttpResponse<String> page, String start) {
        Matcher link = Pattern.compile("href=\"(" + Pattern.quote(start) + "[^\"]*)\"").matcher(page.body());
        assertThat(link.find()).as("a link to " + start).isTrue();
        return endpoint.get(page.uri().resolve(link.group(1).replace("&amp;", "&")).toString()
                .substring(endpoint.endpoint.address().toString().length() - 1));
    }
}
