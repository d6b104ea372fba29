package org.entente.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.dataset.Home;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each sort of contradiction, on a small home: the exact axioms of every minimal conflict, with where each stands. */
class ContradictionsTest {
    private static final String EXTENSION = """
            @prefix my: <https://example.org/my#> .
            @prefix entente: <https://w3id.org/entente/ontology#> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .

            my:defies a owl:ObjectProperty ; rdfs:label "defies"@en ; rdfs:domain entente:Party ; rdfs:range entente:Instrument .
            my:defies owl:propertyDisjointWith entente:supports .
            """;

    @TempDir
    private Path folder;

    private ContradictoryHome home;

    @BeforeEach
    void twoSources() {
        home = new ContradictoryHome(folder);
    }

    @Test
    void whatOneSourceDeniesFollowsFromAnother() {
        home.claim("100", "japan,foundingMemberOf,quad,actual").claim("101", "japan,directMemberOf,quad,denied");
        assertThat(home.conflicts()).containsExactly("""
                japan foundingMemberOf quad <- seeds/claims/100.csv:2
                not (japan directMemberOf quad) <- seeds/claims/101.csv:2
                foundingMemberOf SubPropertyOf: directMemberOf <- ontology/entente-axioms.ttl
                """);
    }

    @Test
    void aPropertyChainLeadsToWhatIsRuledOut() {
        home.registry("bodies", "commerce,Commerce")
                .claim("100", "commerce,organOf,us,actual")
                .claim("100", "commerce,signed,accords,actual")
                .claim("101", "us,opposes,accords,actual")
                .rule("""
                        [ a owl:Restriction ; owl:onProperty entente:opposes ; owl:hasValue id:accords ]
                          rdfs:subClassOf [ a owl:Class ; owl:complementOf
                            [ a owl:Restriction ; owl:onProperty entente:engagedThroughBodyIn ; owl:hasValue id:accords ] ] .
                        """);
        assertThat(home.conflicts()).containsExactly("""
                commerce organOf us <- seeds/claims/100.csv:2
                commerce signed accords <- seeds/claims/100.csv:3
                us opposes accords <- seeds/claims/101.csv:2
                hasOrgan InverseOf organOf <- ontology/entente-axioms.ttl
                hasOrgan o signed SubPropertyOf: engagedThroughBodyIn <- ontology/entente-axioms.ttl
                opposes value accords SubClassOf not (engagedThroughBodyIn value accords) <- ontology/rule.ttl:7
                """);
    }

    @Test
    void aClosedRosterLeavesOutWhoMustBeIn() {
        home.closedQuad()
                .registry("states", "chile,Chile")
                .claim("101", "chile,supports,quad,actual")
                .rule("""
                        [ a owl:Restriction ; owl:onProperty entente:supports ; owl:hasValue id:quad ] rdfs:subClassOf
                          [ a owl:Restriction ; owl:onProperty entente:directMemberOf ; owl:hasValue id:quad ] .
                        """);
        assertThat(home.conflicts()).containsExactly("""
                chile supports quad <- seeds/claims/101.csv:2
                chile DifferentFrom india <- seeds/registry/states.csv:4 seeds/registry/states.csv:5
                chile DifferentFrom japan <- seeds/registry/states.csv:2 seeds/registry/states.csv:5
                chile DifferentFrom us <- seeds/registry/states.csv:3 seeds/registry/states.csv:5
                directMemberOf value quad SubClassOf {india , japan , us} <- seeds/lists/100.csv:2
                supports value quad SubClassOf directMemberOf value quad <- ontology/rule.ttl:7
                """);
    }

    @Test
    void aRosterOfWholeMembershipIsClosedByThreeLists() {
        // nobody is in the Quad by a part of it either, and yet a rule makes Chile a member of something that is
        home.closedQuad()
                .list("100-L2,7,quad,directPartOf,,0,yes,actual,report,")
                .list("100-L3,8,quad,allMembersIn,,0,yes,actual,report,")
                .registry("states", "chile,Chile")
                .claim("101", "chile,supports,quad,actual")
                .rule("entente:supports rdfs:subPropertyOf entente:memberOf .");
        assertThat(home.conflicts()).containsExactly("""
                chile supports quad <- seeds/claims/101.csv:2
                chile DifferentFrom india <- seeds/registry/states.csv:4 seeds/registry/states.csv:5
                chile DifferentFrom japan <- seeds/registry/states.csv:2 seeds/registry/states.csv:5
                chile DifferentFrom us <- seeds/registry/states.csv:3 seeds/registry/states.csv:5
                memberOf value quad SubClassOf {india , japan , us} <- seeds/lists/100.csv:2 seeds/lists/100.csv:3 seeds/lists/100.csv:4
                supports SubPropertyOf: memberOf <- ontology/rule.ttl:7
                """);
    }

