package org.entente.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.entente.dataset.SmallHome;
import org.entente.explanation.CitedClaim;
import org.entente.release.Release;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real releases of a small home before and after one change. */
class ComparisonTest {
    @TempDir
    private static Path before;

    private static Release older;

    @TempDir
    private Path folder;

    @BeforeAll
    static void publishOnce() {
        older = PublishedHome.publish(PublishedHome.in(before));
    }

    private Comparison after(UnaryOperator<SmallHome> change) {
        return Comparison.of(older, PublishedHome.publish(change.apply(PublishedHome.in(folder))));
    }

    @Test
    void aReleaseIsTheSameAsItself() {
        Comparison comparison = Comparison.of(older, older);

        assertThat(comparison.isSame()).isTrue();
        assertThat(comparison.graphs()).isEmpty();
        assertThat(ComparisonFormat.TEXT.write(comparison, 20)).contains("Nothing: it is the same release.");
    }

    @Test
    void aNewClaimLeadsToANewInferenceWithItsReason() {
        Comparison comparison = after(home ->
                home.adding(PublishedHome.CLAIMS, "100-005,8-9,chile,directMemberOf,quad,actual,report,,,,\n"));

        assertThat(texts(comparison.asserted())).containsExactly("NEW Chile is a direct member of Quad <- 100-005 NEW");
        assertThat(texts(comparison.inferred())).contains("NEW Chile is a member of Quad <- 100-005 NEW");
        TripleChange inferred = find(comparison.inferred(), "Chile is a member of Quad");
        assertThat(missing(inferred)).containsExactly("Chile is a direct member of Quad");
        assertThat(inferred.reasons().get(0).parts()).anyMatch(part -> part.isAxiom() && part.stands());
        assertThat(cited(inferred)).extracting(claim -> claim.passages().get(0).firstLine()).containsExactly(8);
        assertThat(comparison.entries()).extracting(EntryChange::presence).containsExactly(Presence.NEW);
        assertThat(comparison.effects().get(0).cause().node()).isEqualTo(Iris.claim("100-005"));
        assertThat(comparison.effects().get(0).removed()).isZero();
        assertThat(comparison.isSame()).isFalse();
    }

    @Test
    void anEndedClaimTakesItsInferencesWithIt() {
        Comparison comparison = after(home -> home.with(PublishedHome.CLAIMS, """
                id,lines,subject,property,object,standing,kind,by,when,to,seen
                100-001,1-2,japan,directMemberOf,quad,ended,report,,,2020-03,
                100-002,3,india,signed,accords,planned,report,us,,,
                100-003,4,accords,signedOn,2020-07-10,actual,report,,,,
                100-004,7,japan,directMemberOf,d10,actual,report,,,,
                """));

        assertThat(texts(comparison.asserted())).containsExactly("GONE Japan is a direct member of Quad <- 100-001 CHANGED");
        TripleChange lost = find(comparison.inferred(), "Japan is a member of Quad");
        assertThat(lost.presence()).isEqualTo(Presence.GONE);
        assertThat(missing(lost)).containsExactly("Japan is a direct member of Quad");
        assertThat(lost.causes().get(0).sentence().toString())
                .contains("claim:100-001, changed")
                .contains("standing: actual → ended")
                .contains("outcome: accepted → ended: it ended by 2020-12-15");
        assertThat(comparison.entries().get(0).before().orElseThrow().standing()).isEqualTo("actual");
    }

    @Test
    void aListThatIsClosedShowsWhoIsNotOnIt() {
        Comparison comparison = after(home -> home.with(
                PublishedHome.LISTS,
                PublishedHome.LIST_HEADER + "100-L1,5-6,quad,directMemberOf,us;india;japan,3,yes,actual,report,\n"));

        TripleChange no = find(comparison.negative(), "it is not so that Chile is a direct member of Quad");
        assertThat(no.presence()).isEqualTo(Presence.NEW);
        assertThat(no.statement().getURI()).startsWith(Iris.STATEMENT);
        assertThat(missing(no)).anyMatch(text -> text.contains("SubClassOf {india , japan , us}"));
        assertThat(no.causes()).extracting(Cause::node).containsExactly(Iris.claim("100-L1"), Iris.claim("100-L1.japan"));
        assertThat(no.causes().get(0).sentence().toString()).contains("complete: false → true", "stated count: 4 → 3");
        assertThat(comparison.axioms()).anyMatch(axiom -> axiom.generated()
                && axiom.presence() == Presence.NEW
                && axiom.claims().stream().anyMatch(claim -> claim.node().equals(Iris.claim("100-L1"))));
    }

