package org.entente.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.entente.scenario.SmallRelease.triple;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.dataset.SmallHome;
import org.entente.release.Release;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A closed roster of three, a plan of two, and another source that knows one member more. */
class SuppositionsTest {
    private static final String CLAIMS = """
            id,lines,subject,property,object,standing,kind,by,when,seen
            100-001,1,quad,hasStatus,established,actual,report,,,
            100-002,2,d10,hasStatus,proposed,actual,report,,,
            100-009,9,korea,directPartyTo,accords,denied,report,,,
            100-010,10,japan,signed,accords,actual,report,,,
            100-011,11,japan,directPartyTo,accords,actual,report,,,
            """;

    @TempDir
    private static Path folder;

    @TempDir
    private static Path other;

    private static Suppositions suppositions;

    @BeforeAll
    static void build() {
        suppositions = Suppositions.of(Scenarios.of(SmallRelease.of(home(folder))));
    }

    private static SmallHome home(Path folder) {
        return new SmallHome(folder)
                .with("seeds/registry/states.csv", SmallHome.registry("japan,Japan", "us,United States", "india,India", "korea,Korea"))
                .with("seeds/claims/100.csv", CLAIMS)
                .with("seeds/lists/100.csv", """
                        id,lines,whole,property,members,count,complete,standing,kind,by
                        100-L1,5-6,quad,directMemberOf,us;india;japan,3,yes,actual,report,
                        100-L2,7,d10,directMemberOf,us;korea,2,yes,planned,report,
                        """)
                .with("seeds/claims/100f.csv", """
                        id,lines,subject,property,object,standing,kind,by,when,seen
                        100f-001,31,india,observerOf,d10,actual,report,,,
                        """);
    }

    @Test
    void aNewMemberOpensTheRosterAndDoesNotContradictIt() {
        Consequences joined = suppose(reader -> reader.add("add", "id:korea entente:directMemberOf id:quad"));

        assertThat(joined.isContradiction()).isFalse();
        assertThat(triples(joined.follows())).contains(triple("korea", "memberOf", "quad"), triple("korea", "alliedWith", "japan"));
        assertThat(joined.ceases()).anySatisfy(change -> {
            assertThat(change.sort()).isEqualTo(Change.Sort.ROSTER);
            assertThat(change.grounds().get(0).claims()).extracting(Cited::claim).containsExactly(Iris.claim("100-L1"));
        });
        assertThat(joined.ceases()).filteredOn(change -> change.sort() == Change.Sort.NEGATIVE).isNotEmpty();
        assertThat(joined.remarks()).anyMatch(remark -> remark.contains("leaves out korea, which is supposed"));
    }

    @Test
    void eachLineHasItsReason() {
        Change allied = suppose(reader -> reader.add("add", "korea directMemberOf quad")).follows().stream()
                .filter(change -> triple("korea", "alliedWith", "japan").equals(change.triple()))
                .findFirst()
                .orElseThrow();

        assertThat(allied.grounds()).anySatisfy(ground -> {
            assertThat(ground.sort()).isEqualTo(Ground.Sort.SUPPOSED);
            assertThat(ground.text()).isEqualTo("Korea direct member of Quad");
        });
        assertThat(allied.grounds()).anySatisfy(ground -> {
            assertThat(ground.claims()).extracting(Cited::claim).contains(Iris.claim("100-L1.japan"));
            assertThat(ground.claims().get(0).passages()).containsExactly("document 100 lines 5-6");
        });
        assertThat(allied.grounds()).allMatch(ground -> ground.sort() == Ground.Sort.AXIOM || !ground.text().isEmpty());
    }

    @Test
    void whatCeasesNamesWhatFell() {
        Consequences left = suppose(reader -> reader.remove("remove", "id:india entente:directMemberOf id:quad"));

        assertThat(triples(left.ceases())).contains(triple("india", "memberOf", "quad")).doesNotContain(triple("us", "memberOf", "quad"));
        assertThat(left.ceases()).filteredOn(change -> triple("india", "memberOf", "quad").equals(change.triple()))
                .allSatisfy(change -> assertThat(change.grounds()).anyMatch(ground -> !ground.stands()
                        && ground.text().equals("India direct member of Quad")));
    }

    @Test
    void aProposalComesTrueWithItsListAndItsStatus() {
        Consequences real = suppose(reader -> reader.comesTrue("proposal", "d10"));

        assertThat(triples(real.follows())).contains(triple("korea", "directMemberOf", "d10"), triple("korea", "alliedWith", "us"));
        assertThat(real.follows()).filteredOn(change -> change.sort() == Change.Sort.ROSTER).hasSize(1);
        assertThat(triples(real.follows())).contains(triple("japan", "notDirectMemberOf", "d10"));
        assertThat(triples(real.ceases())).contains(triple("korea", "directProspectiveMemberOf", "d10"), triple("d10", "hasStatus", "proposed"));
    }