    @Test
    void moreSignThanAMaximumAllows() {
        home.registry("letters-of-intent", "letter,Letter")
                .claim("100", "us,signed,letter,actual")
                .claim("100", "japan,signed,letter,actual")
                .claim("101", "india,signed,letter,actual")
                .rule("""
                        entente:LetterOfIntent rdfs:subClassOf [ a owl:Restriction ;
                          owl:onProperty [ owl:inverseOf entente:signed ] ;
                          owl:maxCardinality "2"^^xsd:nonNegativeInteger ] .
                        """);
        assertThat(home.conflicts()).containsExactly("""
                india signed letter <- seeds/claims/101.csv:2
                japan signed letter <- seeds/claims/100.csv:3
                letter Type LetterOfIntent <- seeds/registry/letters-of-intent.csv:2
                us signed letter <- seeds/claims/100.csv:2
                LetterOfIntent SubClassOf inverse (signed) max 2 owl:Thing <- ontology/rule.ttl:7
                india DifferentFrom japan <- seeds/registry/states.csv:2 seeds/registry/states.csv:4
                india DifferentFrom us <- seeds/registry/states.csv:3 seeds/registry/states.csv:4
                japan DifferentFrom us <- seeds/registry/states.csv:2 seeds/registry/states.csv:3
                """);
    }

    @Test
    void anInferredStatusIsAnotherThanTheReportedOne() {
        home.registry("statuses", "ended,ended")
                .claim("100", "d10,hasStatus,established,actual")
                .claim("101", "quad,supersedes,d10,actual")
                .rule("""
                        [ a owl:Restriction ; owl:onProperty [ owl:inverseOf entente:supersedes ] ; owl:someValuesFrom owl:Thing ]
                          rdfs:subClassOf [ a owl:Restriction ; owl:onProperty entente:hasStatus ; owl:hasValue id:ended ] .
                        """);
        assertThat(home.conflicts()).containsExactly("""
                d10 hasStatus established <- seeds/claims/100.csv:2
                quad supersedes d10 <- seeds/claims/101.csv:2
                Functional: hasStatus <- ontology/entente-axioms.ttl
                ended DifferentFrom established <- seeds/registry/statuses.csv:2 seeds/registry/statuses.csv:4
                inverse (supersedes) some owl:Thing SubClassOf hasStatus value ended <- ontology/rule.ttl:7
                """);
    }

    @Test
    void aRelationThatNeverHoldsBothWaysDoes() {
        home.claim("100", "quad,supersedes,d10,actual").claim("101", "d10,supersedes,quad,actual");
        assertThat(home.conflicts()).containsExactly("""
                d10 supersedes quad <- seeds/claims/101.csv:2
                quad supersedes d10 <- seeds/claims/100.csv:2
                Asymmetric: supersedes <- ontology/entente-axioms.ttl
                """);
    }

    @Test
    void aRelationThatNeverLeadsBackDoes() {
        home.claim("100", "quad,directPartOf,quad,actual");
        assertThat(home.conflicts()).containsExactly("""
                quad directPartOf quad <- seeds/claims/100.csv:2
                Irreflexive: directPartOf <- ontology/entente-axioms.ttl
                """);
    }

    @Test
    void twoRelationsThatExcludeEachOtherHoldTogether() {
        home.claim("100", "japan,supports,accords,actual")
                .claim("101", "japan,opposes,accords,actual")
                .rule("entente:supports owl:propertyDisjointWith entente:opposes .");
        assertThat(home.conflicts()).containsExactly("""
                japan opposes accords <- seeds/claims/101.csv:2
                japan supports accords <- seeds/claims/100.csv:2
                opposes DisjointWith supports <- ontology/rule.ttl:7
                """);
    }

