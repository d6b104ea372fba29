package org.entente.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.sparql.util.Context;
import org.entente.competency.Answer;
import org.entente.competency.AnswerDifference;
import org.entente.competency.ExpectedAnswer;
import org.entente.competency.Question;
import org.entente.competency.QuestionCatalogue;
import org.entente.competency.QuestionExec;
import org.entente.competency.SavedQuestionService;
import org.entente.federation.Broker;
import org.entente.federation.Federation;
import org.entente.federation.FederationRun;
import org.entente.federation.Listed;
import org.entente.federation.RemoteEndpoint;
import org.entente.federation.RemoteFuseki;
import org.entente.federation.ServiceRefusedException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The saved questions that ask other endpoints, over the real release, with real servers on the loopback in their place:
 * the list of endpoints gives their IRIs other addresses. What those servers tell was made for the test.
 */
class FederatedQuestionsTest {
    private static final Path DATA = Path.of("src/test/resources/federation");

    private static final List<RemoteFuseki> SERVERS = new ArrayList<>();
    private static Federation federation;

    @BeforeAll
    static void start() {
        federation = new Federation(List.of(
                standIn("wikidata", "https://query.wikidata.org/sparql"),
                standIn("dbpedia", "https://dbpedia.org/sparql"),
                standIn("publications", "https://publications.europa.eu/webapi/rdf/sparql"),
                Listed.endpoint("entente", "https://entente.example.org/sparql", served("other-entente"))));
    }

    @AfterAll
    static void stop() {
        SERVERS.forEach(RemoteFuseki::close);
    }

    private static RemoteEndpoint standIn(String alias, String iri) {
        return Listed.endpoint(alias, iri, served(alias));
    }

    private static String served(String name) {
        RemoteFuseki server = RemoteFuseki.serving(DATA.resolve(name + ".ttl").toString());
        SERVERS.add(server);
        return server.address();
    }

    private static List<Question> questions() {
        return QuestionCatalogue.read(Path.of("queries")).questions().stream()
                .filter(question -> !question.run().federatesWith().isEmpty())
                .toList();
    }

    @Test
    void thereAreTenAndTheListOfTheProjectHasWhomTheyAsk() {
        Federation shipped = Federation.read(Path.of("federation.ttl"));
        assertThat(questions()).hasSize(10);
        assertThat(questions()).allSatisfy(question -> assertThat(question.run().federatesWith())
                .allMatch(iri -> shipped.find(iri).isPresent() || iri.equals("https://w3id.org/entente/service/entente")));
    }

    @TestFactory
    Stream<DynamicTest> theAnswerIsTheExpectedOne() {
        return questions().stream()
                .map(question -> DynamicTest.dynamicTest(question.name(), () -> compare(question)));
    }

    @Test
    void withoutAListEachIsRefused() {
        try (Broker nobody = new Broker(Federation.NONE)) {
            assertThat(questions()).allSatisfy(question -> assertThatThrownBy(() -> ask(question, nobody))
                    .isInstanceOf(ServiceRefusedException.class));
        }
    }

    private static void compare(Question question) {
        try (Broker broker = new Broker(federation)) {
            AnswerDifference difference =
                    ExpectedAnswer.difference(DATA.resolve("answers"), question, ask(question, broker));
            assertThat(difference.isEmpty()).as(difference.toString()).isTrue();
        }
    }

    private static Answer ask(Question question, Broker broker) {
        Context context = new Context();
        SavedQuestionService.install(context);
        broker.install(context);
        FederationRun run = FederationRun.unbounded().attachTo(context);
        Answer answer = QuestionExec.dataset(RealRelease.get().release().dataset())
                .context(context)
                .question(question)
                .answer();
        run.requireNoFailure();
        assertThat(run.missing()).isEmpty();
        assertThat(run.asked()).isNotEmpty().allMatch(each -> each.requests() <= 2);
        return answer;
    }
}
