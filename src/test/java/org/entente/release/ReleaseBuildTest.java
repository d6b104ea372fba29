package org.entente.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Optional;
import org.entente.dataset.Home;
import org.entente.dataset.SmallHome;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseBuildTest {
    private static final String CLAIMS = "seeds/claims/100.csv";

    @TempDir
    private Path folder;

    @TempDir
    private Path another;

    @Test
    void goodInputIsPublishedWithWhatFollowsFromIt() {
        Home home = new SmallHome(folder).write();
        BuildReport report = build(home).publish();
        Release release = current(home).orElseThrow();
        assertThat(report.release()).hasValue(release.id());
        assertThat(release.dataset()
                        .contains(
                                NamedGraphs.INFERRED,
                                Iris.entity("japan"),
                                Entente.memberOf,
                                Iris.entity("quad")))
                .isTrue();
    }

    @Test
    void checkingPublishesNothing() {
        Home home = new SmallHome(folder).write();
        assertThat(build(home).check().release()).isEmpty();
        assertThat(current(home)).isEmpty();
    }

    @Test
    void theSameInputsGiveTheSameRelease() {
        String first = build(new SmallHome(folder).write()).publish().release().orElseThrow();
        String second = build(new SmallHome(another).write()).publish().release().orElseThrow();
        assertThat(second).isEqualTo(first);
    }

    @Test
    void aReleaseIsUpToDateUntilAnInputChanges() {
        Home home = new SmallHome(folder).write();
        assertThat(build(home).isUpToDate()).isFalse();
        build(home).publish();
        assertThat(build(home).isUpToDate()).isTrue();
        new SmallHome(folder).adding(CLAIMS, "100-004,1,us,signed,accords,actual,report,,,\n").write();
        assertThat(build(home).isUpToDate()).isFalse();
    }

    @Test
    void refusedInputLeavesThePreviousReleaseInService() {
        String before = build(new SmallHome(folder).write()).publish().release().orElseThrow();
        Home broken = new SmallHome(folder)
                .adding(CLAIMS, "100-004,1,us,sined,accords,actual,report,,,\n")
                .write();
        RefusedReleaseException refused = refusal(broken);
        assertThat(refused.isContradiction()).isFalse();
        assertThat(refused.lines()).singleElement().asString().startsWith("seeds/claims/100.csv:5:property: \"sined\"");
        assertThat(new ReleaseStore(broken.releases()).currentId()).hasValue(before);
    }

    @Test
    void aBrokenCheckNamesTheClaimItsTableAndRow() {
        Home home = new SmallHome(folder)
                .with("queries/checks/nobody-signs.rq", """
                        #+ summary: Nobody is planned to sign anything in this test.
                        PREFIX entente: <https://w3id.org/entente/ontology#>
                        PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
                        SELECT ?claim { GRAPH ?g { ?claim a entente:Claim ; rdf:predicate entente:signed } }
                        """)
                .write();
        assertThat(refusal(home).lines())
                .singleElement()
                .asString()
                .startsWith("claims/100.csv:3: Nobody is planned to sign")
                .contains("claim:100-002");
    }

    @Test
    void aContradictionIsRefusedWithTheMinimalAxiomsAndTheirRows() {
        // the list closes the Quad against Chile, and a rule of the test's own makes Chile a member
        Home home = new SmallHome(folder)
                .adding("seeds/registry/states.csv", "chile,Chile,a thing of the test,100:1,\n")
                .with("seeds/lists/100.csv", """
                        id,lines,whole,property,members,count,complete,standing,kind,by
                        100-L1,5-6,quad,directMemberOf,us;india;japan,3,yes,actual,report,
                        """)
                .adding(CLAIMS, "100-004,7,chile,observerOf,quad,actual,report,,,\n")
                .with("ontology/rule.ttl", """
                        @prefix entente: <https://w3id.org/entente/ontology#> .
                        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                        @prefix owl: <http://www.w3.org/2002/07/owl#> .
                        @prefix id: <https://w3id.org/entente/id/> .
                        [ a owl:Restriction ; owl:onProperty entente:observerOf ; owl:hasValue id:quad ]
                          rdfs:subClassOf
                          [ a owl:Restriction ; owl:onProperty entente:directMemberOf ; owl:hasValue id:quad ] .
                        """)
                .write();
        RefusedReleaseException refused = refusal(home);
        assertThat(refused.isContradiction()).isTrue();
        assertThat(refused.lines())
                .anySatisfy(line -> assertThat(line).contains("`chile observerOf quad`"))
                .anySatisfy(line -> assertThat(line).contains("claim:100-004, seeds/claims/100.csv:5, document 100 line 7;"))
                .anySatisfy(line -> assertThat(line).contains("list claim:100-L1, seeds/lists/100.csv:2"))
                .anySatisfy(line -> assertThat(line).contains("observerOf", "directMemberOf"))
                .contains("   - ontology/rule.ttl:5");
        assertThat(current(home)).isEmpty();
    }

    @Test
    void rdfFilesBesideTheTablesArePublished() {
        String prefixes = """
                @prefix entente: <https://w3id.org/entente/ontology#> .
                @prefix id: <https://w3id.org/entente/id/> .
                @prefix claim: <https://w3id.org/entente/claim/> .
                @prefix source: <https://w3id.org/entente/source/> .
                @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
                """;
        Home home = new SmallHome(folder)
                .with("seeds/neighbours.ttl", prefixes + "id:us entente:observerOf id:d10 .")
                .with("seeds/more-claims.ttl", prefixes + """
                        claim:100-900 a entente:Claim ; rdf:subject id:japan ; rdf:predicate entente:signed ;
                          rdf:object id:accords ; entente:standing entente:Actual ; entente:rank entente:PreferredRank ;
                          entente:claimKind entente:FactualReport ; entente:inSource source:100 ; entente:lineRange "9-10" .
                        """)
                .write();
        build(home).publish();
        var dataset = current(home).orElseThrow().dataset();
        assertThat(dataset.contains(
                        NamedGraphs.ASSERTED, Iris.entity("us"), Entente.term("observerOf"), Iris.entity("d10")))
                .isTrue();
        assertThat(dataset.contains(
                        NamedGraphs.ASSERTED, Iris.entity("japan"), Entente.term("signed"), Iris.entity("accords")))
                .isTrue();
    }

    @Test
    void aListThatSaysThereAreNoneIsPublished() {
        Home home = new SmallHome(folder)
                .adding("seeds/lists/100.csv", "100-L2,7,quad,directPartOf,,0,yes,actual,report,\n")
                .write();
        assertThat(build(home).publish().release()).isPresent();
    }

    @Test
    void anOntologyOutsideOwl2DlIsRefusedInThoseWords() {
        Home home = new SmallHome(folder)
                .with("ontology/rule.ttl", """
                        @prefix entente: <https://w3id.org/entente/ontology#> .
                        @prefix owl: <http://www.w3.org/2002/07/owl#> .
                        entente:memberOf a owl:FunctionalProperty .
                        """)
                .write();
        assertThat(refusal(home)).hasMessageContaining("outside OWL 2 DL");
        assertThat(refusal(home).lines()).isNotEmpty();
    }

    @Test
    void anUnsatisfiableClassIsRefusedByName() {
        Home home = new SmallHome(folder)
                .with("ontology/rule.ttl", """
                        @prefix entente: <https://w3id.org/entente/ontology#> .
                        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                        @prefix owl: <http://www.w3.org/2002/07/owl#> .
                        entente:Impossible a owl:Class ; rdfs:subClassOf entente:State , entente:Company .
                        """)
                .write();
        RefusedReleaseException refused = refusal(home);
        assertThat(refused.isContradiction()).isTrue();
        assertThat(refused).hasMessageContaining("Impossible");
    }

    private static ReleaseBuild build(Home home) {
        return ReleaseBuild.of(home, step -> {});
    }

    private static Optional<Release> current(Home home) {
        return new ReleaseStore(home.releases()).current();
    }

    private static RefusedReleaseException refusal(Home home) {
        return catchThrowableOfType(RefusedReleaseException.class, () -> build(home).publish());
    }
}
