package org.entente.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.entente.scenario.SmallRelease.triple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.dataset.SmallHome;
import org.entente.release.Release;
import org.entente.release.resolution.Mode;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two sources, one year: Japan joins in the spring, the US leaves in an unknown month, India is only ever mentioned. */
class ScenariosTest {
    @TempDir
    private static Path folder;

    private static Scenarios scenarios;

    @BeforeAll
    static void build() {
        SmallHome home = new SmallHome(folder)
                .with("seeds/sources.csv", """
                        id,document,lines,author,publisher,published,kind,reliability
                        100,100,1-30,,,2020-11-30,report,high
                        100f,100,31-40,,,2020-12-15,article,low
                        """)
                .with("seeds/claims/100.csv", """
                        id,lines,subject,property,object,standing,kind,by,from,to,when,seen
                        100-001,1,japan,directMemberOf,quad,actual,report,,2019-04-01,,,
                        100-002,2,us,directMemberOf,quad,ended,report,,2018-01-01,2020-07,,
                        100-003,3,india,directMemberOf,quad,actual,report,,,,,
                        100-004,4,japan,signed,accords,planned,report,,,,,2020-02
                        100-005,5,japan,signed,accords,actual,report,,,,2020-05,
                        100-006,6,quad,hasStatus,established,actual,report,,,,,
                        100-007,7,japan,observerOf,d10,actual,report,,,,,
                        """)
                .with("seeds/lists/100.csv", """
                        id,lines,whole,property,members,count,complete,standing,kind,by,from,to,seen
                        """)
                .with("seeds/claims/100f.csv", """
                        id,lines,subject,property,object,standing,kind,by,when,seen
                        100f-001,31,quad,hasStatus,proposed,actual,report,,,
                        100f-002,32,us,directMemberOf,d10,actual,report,,,
                        100f-003,33,india,directMemberOf,d10,actual,report,,,
                        """)
                .with("seeds/lists/100f.csv", """
                        id,lines,whole,property,members,count,complete,standing,kind,by
                        100f-L1,34,d10,directMemberOf,us;india,2,yes,actual,report,
                        """)
                .with("seeds/conflicts.csv", """
                        id,about,claims,differs,prefer,reason
                        C1,quad,100-006;100f-001,status,100-006,the report knows better
                        """);
        scenarios = Scenarios.of(SmallRelease.of(home));
    }

    @Test
    void onItsOwnDayWithAllSourcesAScenarioIsTheRelease() {
        Release release = scenarios.release();
        Scenario own = scenarios.ownScenario();

        for (Node name : List.of(
                NamedGraphs.ASSERTED, NamedGraphs.CLOSURES, NamedGraphs.INFERRED, NamedGraphs.NEGATIVE, NamedGraphs.DECISIONS)) {
            assertThat(own.dataset().getGraph(name).isIsomorphicWith(release.dataset().getGraph(name))).as(name.toString()).isTrue();
        }
        assertThat(release.dataset().getGraph(NamedGraphs.NEGATIVE).isEmpty()).isFalse();
        assertThat(own.name()).isEqualTo(release.id());
    }

    @Test
    void whatBeganLaterIsNotThereYet() {
        assertThat(on("2019-03-31", Mode.PRESUMED)).doesNotContain(triple("japan", "directMemberOf", "quad"));
        assertThat(on("2019-04-01", Mode.PRESUMED)).contains(triple("japan", "directMemberOf", "quad"));
    }

    @Test
    void whatEndedInAMonthIsCertainBeforeItPossibleInItAndGoneAfter() {
        Triple membership = triple("us", "directMemberOf", "quad");
        assertThat(on("2020-06-30", Mode.CERTAIN)).contains(membership);
        assertThat(on("2020-07-15", Mode.CERTAIN)).doesNotContain(membership);
        assertThat(on("2020-07-15", Mode.PRESUMED)).doesNotContain(membership);
        assertThat(on("2020-07-15", Mode.POSSIBLE)).contains(membership, triple("us", "memberOf", "quad"));
        assertThat(on("2020-07-31", Mode.POSSIBLE)).doesNotContain(membership);
    }

