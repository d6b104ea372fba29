package org.entente.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.entente.release.FusekiFolder;
import org.entente.release.Release;
import org.entente.release.ReleaseFixture;
import org.entente.release.ReleaseStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release, written as a folder, under Fuseki as it is published. */
class StockFusekiTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String DATA = """
            graph:ontology { entente:memberOf a owl:ObjectProperty ; rdfs:label "member of"@en }
            graph:asserted { id:us entente:directMemberOf id:quad . id:japan entente:directMemberOf id:quad }
            graph:inferred { id:us entente:memberOf id:quad . id:japan entente:memberOf id:quad }
            graph:source-003 { claim:003-001 a entente:Claim . claim:003-002 a entente:Claim }
            """;
    private static final String COUNT_DEFAULT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
    private static final String COUNT_NAMED = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }";

    @TempDir
    private Path folder;

    @Test
    void servesTheFolderAsItIs() throws IOException, InterruptedException {
        OtherProgram fuseki = OtherProgram.named("fuseki");
        ReleaseStore store = new ReleaseStore(folder.resolve("releases"));
        store.publish(ReleaseFixture.trig(DATA), ReleaseFixture.inputs());
        Release release = store.current().orElseThrow();
        FusekiFolder.write(release, folder.resolve("fuseki"));

        int port = freePort();
        Path output = folder.resolve("output.txt");
        Process process = fuseki.start(folder.resolve("fuseki"), output, "org.apache.jena.fuseki.main.cmds.FusekiServerCmd",
                "--localhost", "--port", Integer.toString(port), "--config", "config.ttl");
        try {
            String dataset = "http://localhost:" + port + "/entente";
            awaitAnswer(process, dataset, output);
            assertThat(count(dataset, COUNT_DEFAULT)).isEqualTo(count(release.dataset(), COUNT_DEFAULT)).isEqualTo(6);
            assertThat(count(dataset + "/sparql", COUNT_NAMED)).isEqualTo(count(release.dataset(), COUNT_NAMED)).isEqualTo(8);
            assertThat(send(HttpRequest.newBuilder(URI.create(dataset + "/data?graph=https://w3id.org/entente/graph/asserted")))
                    .body()).contains("directMemberOf");
            assertThat(send(HttpRequest.newBuilder(URI.create(dataset))
                    .header("Content-Type", "application/sparql-update").POST(BodyPublishers.ofString("CLEAR ALL")))
                    .statusCode()).as("an update is refused").isBetween(400, 499);
        } finally {
            process.destroy();
            process.waitFor(1, TimeUnit.MINUTES);
        }
    }

    private static void awaitAnswer(Process process, String dataset, Path output) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            assertThat(process.isAlive()).as(Files.readString(output)).isTrue();
            try {
                send(HttpRequest.newBuilder(URI.create(dataset + "?query=ASK%7B%7D")));
                return;
            } catch (IOException e) {
                Thread.sleep(200); // it does not listen yet
            }
        }
        throw new AssertionError("no answer within " + PATIENCE + "\n" + Files.readString(output));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static int count(String service, String query) {
        try (QueryExec exec = QueryExecHTTP.service(service).query(query).build()) {
            return count(exec);
        }
    }

    private static int count(DatasetGraph dataset, String query) {
        try (QueryExec exec = QueryExec.dataset(dataset).query(query).build()) {
            return count(exec);
        }
    }

    private static int count(QueryExec exec) {
        return ((Number) exec.select().next().get("n").getLiteralValue()).intValue();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
