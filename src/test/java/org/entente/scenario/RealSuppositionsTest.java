package org.entente.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.scenario.SmallRelease.triple;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.Context;
import org.entente.competency.ChangedAnswer;
import org.entente.competency.QuestionCatalogue;
import org.entente.release.RealRelease;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Suppositions about the project's own claims. */
class RealSuppositionsTest {
    private static Suppositions suppositions;

    @BeforeAll
    static void open() {
        suppositions = Suppositions.of(Scenarios.of(RealRelease.get().release()));
    }

    @Test
    void southKoreaInTheQuadOpensItsRoster() {
        Consequences joined = suppositions.suppose(korea());

        assertThat(joined.isContradiction()).isFalse();
        assertThat(joined.remarks()).noneMatch(remark -> remark.startsWith("Lower bound"));
        assertThat(triples(joined.follows())).contains(triple("south-korea", "alliedWith", "india"), triple("india", "alliedWith", "south-korea"));
        assertThat(triples(joined.ceases())).contains(triple("france", "notDirectMemberOf", "quad"));
        assertThat(joined.ceases()).anyMatch(change -> change.sort() == Change.Sort.ROSTER);
        assertThat(ChangeJson.first(joined.follows())).allSatisfy(change -> assertThat(change.grounds()).as(change.text()).isNotEmpty());
    }

    @Test
    void theProposalOfTheTenComesTrue() {
        Consequences real = suppositions.suppose(suppositions.reader().comesTrue("proposal", "d10").read());

        assertThat(triples(real.follows()))
                .contains(triple("canada", "directMemberOf", "d10"), triple("south-korea", "memberOf", "d10"), triple("g7", "allMembersIn", "d10"));
        assertThat(triples(real.ceases())).contains(triple("canada", "directProspectiveMemberOf", "d10"));
        assertThat(real.isContradiction()).isFalse();
    }

    @Test
    void anAllianceThatIsAStateContradictsItself() {
        Consequences broken = suppositions.suppose(suppositions.reader().add("add", "quad a State").read());

        assertThat(broken.contradictions()).isNotEmpty();
        assertThat(broken.contradictions().get(0)).extracting(Ground::text).anyMatch(text -> text.contains("DisjointWith"));
    }

    @Test
    void theLongPaperWrongTakesItsRulesAlong() {
        Consequences wrong = suppositions.suppose(suppositions.reader().without("source", List.of("003")).read());

        assertThat(wrong.ceases()).filteredOn(change -> change.sort() == Change.Sort.AXIOM).isNotEmpty().allSatisfy(change ->
                assertThat(change.grounds().get(0).claims()).isNotEmpty());
        assertThat(ChangeJson.first(wrong.ceases())).allSatisfy(change -> assertThat(change.grounds()).as(change.text()).isNotEmpty());
    }

    /** Each row of {@code ontology/patterns.csv} that supposes something, by supposing it. */
    @Test
    void patternsThatNoSourceFillsFireWhenTheirPremisesAreSupposed() throws IOException {
        int fired = 0;
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(Path.of("ontology", "patterns.csv"))) {
            for (NamedCsvRecord row : rows.stream().filter(row -> !row.getField("suppose").isEmpty()).toList()) {
                Consequences consequences = suppositions.suppose(premises(row.getField("suppose")));
                assertThat(concludes(consequences, row.getField("conclusion"))).as(row.getField("pattern")).isTrue();
                fired++;
            }
        }
        assertThat(fired).isGreaterThan(5);
    }

    /** New things of one kind differ without being told. */
    private static Supposed premises(String cell) {
        SuppositionReader reader = suppositions.reader();
        Stream.of(cell.split(";"))
                .filter(fact -> !fact.contains(" differentFrom "))
                .forEach(fact -> reader.add("suppose", fact));
        return reader.read();
    }

    private static boolean concludes(Consequences consequences, String conclusion) {
        return conclusion.equals("contradiction")
                ? consequences.isContradiction()
                : triples(consequences.follows()).contains(TripleReader.read("conclusion", conclusion));
    }

    @Test
    void questionsThatWouldBeAnsweredOtherwiseAreNamed() {
        SupposedQuestions answers = SupposedQuestions.between(
                QuestionCatalogue.read(RealRelease.get().home().queries()),
                suppositions.before().dataset(),
                suppositions.scenario(korea()).dataset(),
                Duration.ofMinutes(5),
                new Context());

        assertThat(answers.unasked()).isEmpty();
        assertThat(answers.changed()).extracting(ChangedAnswer::question).contains("states-in-several-alliances");
        assertThat(answers.text(false)).contains("questions would be answered otherwise");
    }

    private static Supposed korea() {
        return suppositions.reader().add("add", "id:south-korea entente:directMemberOf id:quad").read();
    }

    private static Set<Triple> triples(List<Change> changes) {
        return changes.stream().map(Change::triple).filter(triple -> triple != null).collect(Collectors.toSet());
    }
}
