package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.entente.competency.Answer;
import org.entente.competency.Citation;
import org.entente.competency.Question;
import org.entente.competency.QuestionCatalogue;
import org.entente.competency.RecordedAnswer;
import org.entente.competency.Recordings;
import org.entente.federation.Federation;
import org.entente.federation.Listed;
import org.entente.federation.ScriptedServer;
import org.entente.release.ReleaseFixture;
import org.entente.release.ReleaseStore;
import org.entente.vocabulary.NamedGraphs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A federated question over HTTP: live, recorded, partial, each told in headers and on the page. */
@Timeout(120)
class StaleAnswersTest {
    private static final String QUESTION = """
            #+ summary: What do others say?
            #+ federates-with:
            #+   - https://far.example/sparql
            SELECT ?x { SERVICE%s <https://far.example/sparql> { ?s <urn:x:is> ?x } } ORDER BY ?x
            """;

    @TempDir
    private Path folder;

    private boolean isBroken;
    private volatile long millisecondsToAnswer;
    private ScriptedServer far;
    private RunningEndpoint endpoint;
    private Question question;
    private String release;

    @BeforeEach
    void start() throws IOException {
        far = new ScriptedServer((exchange, number) -> {
            LockSupport.parkNanos(millisecondsToAnswer * 1_000_000);
            if (isBroken) {
                ScriptedServer.send(exchange, 500, "broken");
            } else {
                ScriptedServer.results(exchange, "x", 7, 8, 9);
            }
        });
        Path queries = Files.createDirectories(folder.resolve("queries"));
        question = Question.read(Files.writeString(queries.resolve("others.rq"), QUESTION.formatted("")));
        Files.writeString(queries.resolve("others-if-any.rq"), QUESTION.formatted(" SILENT"));
        DatasetGraph dataset = ReleaseFixture.trig("");
        QuestionCatalogue.read(queries).asGraph().find().forEach(triple -> dataset.add(
                NamedGraphs.QUERIES, triple.getSubject(), triple.getPredicate(), triple.getObject()));
        release = new ReleaseStore(folder.resolve("releases")).publish(dataset, ReleaseFixture.inputs());
        endpoint = RunningEndpoint.over(folder.resolve("releases"), settings -> settings
                .withFederation(new Federation(List.of(
                        Listed.endpoint("far", "https://far.example/sparql", far.address()))))
                .withRecorded(new Recordings(List.of(folder.resolve("recorded")))));
    }

    @AfterEach
    void stop() {
        endpoint.close();
        far.close();
    }

    private void record() {
        Var column = Var.alloc("x");
        Answer answer = new Answer.Rows(List.of(column), Stream.of("urn:x:n1", "urn:x:n2", "urn:x:n3")
                .map(NodeFactory::createURI)
                .map(term -> BindingFactory.binding(column, term))
                .toList());
        Recordings.write(folder.resolve("recorded"), question, new RecordedAnswer(
                Instant.parse("2021-05-01T10:00:00Z"), Citation.of(release, question, Map.of(), answer), answer));
    }

    @Test
    void whileTheEndpointAnswersItIsAskedEachTime() {
        record();
        for (int time = 1; time <= 2; time++) {
            HttpResponse<String> live = endpoint.get("/questions/others.csv?stale=true");
            assertThat(live.body()).contains("urn:x:n7", "urn:x:n9");
            assertThat(live.headers().firstValue("Entente-Federation")).contains("far;requests=1;rows=3");
            assertThat(live.headers().firstValue("Entente-Stale")).isEmpty();
            assertThat(far.requests()).isEqualTo(time);
        }
    }

    @Test
    void aFailureIsToldUnlessARecordedAnswerIsWelcome() {
        record();
        isBroken = true;
        assertThat(endpoint.get("/questions/others.csv").statusCode()).isEqualTo(502);

        HttpResponse<String> stale = endpoint.get("/questions/others.csv?stale=true");
        assertThat(stale.statusCode()).isEqualTo(200);
        assertThat(stale.headers().firstValue("Entente-Stale"))
                .contains("recorded 2021-05-01T10:00:00Z, release " + release);
        assertThat(stale.body()).isEqualTo("x\r\nurn:x:n1\r\nurn:x:n2\r\nurn:x:n3\r\n");
        assertThat(endpoint.get("/questions/others.csv?stale=true&size=2&page=2").body()).isEqualTo("x\r\nurn:x:n3\r\n");

        assertThat(endpoint.get("/questions/others.html?stale=true").body())
                .contains("class=\"notice\"", "Stale: an endpoint fails, and this was recorded 2021-05-01T10:00:00Z");
    }

    @Test
    void withoutARecordTheFailureStandsAndThePageSaysHowToHaveOne() {
        assertThat(endpoint.get("/questions/others.html").body())
                .contains("Asks <code>https://far.example/sparql</code>",
                        "No answer has been recorded yet; <code>entente ask others --record</code> records one.");
        isBroken = true;
        assertThat(endpoint.get("/questions/others.csv?stale=true").statusCode()).isEqualTo(502);
    }

    @Test
    void whatIsMissingStandsInAHeaderAndOnThePage() {
        isBroken = true;
        HttpResponse<String> partial = endpoint.get("/questions/others-if-any.csv");
        assertThat(partial.statusCode()).isEqualTo(200);
        assertThat(partial.headers().firstValue("Entente-Partial").orElseThrow()).contains("SERVICE far failed");
        assertThat(endpoint.get("/questions/others-if-any.html").body()).contains("Partial: SERVICE far failed");
    }

    /** A question that asks others does so too when it is called from inside a query. */
    @Test
    void aFederatedQuestionCanBeCalledInAQuery() {
        HttpResponse<String> called = endpoint.query(
                "PREFIX question: <https://w3id.org/entente/question/> SELECT ?x { SERVICE question:others {} }", "Accept", "text/csv");
        assertThat(called.body()).contains("urn:x:n7");
        assertThat(called.headers().firstValue("Entente-Federation")).contains("far;requests=1;rows=3");
        assertThat(called.headers().firstValue("ETag")).isEmpty();
    }

    /** While all lanes are taken it waits for one, and is not tried in a moment that is too short for others. */
    @Test
    void aCalledQuestionThatAsksOthersWaitsForItsPlace() {
        millisecondsToAnswer = 1000;
        String query = "SELECT ?x { SERVICE %s }";
        List<CompletableFuture<HttpResponse<String>>> taken = IntStream.range(0, Math.max(2, Runtime.getRuntime().availableProcessors()))
                .mapToObj(lane -> CompletableFuture.supplyAsync(
                        () -> endpoint.query(query.formatted("<https://far.example/sparql> { ?s <urn:x:is> ?x }"), "Accept", "text/csv"),
                        command -> new Thread(command).start()))
                .toList();
        while (far.requests() < 2) {
            Thread.onSpinWait();
        }
        HttpResponse<String> called =
                endpoint.query(query.formatted("<https://w3id.org/entente/question/others> {}"), "Accept", "text/csv");
        assertThat(called.statusCode()).as(called.body()).isEqualTo(200);
        assertThat(taken).allSatisfy(each -> assertThat(each.join().statusCode()).isEqualTo(200));
    }
}
