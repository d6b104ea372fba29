package org.entente.competency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.vocabulary.RDFS;
import org.entente.vocabulary.Iris;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionExecTest {
    private final DatasetGraph dataset = World.dataset();

    @ParameterizedTest
    @ValueSource(strings = {
        "alliances-of-state", "busy-states", "is-member", "members-as-graph", "thing-described", "things-named"})
    void defaultsGiveTheExpectedAnswer(String name) {
        Question question = World.question(name);
        Answer answer = ask(name).answer();
        assertThat(ExpectedAnswer.difference(World.ANSWERS, question, answer).toString()).isEmpty();
    }

    @Test
    void givenValueTakesThePlaceOfTheDefault() {
        assertThat(rows(ask("alliances-of-state").value("state", "india"))).containsExactly(
                "id:quad\t\"the Quad\"@en\t\"2007-05-25\"^^xsd:date");
        assertThat(rows(ask("alliances-of-state").value("before", "2000-01-01"))).hasSize(1);
    }

    @Test
    void optionalParameterCountsOnlyWhenGiven() {
        assertThat(rows(ask("busy-states").value("least", "1"))).hasSize(2);
        assertThat(rows(ask("busy-states").value("least", "1").value("in", "g7"))).containsExactly("id:japan\t2");
    }

    @Test
    void askAnswersYesOrNo() {
        assertThat(ask("is-member").answer()).isEqualTo(new Answer.Truth(true));
        assertThat(ask("is-member").value("group", "g7").value("member", "india").answer())
                .isEqualTo(new Answer.Truth(false));
    }

    @Test
    void nameStandsForTheOneThingThatBearsIt() {
        assertThat(rows(ask("alliances-of-state").value("state", "India"))).hasSize(1);
        assertThat(rows(ask("alliances-of-state").value("state", " south korea "))).isEmpty();
    }

    @Test
    void nameOfSeveralThingsIsRefusedWithAllOfThem() {
        dataset.getDefaultGraph().add(Iris.entity("quad-meeting"), RDFS.label.asNode(), NodeFactory.createLiteralString("The quad"));
        assertRefused(ask("is-member").value("group", "the Quad"), "names 2 things; expected one of id:quad, id:quad-meeting");
    }

    @Test
    void valueThatIsNotAllowedIsRefusedWithTheNearestAllowedOnes() {
        assertRefused(ask("alliances-of-one").value("state", "quad"), "value \"quad\" of parameter \"state\" is none of the"
                + " allowed values; expected one of id:india, id:japan, id:south-korea");
        assertRefused(ask("alliances-of-one").value("state", "idia"), "names nothing in this dataset", "nearest: id:india");
        assertThat(rows(ask("alliances-of-one").value("state", "india"))).hasSize(1);
    }

    @Test
    void listedValuesAreTheOnlyOnesAllowed() {
        assertThat(rows(ask("members-of").value("whole", "g7"))).hasSize(1);
        assertRefused(ask("members-of").value("whole", "japan"), "none of the allowed values; expected one of id:quad, id:g7");
    }

    @Test
    void bareNameAllowsWhatTheQuestionsOwnPatternFinds() {
        Enumeration members = World.question("is-member").parameter("member").orElseThrow().allowed().orElseThrow();
        assertThat(members.values(dataset)).containsExactlyInAnyOrder(Iris.entity("japan"), Iris.entity("india"));
        assertThat(members.contains(dataset, Iris.entity("south-korea"))).isFalse();
    }

    @Test
    void injectedTextIsRefused() {
        assertRefused(ask("alliances-of-state").value("state", "japan> . ?s ?p ?o"),
                "value \"japan> . ?s ?p ?o\" of parameter \"state\" is not understood; expected an id such as japan");
    }

    @Test
    void injectedTextIsOnlyTextWhereTextIsTaken() {
        assertThat(rows(ask("things-named").value("name", "x\"@en . ?thing ?p ?o #"))).isEmpty();
    }

    @Test
    void unknownThingIsRefusedWithTheNearestIds() {
        assertRefused(ask("alliances-of-state").value("state", "japn"),
                "names nothing in this dataset", "nearest: id:japan");
        assertRefused(ask("alliances-of-state").value("state", "South Corea"), "is not understood", "nearest: id:south-korea");
        assertRefused(ask("alliances-of-state").value("state", "<https://w3id.org/entente/id/Quad>"),
                "nearest: id:quad");
    }

    @Test
    void claimIsKnownThoughTheDefaultGraphDoesNotSpeakOfIt() {
        assertThat(rows(ask("alliances-of-state").value("state", "claim:003-001"))).isEmpty();
    }

    @Test
    void unknownParameterIsRefusedWithTheNearestName() {
        assertRefused(ask("alliances-of-state").value("stat", "japan"),
                "question alliances-of-state has no parameter \"stat\"; expected state, before; nearest: state");
    }

    @Test
    void wrongDateIsRefusedWithTheExpectation() {
        assertRefused(ask("alliances-of-state").value("before", "2020"), "expected a date such as 2020-07-10");
    }

    @Test
    void parameterWithoutValueAndDefaultIsRefused() {
        Question question = Question.read(World.FOLDER.resolve("lint/no-default.rq"));
        assertRefused(QuestionExec.dataset(dataset).question(question),
                "parameter \"state\" of question no-default needs a value");
    }

    @Test
    void contextReachesTheRun() {
        Context context = new Context();
        context.set(ARQ.queryTimeout, "1");
        Question slow = Question.read(World.FOLDER.resolve("slow.rq"));
        assertThatThrownBy(() -> QuestionExec.dataset(dataset).question(slow).context(context).answer())
                .isInstanceOf(QueryCancelledException.class);
    }

    private QuestionExec ask(String name) {
        return QuestionExec.dataset(dataset).question(World.question(name));
    }

    private static List<String> rows(QuestionExec exec) {
        return TsvRows.lines((Answer.Rows) exec.answer());
    }

    private static void assertRefused(QuestionExec exec, String... messageParts) {
        assertThatThrownBy(exec::answer).isInstanceOf(ParameterException.class).hasMessageContainingAll(messageParts);
    }
}