    @Test
    void aDecisionTheOtherWayChangesWhatFollows() {
        Comparison comparison = after(home -> home.with(
                PublishedHome.CONFLICTS,
                PublishedHome.CONFLICT_HEADER
                        + "C1,d10,100-004;100f-001,One takes Japan in and one denies it.,100f-001,Another look.\n"));

        assertThat(texts(comparison.asserted())).containsExactly(
                "NEW it is not so that Japan is a direct member of D10 <- 100f-001 CHANGED, C1 CHANGED",
                "GONE Japan is a direct member of D10 <- 100-004 CHANGED, C1 CHANGED");
        TripleChange lost = find(comparison.inferred(), "Japan is a member of D10");
        assertThat(lost.causes()).extracting(Cause::node).containsExactly(Iris.claim("100-004"), Iris.conflict("C1"));
        assertThat(lost.causes().get(1).sentence().toString()).contains("preferred claim: claim:100-004 → claim:100f-001");
        assertThat(lost.causes().get(0).sentence().toString()).contains("outcome: accepted → outweighed");
    }

    @Test
    void anAxiomIsItsOwnCause() {
        Comparison comparison = after(home -> home.with("ontology/more.ttl", """
                @prefix entente: <https://w3id.org/entente/ontology#> .
                @prefix owl: <http://www.w3.org/2002/07/owl#> .
                @prefix id: <https://w3id.org/entente/id/> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                entente:QuadMember a owl:Class ; rdfs:label "Quad member"@en ;
                    skos:definition "Actor that is a direct member of the Quad."@en ; skos:example "Japan."@en ;
                    rdfs:isDefinedBy <https://w3id.org/entente/ontology> ;
                    owl:equivalentClass [ a owl:Restriction ; owl:onProperty entente:directMemberOf ; owl:hasValue id:quad ] .
                """));

        TripleChange found = find(comparison.inferred(), "Japan is a Quad member");
        assertThat(missing(found)).containsExactly("QuadMember EquivalentTo directMemberOf value quad");
        assertThat(found.causes().get(0).sentence().toString()).startsWith("axiom of the ontology, new: QuadMember");
        assertThat(comparison.axioms()).extracting(change -> change.axiom().text())
                .containsExactly("QuadMember EquivalentTo directMemberOf value quad");
        assertThat(comparison.entries()).extracting(EntryChange::sort).containsExactly("term");
    }

    @Test
    void aQuestionIsListedWithTheRowsThatDiffer() {
        Comparison comparison = after(home ->
                home.adding(PublishedHome.CLAIMS, "100-005,8,chile,directMemberOf,quad,actual,report,,,,\n"));

        assertThat(comparison.questions()).hasSize(1);
        QuestionChange question = comparison.questions().get(0);
        assertThat(question.rewritten()).isFalse();
        assertThat(question.answer().orElseThrow().difference().unexpected()).singleElement().asString().contains("id:chile");
        assertThat(question.answer().orElseThrow().difference().missing()).isEmpty();
        assertThat(comparison.isSame()).isFalse();
    }

    @Test
    void aRowThatOnlyMovesIsNoChange() {
        Comparison comparison = after(home -> home.with(PublishedHome.LISTS, PublishedHome.LIST_HEADER
                + "# a comment, which moves the row below\n100-L1,5-6,quad,directMemberOf,us;india,4,no,actual,report,\n"));

        assertThat(comparison.entries()).isEmpty();
        assertThat(comparison.asserted()).isEmpty();
        assertThat(comparison.inferred()).isEmpty();
        assertThat(comparison.inputs()).containsEntry(PublishedHome.LISTS, Presence.CHANGED);
        assertThat(comparison.graphs()).extracting(Comparison.GraphCount::graph)
                .contains(NamedGraphs.source("100"))
                .doesNotContain(NamedGraphs.CLOSURES, NamedGraphs.ONTOLOGY);
    }

    private static List<String> texts(List<TripleChange> changes) {
        return changes.stream()
                .map(change -> change.presence() + " " + change.sentence() + " <- " + String.join(", ", change.causes().stream()
                        .map(cause -> Iris.localName(cause.node()) + " " + cause.presence())
                        .toList()))
                .toList();
    }

    private static TripleChange find(List<TripleChange> changes, String sentence) {
        assertThat(changes).extracting(change -> change.sentence().toString()).contains(sentence);
        return changes.stream().filter(change -> change.sentence().toString().equals(sentence)).findFirst().orElseThrow();
    }

    private static Stream<String> missing(TripleChange change) {
        return change.reasons().get(0).missing().map(part -> part.sentence().toString());
    }

    private static List<CitedClaim> cited(TripleChange change) {
        return change.reasons().get(0).missing().flatMap(part -> part.claims().stream()).toList();
    }
}