    @Test
    void aSourceThatIsWrongTakesItsConclusionsAlong() {
        Consequences wrong = suppose(reader -> reader.without("source", List.of("100f")));

        assertThat(triples(wrong.ceases())).contains(triple("india", "observerOf", "d10"));
        assertThat(wrong.follows()).isEmpty();
    }

    @Test
    void whatIsRuledOutWithoutARosterSaysByWhat() {
        Consequences wrong = suppose(reader -> reader.without("source", List.of("100f")));

        assertThat(wrong.ceases())
                .filteredOn(change -> triple("india", "notDirectMemberOf", "d10").equals(change.triple()))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.grounds()).extracting(Ground::text).anyMatch(text -> text.contains("DisjointWith"));
                    assertThat(change.grounds()).anySatisfy(ground -> {
                        assertThat(ground.text()).isEqualTo("India observer of D10");
                        assertThat(ground.claims()).extracting(Cited::claim).containsExactly(Iris.claim("100f-001"));
                        assertThat(ground.stands()).isFalse();
                    });
                });
    }

    @Test
    void aDenialIsNamedWithItsClaimWhereItIsContradicted() {
        assertThat(suppositions.before().negative().contains(triple("korea", "notSigned", "accords"))).isTrue();
        Consequences broken = suppose(reader -> reader.add("add", "korea signed accords"));

        assertThat(broken.contradictions().get(0)).anySatisfy(ground -> {
            assertThat(ground.text()).isEqualTo("it is denied that Korea direct party to Accords");
            assertThat(ground.claims()).extracting(Cited::claim).containsExactly(Iris.claim("100-009"));
        });
        Consequences outweighed = suppose(reader -> reader.add("add", "korea directPartyTo accords"));
        assertThat(outweighed.isContradiction()).isFalse();
        assertThat(triples(outweighed.ceases())).contains(triple("korea", "notSigned", "accords"));
    }

    @Test
    void whatBreaksNamesTheFactsThatConflict() {
        Consequences broken = suppose(reader -> reader.add("add", "id:quad a entente:State"));

        assertThat(broken.isContradiction()).isTrue();
        assertThat(broken.follows()).isEmpty();
        assertThat(broken.contradictions().get(0)).extracting(Ground::text)
                .containsExactlyInAnyOrder("Quad is an alliance", "Quad is a state", "Alliance DisjointWith State");
    }

    @Test
    void aNewThingNeedsAKindAndThenCounts() {
        Consequences joined = suppose(reader -> reader.add("add", "atlantis a State").add("add", "atlantis directMemberOf quad"));

        assertThat(triples(joined.follows())).contains(triple("atlantis", "alliedWith", "japan"));
        assertThat(refusal(reader -> reader.add("add", "atlantis directMemberOf quad"))).contains("\"atlantis\": expected a thing of the registry");
    }

    /** The strongest test: supposing a claim gives what a release with that claim gives. */
    @Test
    void supposingIsWhatARebuildWouldGive() {
        SmallHome changed = home(other)
                .with("seeds/claims/100.csv", CLAIMS + "100-003,3,korea,observerOf,quad,actual,report,,,\n"
                        + "100-004,4,japan,directMemberOf,d10,actual,report,,,\n");
        Release rebuilt = SmallRelease.of(changed);
        Supposed supposed = suppositions.reader()
                .add("add", "korea observerOf quad")
                .add("add", "japan directMemberOf d10")
                .read();
        Scenario scenario = suppositions.scenario(supposed);

        for (Node name : List.of(NamedGraphs.ASSERTED, NamedGraphs.INFERRED, NamedGraphs.NEGATIVE, NamedGraphs.CLOSURES)) {
            assertThat(scenario.dataset().getGraph(name).isIsomorphicWith(rebuilt.dataset().getGraph(name))).as(name.toString()).isTrue();
        }
        assertThat(scenario.certificate().refusals())
                .isEqualTo(Scenarios.of(rebuilt).ownScenario().certificate().refusals());
    }

    @Test
    void nothingIsStored() {
        long before = suppositions.scenarios().release().dataset().stream().count();
        suppose(reader -> reader.add("add", "id:korea entente:directMemberOf id:quad"));

        assertThat(suppositions.scenarios().release().dataset().stream().count()).isEqualTo(before);
        assertThat(Facts.of(suppositions.scenarios().ownScenario())).doesNotContain(triple("korea", "memberOf", "quad"));
    }

    @Test
    void turtleAddsAndRemoves() {
        Supposed supposed = suppositions.reader().turtle("file", """
                id:korea entente:directMemberOf id:quad .
                [] a entente:Supposition ;
                    entente:removes [ rdf:subject id:us ; rdf:predicate entente:directMemberOf ; rdf:object id:quad ] ;
                    entente:withoutSource source:100f .
                """).read();

        assertThat(supposed.supposition().added()).containsExactly(triple("korea", "directMemberOf", "quad"));
        assertThat(supposed.supposition().removed()).containsExactly(triple("us", "directMemberOf", "quad"));
        assertThat(supposed.wrong()).containsExactly(Iris.source("100f"));
    }

    @Test
    void oddInputIsToldWithItsPlaceAndTheNearest() {
        assertThat(refusal(reader -> reader.add("add", "jpan signed accords")))
                .isEqualTo("\"id:jpan entente:signed id:accords\": \"jpan\": expected a thing of the registry, "
                        + "or a new one with its kind (id:x a entente:State); nearest: japan");
        assertThat(refusal(reader -> reader.add("add", "japan sgned accords"))).contains("expected a relation between things").contains("signed");
        assertThat(refusal(reader -> reader.add("add", "japan a Stat"))).contains("expected a class of the ontology").contains("State");
        assertThat(refusal(reader -> reader.add("--add", "japan signed"))).startsWith("--add: \"japan signed\": expected three terms");
        assertThat(refusal(reader -> reader.add("--add", "ide:japan signed accords"))).contains("expected a known prefix; nearest: id");
        assertThat(refusal(reader -> reader.remove("remove", "india memberOf quad")))
                .contains("this one is inferred, from id:india entente:directMemberOf id:quad");
        assertThat(refusal(reader -> reader.remove("remove", "korea signed accords"))).contains("does not hold this one");
        assertThat(refusal(reader -> reader.comesTrue("proposal", "d11"))).contains("\"d11\"").contains("nearest: d10");
        assertThat(refusal(reader -> reader.turtle("file.ttl", "id:japan entente:signed\n  id:accords id:quad ."))).startsWith("file.ttl: ").contains("line: 2");
        assertThat(refusal(reader -> {})).startsWith("nothing is supposed");
        assertThat(refusal(reader -> IntStream.range(0, 1001).forEach(number -> reader.add("add", "state-" + number + " a State"))))
                .startsWith("1001 triples are supposed; expected at most 1000");
    }

    @Test
    void theInverseOfAListedRelationOpensTheRosterAsWell() {
        Consequences joined = suppose(reader -> reader.add("add", "id:quad entente:directHasMember id:korea"));

        assertThat(joined.isContradiction()).isFalse();
        assertThat(joined.supposed()).containsExactly("it is so that id:korea entente:directMemberOf id:quad");
        assertThat(joined.ceases()).anyMatch(change -> change.sort() == Change.Sort.ROSTER);
        assertThat(suppose(reader -> reader.remove("remove", "quad directHasMember us")).supposed())
                .containsExactly("it is not so that id:us entente:directMemberOf id:quad");
    }

    @Test
    void whatIsRemovedAndStillFollowsIsTold() {
        assertThat(suppose(reader -> reader.remove("remove", "japan directPartyTo accords")).remarks())
                .contains("It still follows that Japan direct party to Accords.");
        assertThat(suppose(reader -> reader.remove("remove", "us directMemberOf quad")).remarks())
                .noneMatch(remark -> remark.startsWith("It still follows"));
    }

    @Test
    void ofManyChangesTheFirstAreExplainedAndTheRestCounted() {
        Consequences many = suppose(SuppositionsTest::addManyMembers);
        List<Change> inferred = many.follows().stream().filter(change -> change.sort() == Change.Sort.INFERENCE).toList();
        int rest = inferred.size() - Change.MOST_EXPLAINED;

        assertThat(rest).isPositive();
        assertThat(inferred.subList(0, Change.MOST_EXPLAINED)).noneMatch(change -> change.grounds().isEmpty());
        assertThat(inferred.subList(Change.MOST_EXPLAINED, inferred.size())).allMatch(change -> change.grounds().isEmpty());
        JsonObject json = ChangeJson.of(many);
        assertThat(json.getObj("moreFollows").getNumber("inference").intValue()).isEqualTo(rest);
        assertThat(json.get("follows").getAsArray().stream().filter(change -> change.getAsObject().getString("sort").equals("inference")))
                .hasSize(Change.MOST_EXPLAINED);
        assertThat(new ChangeText(false).of(many)).contains("… and " + rest + " more inferred");
    }

    @Test
    void aLimitEndsTheSearchForReasons() {
        SuppositionReader reader = suppositions.reader();
        addManyMembers(reader);
        AtomicInteger looks = new AtomicInteger();
        Runnable look = () -> {
            if (looks.incrementAndGet() == 100) {
                throw new IllegalStateException("time is up");
            }
        };

        assertThatThrownBy(() -> suppositions.suppose(reader.read(), look)).hasMessage("time is up");
    }

    private static void addManyMembers(SuppositionReader reader) {
        IntStream.range(0, 25).forEach(number -> reader
                .add("add", "state-" + number + " a State")
                .add("add", "state-" + number + " directMemberOf quad"));
    }

    @Test
    void textOfAnyLengthIsReadOrRefusedAtOnce() {
        assertThat(refusal(reader -> reader.add("add", "japan" + " ".repeat(3000) + "signed accords")))
                .contains("expected a triple of at most 2000 characters, found 3019");
        assertThat(suppose(reader -> reader.add("add", "japan directMemberOf d10 .")).supposed())
                .containsExactly("it is so that id:japan entente:directMemberOf id:d10");
        assertThat(refusal(reader -> reader.add("add", "a".repeat(1500) + " signed accords")))
                .contains("\"" + "a".repeat(100) + "…\": expected a thing of the registry").doesNotContain("nearest");
    }

    @Test
    void theMostIsHeldAsItIsTakenAndWhatIsSaidTwiceCountsOnce() {
        SuppositionReader reader = suppositions.reader();
        IntStream.range(0, 2000).forEach(number -> reader.add("add", "state-" + number % 1000 + " a State"));

        assertThatThrownBy(() -> reader.remove("remove", "us directMemberOf quad")).hasMessageStartingWith("1001 triples");
        assertThat(suppose(twice -> twice.comesTrue("proposal", "d10").comesTrue("proposal", " d10")).supposed())
                .filteredOn(told -> told.startsWith("the proposal")).hasSize(1);
        String manyThings = IntStream.range(0, 101).mapToObj(number -> "id:thing-" + number).collect(Collectors.joining(", "));
        assertThat(refusal(many -> many.turtle("file", "[] a entente:Supposition ; entente:comesTrue " + manyThings + " .")))
                .contains("expected at most 100");
    }

    @Test
    void nestedTurtleIsRefusedBeforeItIsParsed() {
        String deep = "id:japan entente:signed " + "[ entente:signed ".repeat(20_000) + "id:accords" + " ]".repeat(20_000) + " .";

        assertThat(refusal(reader -> reader.turtle("file", deep))).isEqualTo(
                "file: line 1, column 875: expected brackets within each other at most 50 deep");
        assertThat(refusal(reader -> reader.turtle("file", "id:japan entente:signed \"" + "[".repeat(100) + "\" .")))
                .doesNotContain("brackets");
    }

    @Test
    void whatASuppositionDoesNotKnowIsRefused() {
        assertThat(refusal(reader -> reader.turtle("file", "[] a entente:Supposition ; entente:withoutSources source:100f .")))
                .startsWith("file: a supposition: \"entente:withoutSources\": expected one of entente:removes")
                .endsWith("nearest: entente:withoutSource");
    }

    @Test
    void onlySourcesThatCountCanPropose() {
        Suppositions others = Suppositions.of(
                suppositions.scenarios(), suppositions.scenarios().own().of(Set.of(Iris.source("100f"))));

        assertThatThrownBy(() -> others.reader().comesTrue("proposal", "d10")).isInstanceOf(ScenarioException.class)
                .hasMessageContaining("of which a source that counts plans or proposes something");
        assertThat(refusal(reader -> reader.comesTrue("proposal", "d10").without("source", List.of("100")))).contains("\"d10\"");
        assertThat(suppose(reader -> reader.comesTrue("proposal", "d10").without("source", List.of("100f"))).supposed()).hasSize(3);
    }

    @Test
    void onlyLabelsOfTheReleaseAreKept() {
        Wording wording = new Wording(suppositions.scenarios().release().dataset());
        IntStream.range(0, 50).forEach(number -> wording.of(triple("made-up-" + number, "directMemberOf", "quad")));

        assertThat(wording.of(triple("made-up-1", "directMemberOf", "quad"))).isEqualTo("id:made-up-1 direct member of Quad");
        assertThat(wording.kept()).isEqualTo(2);
    }

    @Test
    void whatFindsNoPlaceIsTurnedAway() {
        Making making = new Making(1, 0);

        assertThat(making.<String>make(() -> "made")).isEqualTo("made");
        assertThatThrownBy(() -> making.make(() -> making.make(() -> "made"))).isInstanceOf(BusyException.class);
        assertThat(making.<String>make(() -> "made again")).isEqualTo("made again");
    }

    private static Consequences suppose(Consumer<SuppositionReader> asking) {
        SuppositionReader reader = suppositions.reader();
        asking.accept(reader);
        return suppositions.suppose(reader.read());
    }

    private static String refusal(Consumer<SuppositionReader> asking) {
        return catchThrowableOfType(ScenarioException.class, () -> suppose(asking)).getMessage();
    }

    private static Set<Triple> triples(List<Change> changes) {
        return changes.stream().map(Change::triple).filter(triple -> triple != null).collect(Collectors.toSet());
    }
}
