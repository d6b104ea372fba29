package org.entente.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.scenario.SmallRelease.triple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.competency.Answer;
import org.entente.competency.QuestionCatalogue;
import org.entente.competency.QuestionExec;
import org.entente.explanation.Documents;
import org.entente.explanation.Explanations;
import org.entente.explanation.Verdict;
import org.entente.reasoning.TracedClosure;
import org.entente.release.RealRelease;
import org.entente.release.Release;
import org.entente.release.resolution.Mode;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.NamedGraphs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Other choices of the project's own claims. */
class RealScenariosTest {
    private static Scenarios scenarios;

    @BeforeAll
    static void open() {
        scenarios = Scenarios.of(RealRelease.get().release());
    }

    @Test
    void onItsOwnDayWithAllSourcesAScenarioIsTheRelease() {
        Release release = scenarios.release();
        Scenario own = scenarios.ownScenario();

        for (Node name : List.of(
                NamedGraphs.ASSERTED, NamedGraphs.CLOSURES, NamedGraphs.INFERRED, NamedGraphs.NEGATIVE, NamedGraphs.DECISIONS)) {
            assertThat(own.dataset().getGraph(name).isIsomorphicWith(release.dataset().getGraph(name))).as(name.toString()).isTrue();
        }
        assertThat(own.dataset().getDefaultGraph().size()).isEqualTo(release.dataset().getDefaultGraph().size());
        assertThat(own.certificate().passes()).isTrue();
        assertThat(own.dropped()).isEmpty();
    }

    /** On every ninth of the stretches over which nothing changes, and on the release's own day. */
    @Test
    void whatIsCertainIsPresumedAndWhatIsPresumedIsPossible() {
        int number = 0;
        for (LocalDate day : scenarios.boundaries()) {
            if (number++ % 9 == 0 || day.equals(scenarios.own().referenceDate())) {
                Set<Triple> presumed = Facts.of(on(day, Mode.PRESUMED));
                assertThat(presumed).as("certain on " + day).containsAll(Facts.of(on(day, Mode.CERTAIN)));
                assertThat(presumed).as("dated on " + day).containsAll(Facts.of(on(day, Mode.DATED)));
                assertThat(Facts.of(on(day, Mode.POSSIBLE))).as("possible on " + day).containsAll(presumed);
            }
        }
        assertThat(number).isGreaterThan(100);
    }

    @Test
    void anInstrumentStruckDownInAMonthMayBeInForceInIt() {
        var party = triple("us", "directPartyTo", "privacy-shield");
        assertThat(Facts.of(on(LocalDate.parse("2020-06-30"), Mode.PRESUMED))).contains(party);
        assertThat(Facts.of(on(LocalDate.parse("2020-07-10"), Mode.PRESUMED))).doesNotContain(party);
        assertThat(Facts.of(on(LocalDate.parse("2020-07-10"), Mode.POSSIBLE))).contains(party, triple("us", "partyTo", "privacy-shield"));
        assertThat(Facts.of(on(LocalDate.parse("2020-08-02"), Mode.POSSIBLE))).doesNotContain(party);
    }

    @Test
    void onePaperAloneDoesNotKnowTheRosterOfTheQuad() {
        Scenario alone = from("003");

        assertThat(alone.view().claims()).doesNotContainKey(triple("australia", "directMemberOf", "quad"));
        assertThat(alone.view().claims()).containsKey(triple("japan", "directMemberOf", "gpai"));
        assertThat(from("002").inferred().contains(triple("australia", "sharesMemberWith", "quad"))).isFalse();
        assertThat(from("002").dropped()).isNotEmpty();
        assertThat(alone.dropped()).allSatisfy(axiom -> assertThat(axiom.claims())
                .anySatisfy(claim -> assertThat(claim.getURI()).doesNotContain("claim/003")));
    }

    /** What an explanation of a view rests on is that view, dropped axioms included. */
    @Test
    void explanationsOfOnePaperSeeWhatItAloneSays() {
        Scenario alone = from("002");
        TracedClosure explained = scenarios.explained(alone.view().choice()).closure();

        assertThat(explained.inferred().isIsomorphicWith(alone.ask(TracedClosure::inferred))).isTrue();
        Explanations explanations = Explanations.of(scenarios.explained(alone.view().choice()), Documents.NONE);
        Triple only003 = scenarios.ownScenario().inferred().stream()
                .filter(triple -> !Facts.of(alone).contains(triple))
                .filter(triple -> triple.getPredicate().equals(Entente.memberOf))
                .findFirst()
                .orElseThrow();
        assertThat(explanations.explain(only003).verdict()).isNotEqualTo(Verdict.ENTAILED);
    }

    @Test
    void theReferenceSourceBringsTheDatesOfNato() {
        var member = triple("france", "memberOf", "nato");
        var reference = ChoiceReader.of(scenarios).read(Optional.empty(), List.of("reference"), Optional.empty());

        assertThat(Facts.of(scenarios.scenario(reference.at(LocalDate.parse("1949-04-03")))))
                .doesNotContain(member);
        assertThat(Facts.of(scenarios.scenario(reference.at(LocalDate.parse("1949-04-04"))))).contains(member);
        assertThat(Facts.of(scenarios.ownScenario())).doesNotContain(member);
    }

    @Test
    void aDatedAnswerTellsHowSureEachRowIs() {
        var question = QuestionCatalogue.read(RealRelease.get().home().queries()).question("alliances-of-state");
        DatedAnswer answer = DatedAnswer.of(
                scenarios,
                scenarios.own().at(LocalDate.parse("2020-10-14")),
                dataset -> QuestionExec.dataset(dataset).question(question).value("state", "japan"));

        assertThat(answer.rows().columns()).extracting(column -> column.getVarName()).endsWith("holds", "undated");
        assertThat(answer.rows().rows()).isNotEmpty().allSatisfy(row -> assertThat(row.get("holds").getLiteralLexicalForm())
                .isIn("certainly", "presumably", "possibly"));
        assertThat(answer.remarks().get(0)).contains("need facts without a date");
        assertThat(answer.rows()).isInstanceOf(Answer.Rows.class);
    }

    private static Scenario on(LocalDate day, Mode mode) {
        return scenarios.scenario(scenarios.own().at(day).in(mode));
    }

    private static Scenario from(String source) {
        return scenarios.scenario(scenarios.own().of(Set.of(SmallRelease.source(source))));
    }
}