    @Test
    void aRangeMakesAThingOfAKindThatExcludesItsOwn() {
        // two ways: by the leaf kinds themselves, and by the kinds above them
        home.claim("100", "us,funds,quad,actual")
                .rule("""
                        entente:backsProgramme a owl:ObjectProperty ; rdfs:range entente:Programme .
                        entente:funds rdfs:subPropertyOf entente:backsProgramme .
                        """);
        assertThat(home.conflicts()).containsExactlyInAnyOrder("""
                quad Type Alliance <- seeds/registry/alliances.csv:2
                us funds quad <- seeds/claims/100.csv:2
                Alliance DisjointWith Programme <- ontology/entente-axioms.ttl
                backsProgramme Range Programme <- ontology/rule.ttl:7
                funds SubPropertyOf: backsProgramme <- ontology/rule.ttl:8
                """, """
                quad Type Alliance <- seeds/registry/alliances.csv:2
                us funds quad <- seeds/claims/100.csv:2
                Alliance SubClassOf Grouping <- ontology/entente-axioms.ttl
                Grouping DisjointWith Instrument <- ontology/entente-axioms.ttl
                Programme SubClassOf Instrument <- ontology/entente-axioms.ttl
                backsProgramme Range Programme <- ontology/rule.ttl:7
                funds SubPropertyOf: backsProgramme <- ontology/rule.ttl:8
                """);
    }

    @Test
    void aDomainMakesAThingOfAKindThatExcludesItsOwn() {
        home.claim("100", "japan,supports,accords,actual")
                .rule("""
                        entente:companySupports a owl:ObjectProperty ; rdfs:domain entente:Company .
                        entente:supports rdfs:subPropertyOf entente:companySupports .
                        """);
        assertThat(home.conflicts()).containsExactly("""
                japan Type State <- seeds/registry/states.csv:2
                japan supports accords <- seeds/claims/100.csv:2
                Company DisjointWith State <- ontology/entente-axioms.ttl
                companySupports Domain Company <- ontology/rule.ttl:7
                supports SubPropertyOf: companySupports <- ontology/rule.ttl:8
                """);
    }

    @Test
    void twoHoldWhatOneAloneCanHold() {
        home.registry("persons", "abe,Abe", "suga,Suga")
                .registry("offices", "prime-minister,Prime minister")
                .claim("100", "abe,holdsOffice,prime-minister,actual")
                .claim("101", "suga,holdsOffice,prime-minister,actual")
                .rule("entente:holdsOffice a owl:InverseFunctionalProperty .");
        assertThat(home.conflicts()).containsExactly("""
                abe holdsOffice prime-minister <- seeds/claims/100.csv:2
                suga holdsOffice prime-minister <- seeds/claims/101.csv:2
                InverseFunctional: holdsOffice <- ontology/rule.ttl:7
                abe DifferentFrom suga <- seeds/registry/persons.csv:2 seeds/registry/persons.csv:3
                """);
    }

    @Test
    void independentConflictsAreAllListed() {
        home.claim("100", "quad,supersedes,d10,actual")
                .claim("101", "d10,supersedes,quad,actual")
                .claim("101", "quad,directPartOf,quad,actual")
                .claim("100", "japan,foundingMemberOf,quad,actual")
                .claim("101", "japan,directMemberOf,quad,denied");
        assertThat(home.conflicts()).containsExactly("""
                quad directPartOf quad <- seeds/claims/101.csv:3
                Irreflexive: directPartOf <- ontology/entente-axioms.ttl
                """, """
                d10 supersedes quad <- seeds/claims/101.csv:2
                quad supersedes d10 <- seeds/claims/100.csv:2
                Asymmetric: supersedes <- ontology/entente-axioms.ttl
                """, """
                japan foundingMemberOf quad <- seeds/claims/100.csv:3
                not (japan directMemberOf quad) <- seeds/claims/101.csv:4
                foundingMemberOf SubPropertyOf: directMemberOf <- ontology/entente-axioms.ttl
                """);
        assertThat(home.refusal().lines().get(0)).contains("there are no others");
    }

    @Test
    void thereAreNoMoreThanThirtyOnAPage() {
        String[] groupings = IntStream.range(0, 32).mapToObj(n -> "g%d,G%d".formatted(n, n)).toArray(String[]::new);
        home.registry("groupings", groupings);
        IntStream.range(0, 32).forEach(n -> home.claim("100", "g%d,directPartOf,g%d,actual".formatted(n, n)));
        assertThat(home.conflicts()).hasSize(30).allMatch(conflict -> conflict.contains("Irreflexive: directPartOf"));
        assertThat(home.refusal()).hasMessageContaining("(30 conflicts, more may exist)");
        assertThat(home.refusal().lines().get(0)).contains("there may be more");
    }