    @Test
    void whatIsOnlyMentionedIsCertainWhenItWasSeenAndUndated() {
        Triple mention = triple("india", "directMemberOf", "quad");
        assertThat(on("2020-11-29", Mode.CERTAIN)).doesNotContain(mention);
        assertThat(on("2020-11-30", Mode.CERTAIN)).contains(mention);
        assertThat(on("2020-12-01", Mode.CERTAIN)).doesNotContain(mention);
        Scenario presumed = scenario("2020-12-01", Mode.PRESUMED);
        assertThat(presumed.view().undated()).contains(mention).doesNotContain(triple("japan", "directMemberOf", "quad"));
        assertThat(presumed.dataset().getGraph(NamedGraphs.JUSTIFICATIONS)
                        .contains(Iris.statement(mention), Entente.undated, Node.ANY))
                .isTrue();
        assertThat(on("2020-12-01", Mode.DATED)).doesNotContain(mention);
    }

    @Test
    void aPlanMayStandUntilWhatItForeseesHasComeAboutForCertain() {
        Triple plan = triple("japan", "prospectivePartyTo", "accords");
        Triple fact = triple("japan", "signed", "accords");
        assertThat(on("2020-04-30", Mode.PRESUMED)).contains(plan).doesNotContain(fact);
        assertThat(on("2020-05-10", Mode.PRESUMED)).contains(fact).doesNotContain(plan);
        assertThat(on("2020-05-10", Mode.POSSIBLE)).contains(plan, fact);
        assertThat(scenario("2020-05-10", Mode.POSSIBLE).remarks()).anyMatch(remark -> remark.contains("one day"));
        assertThat(on("2020-06-01", Mode.POSSIBLE)).contains(fact).doesNotContain(plan);
    }

    @Test
    void aConflictWithASilentSideIsNone() {
        Scenario alone = scenarios.scenario(scenarios.own().of(Set.of(SmallRelease.source("100f"))));

        assertThat(alone.view().claims()).containsKey(triple("quad", "hasStatus", "proposed"));
        assertThat(scenarios.ownScenario().view().claims()).doesNotContainKey(triple("quad", "hasStatus", "proposed"));
    }

    @Test
    void aRosterIsClosedOnlyByASourceThatSpeaks() {
        Triple outsider = triple("japan", "notDirectMemberOf", "d10");
        Scenario without = scenarios.scenario(scenarios.own().of(Set.of(SmallRelease.source("100"))));

        assertThat(scenarios.ownScenario().negative().contains(outsider)).isTrue();
        assertThat(scenarios.ownScenario().reasonsAgainst().get(outsider).roster()).isPresent();
        assertThat(without.view().rosters()).isEmpty();
        // who observes is no member, roster or not
        assertThat(without.reasonsAgainst().keySet()).containsExactly(outsider);
        assertThat(without.reasonsAgainst().get(outsider).roster()).isEmpty();
    }

    @Test
    void daysOfOneStretchShareAScenario() {
        assertThat(scenario("2019-05-02", Mode.PRESUMED)).isSameAs(scenario("2019-12-24", Mode.PRESUMED));
        assertThat(scenario("2019-05-02", Mode.PRESUMED).from()).isEqualTo("2019-04-01");
    }

    @Test
    void namesThatAreNotKnownAreToldWithTheNearest() {
        ChoiceReader reader = ChoiceReader.of(scenarios);
        assertThat(message(() -> reader.read(Optional.empty(), List.of("10f"), Optional.empty())))
                .isEqualTo("source: \"10f\": expected one of 100, 100f; nearest: 100, 100f");
        assertThat(message(() -> reader.read(Optional.of("2020-02-30"), List.of(), Optional.empty())))
                .isEqualTo("as of: \"2020-02-30\": expected a day that exists, as 2020-10-14");
        assertThat(message(() -> reader.read(Optional.empty(), List.of(), Optional.of("certainty"))))
                .contains("mode: \"certainty\"").contains("nearest: certainly");
        assertThat(message(() -> reader.read(Optional.empty(), List.of("reference"), Optional.empty())))
                .contains("there is none of that kind");
    }

    private static String message(Runnable asking) {
        return catchThrowableOfType(ScenarioException.class, asking::run).getMessage();
    }

    private static Scenario scenario(String day, Mode mode) {
        return scenarios.scenario(scenarios.own().at(LocalDate.parse(day)).in(mode));
    }

    private static Set<Triple> on(String day, Mode mode) {
        return Facts.of(scenario(day, mode));
    }
}
