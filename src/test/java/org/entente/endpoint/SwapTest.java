package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.release.ReleaseStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A new release under running readers. */
class SwapTest {
    /** Both graphs of a release carry its number, so an answer from two releases would show. */
    private static final String NUMBERS = "SELECT ?one ?other { "
            + "GRAPH <https://w3id.org/entente/graph/asserted> { ?a <https://w3id.org/entente/id/number> ?one } "
            + "GRAPH <https://w3id.org/entente/graph/inferred> { ?b <https://w3id.org/entente/id/number> ?other } }";

    @TempDir
    private Path folder;

    @Test
    @Timeout(60)
    void noRequestFailsAndNoAnswerMixesReleases() throws Exception {
        publish(0, 1);
        ExecutorService clients = Executors.newFixedThreadPool(4);
        AtomicBoolean published = new AtomicBoolean();
        try (RunningEndpoint endpoint = RunningEndpoint.over(folder)) {
            Set<String> seen = ConcurrentHashMap.newKeySet();
            Runnable client = () -> IntStream.range(0, 5000)
                    .takeWhile(turn -> !published.get())
                    .forEach(turn -> seen.add(pair(endpoint)));
            List<Future<?>> running = Stream.<Future<?>>generate(() -> clients.submit(client)).limit(4).toList();
            for (int number = 0; number <= 8; number++) {
                publish(number, 1);
                endpoint.endpoint.refresh();
                while (!seen.contains(number + "," + number) && running.stream().noneMatch(Future::isDone)) {
                    Thread.sleep(5);
                }
            }
            published.set(true);
            for (Future<?> ended : running) {
                ended.get();
            }

            assertThat(seen).containsExactlyInAnyOrderElementsOf(
                    IntStream.rangeClosed(0, 8).mapToObj(number -> number + "," + number).toList());
            assertThat(pair(endpoint)).isEqualTo("8,8");
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    @Timeout(60)
    void streamGoesOnFromTheReleaseItBeganOn() throws IOException {
        int rows = 300;
        publish(1, rows);
        try (RunningEndpoint endpoint = RunningEndpoint.over(folder)) {
            // an answer of many megabytes, more than the buffers between server and client hold
            String everything = NUMBERS.replace("SELECT ?one ?other", "SELECT ?one ?other ?a ?b");
            HttpResponse<InputStream> answer = endpoint.send(
                    endpoint.request("/sparql?query=" + RunningEndpoint.encode(everything), "Accept", "text/csv"),
                    BodyHandlers.ofInputStream());
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(answer.body()))) {
                assertThat(reader.readLine()).isEqualTo("one,other,a,b");
                publish(2, rows);
                endpoint.endpoint.refresh();

                assertThat(endpoint.query(NUMBERS + " LIMIT 1", "Accept", "text/csv").body()).contains("2,2");
                assertThat(reader.lines().filter(line -> line.startsWith("1,1,"))).hasSize(rows * rows);
            }
        }
    }

    @Test
    @Timeout(60)
    void newReleaseIsSeenWithinSeconds() throws InterruptedException {
        publish(1, 1);
        try (RunningEndpoint endpoint = RunningEndpoint.over(folder)) {
            assertThat(pair(endpoint)).isEqualTo("1,1");
            String next = publish(2, 1);

            for (int turn = 0; turn < 100 && !pair(endpoint).equals("2,2"); turn++) {
                Thread.sleep(100);
            }
            assertThat(pair(endpoint)).isEqualTo("2,2");
            assertThat(endpoint.get("/health/ready").body()).contains(next);
            assertThat(endpoint.get("/").body()).contains(next);
        }
    }

    @Test
    void damagedReleaseLeavesTheOldOneInService() throws IOException {
        String good = publish(1, 1);
        try (RunningEndpoint endpoint = RunningEndpoint.over(folder)) {
            String damaged = publish(2, 1);
            Files.writeString(folder.resolve(damaged).resolve("dataset.nq"), "\n", StandardOpenOption.APPEND);
            endpoint.endpoint.refresh();

            assertThat(pair(endpoint)).isEqualTo("1,1");
            assertThat(endpoint.get("/health/ready").body()).contains(good);

            publish(3, 1);
            endpoint.endpoint.refresh();
            assertThat(pair(endpoint)).isEqualTo("3,3");
        }
    }

    @Test
    void serverWithoutReleaseIsAliveButNotReady() {
        try (RunningEndpoint endpoint = RunningEndpoint.over(folder.resolve("absent"))) {
            assertThat(endpoint.get("/health/live").statusCode()).isEqualTo(200);
            assertThat(endpoint.get("/health/ready").statusCode()).isEqualTo(503);
            assertThat(endpoint.get("/").statusCode()).isEqualTo(503);
            assertThat(endpoint.query("ASK { ?s ?p ?o }").body()).contains("No release is published yet");

            publish(endpoint.store, 1, 1);
            endpoint.endpoint.refresh();
            assertThat(endpoint.get("/health/ready").statusCode()).isEqualTo(200);
            assertThat(pair(endpoint)).isEqualTo("1,1");
        }
    }

    private static String pair(RunningEndpoint endpoint) {
        HttpResponse<String> response = endpoint.query(NUMBERS, "Accept", "text/csv");
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body().lines().skip(1).findFirst().orElseThrow();
    }

    private String publish(int number, int things) {
        return publish(new ReleaseStore(folder), number, things);
    }

    private static String publish(ReleaseStore store, int number, int things) {
        return RunningEndpoint.publish(store, "graph:asserted { " + triples("a", number, things) + " } graph:inferred { "
                + triples("b", number, things) + " }");
    }

    private static String triples(String name, int number, int things) {
        return IntStream.range(0, things)
                .mapToObj(thing -> "id:%s%d id:number %d .".formatted(name, thing, number))
                .collect(Collectors.joining("\n"));
    }
}