    @Test
    void thePageIsKeptAsAFileBesideTheReleasesUntilTheInputIsLookedAtAgain() throws IOException {
        String before = ReleaseBuild.of(home.write(), step -> {}).publish().release().orElseThrow();
        Path page = folder.resolve("releases/contradictions.md");
        assertThat(page).doesNotExist();
        home.claim("100", "quad,directPartOf,quad,actual");
        assertThat(home.refusal()).hasMessageEndingWith("; this page is kept as " + page);
        assertThat(Files.readAllLines(page)).startsWith("# Refused: inconsistent ontology (1 conflict); nothing was published")
                .containsAll(home.refusal().lines());
        ReleaseStore store = new ReleaseStore(home.write().releases());
        assertThat(store.currentId()).hasValue(before);
        assertThat(store.list()).containsExactly(before);
        ReleaseBuild.of(new ContradictoryHome(folder).write(), step -> {}).check();
        assertThat(page).doesNotExist();
    }

    @Test
    void whatContradictsTheHomeBelowIsToldByTheNameOfItsOwnHome() throws IOException {
        Home base = new ContradictoryHome(folder.resolve("base")).claim("100", "japan,supports,accords,actual").write();
        Path mine = folder.resolve("mine");
        write(mine.resolve("seeds/documents.csv"), "id,file,title,date,sha256,lines", "own,own.txt,Own,2021,%s,9".formatted("c".repeat(64)));
        write(mine.resolve("seeds/sources.csv"), "id,document,lines,author,publisher,published,kind,reliability", "own,own,1-9,,,2021-01-01,report,high");
        write(mine.resolve("seeds/claims/own.csv"), "id,lines,subject,property,object,standing,kind,by", "own-1,3,japan,defies,accords,actual,report,");
        write(mine.resolve("ontology/extension.ttl"), EXTENSION.split("\n"));
        ReleaseBuild build = ReleaseBuild.of(new Home(mine).onTopOf(base.folder()), step -> {});
        RefusedReleaseException here = catchThrowableOfType(RefusedReleaseException.class, build::check);
        assertThat(here.lines())
                .contains("   - claim:own-1, mine/seeds/claims/own.csv:2, document own line 3; source:own (report, reliability high, published 2021-01-01)")
                .anySatisfy(line -> assertThat(line).startsWith("   - claim:100-001, seeds/claims/100.csv:2, document 100 line 1"))
                .contains("   - mine/ontology/extension.ttl:7");
        ReleaseBuild apart = build.within(new ReasoningLimits(Duration.ofMinutes(5), 1024));
        assertThat(catchThrowableOfType(RefusedReleaseException.class, apart::check).lines()).isEqualTo(here.lines());
    }

    private static void write(Path file, String... lines) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, List.of(lines));
    }

    @Test
    void aClassThatNothingCanBeIsRefusedWithEveryReason() {
        home.rule("entente:StateCompany a owl:Class ; rdfs:subClassOf entente:State , entente:Company .");
        assertThat(home.refusal()).hasMessageStartingWith("unsatisfiable: StateCompany (1 conflict)");
        assertThat(home.conflicts()).containsExactly("""
                Company DisjointWith State <- ontology/entente-axioms.ttl
                StateCompany SubClassOf Company <- ontology/rule.ttl:7
                StateCompany SubClassOf State <- ontology/rule.ttl:7
                """);
    }

    @Test
    void aPropertyThatNothingCanStandInIsRefusedWithEveryReason() {
        home.rule("entente:annexes a owl:ObjectProperty ; rdfs:domain entente:Status ; rdfs:domain entente:Region .");
        assertThat(home.refusal()).hasMessageStartingWith("unsatisfiable: annexes (1 conflict)");
        assertThat(home.refusal().lines())
                .contains("Because of these, nothing can ever stand in annexes; without any one of them something could.");
        assertThat(home.conflicts()).containsExactly("""
                Region DisjointWith Status <- ontology/entente-axioms.ttl
                annexes Domain Region <- ontology/rule.ttl:7
                annexes Domain Status <- ontology/rule.ttl:7
                """);
    }

    @Test
    void whatOnlyHermitSeesIsFoundTooForTheRulesMakeUpNoThings() {
        home.rule("""
                entente:Office rdfs:subClassOf
                  [ a owl:Restriction ; owl:onProperty entente:heldBy ; owl:someValuesFrom entente:Region ] .
                """).registry("offices", "prime-minister,Prime minister");
        assertThat(home.conflicts()).contains("""
                prime-minister Type Office <- seeds/registry/offices.csv:2
                Office SubClassOf heldBy some Region <- ontology/rule.ttl:7
                Person DisjointWith Region <- ontology/entente-axioms.ttl
                heldBy Range Person <- ontology/entente-axioms.ttl
                """);
    }
}
