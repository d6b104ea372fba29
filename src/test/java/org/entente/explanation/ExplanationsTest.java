package org.entente.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.reasoning.AxiomShape;
import org.entente.release.UnreasonedRelease;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplanationsTest {
    @TempDir
    private static Path folder;

    private static Explanations explanations;

    @BeforeAll
    static void explain() {
        explanations = SmallView.of(folder);
    }

    @Test
    void whatASourceSaysIsExplainedByAllWhoSayIt() {
        Explanation explanation = explanations.explain("japan", "directMemberOf", "quad");

        assertThat(explanation.verdict()).isEqualTo(Verdict.ASSERTED);
        assertThat(explanation.answer()).hasToString(
                "Yes, it is stated: Japan is a direct member of Quadrilateral Security Dialogue.");
        assertThat(claims(explanation)).containsExactly("100-001", "100f-001");
        assertThat(explanation.claims()).first().satisfies(claim -> {
            assertThat(claim.passages()).singleElement().satisfies(passage -> {
                assertThat(passage.document()).isEqualTo(Iris.document("100"));
                assertThat(passage.firstLine()).isEqualTo(1);
                assertThat(passage.lastLine()).isEqualTo(2);
            });
            assertThat(claim.standing()).isEqualTo("actual");
            assertThat(claim.kind()).isEqualTo("report");
            assertThat(claim.source().reliability()).isEqualTo("high");
        });
    }

    @Test
    void whatLostIsTherePlainlyWithTheDecision() {
        Explanation explanation = explanations.explain("d10", "has status", "proposed");

        assertThat(explanation.verdict()).isEqualTo(Verdict.ASSERTED);
        assertThat(explanation.otherClaims()).singleElement().satisfies(claim -> {
            assertThat(claim.node()).isEqualTo(Iris.claim("100f-002"));
            assertThat(claim.accepted()).isFalse();
            assertThat(claim.outcome()).contains("C1");
            assertThat(claim.decisions()).singleElement().satisfies(decision -> {
                assertThat(decision.conflict()).isEqualTo(Iris.conflict("C1"));
                assertThat(decision.preferred()).containsExactly(Iris.claim("100-014"));
                assertThat(decision.reason()).contains("nearer");
            });
        });
    }

    @Test
    void aKindStandsOnTheFirstPassageOfTheRegistry() {
        Explanation explanation = explanations.explain("japan", "a", "state");

        assertThat(explanation.verdict()).isEqualTo(Verdict.ASSERTED);
        assertThat(explanation.reasons().get(0).facts()).singleElement().satisfies(fact -> {
            assertThat(fact.origin()).isEqualTo(Fact.Origin.REGISTRY);
            assertThat(fact.passages()).extracting(Passage::firstLine).containsExactly(1);
        });
    }

    @Test
    void aMembershipFollowsFromADirectOne() {
        Explanation explanation = explanations.explain("japan", "memberOf", "quad");

        assertThat(explanation.verdict()).isEqualTo(Verdict.ENTAILED);
        assertThat(explanation.reasons()).hasSize(1);
        assertThat(steps(explanation, 0)).containsExactly("Japan is a member of Quadrilateral Security Dialogue");
        assertThat(shapes(explanation, 0)).containsExactly(AxiomShape.SUB_PROPERTY);
        assertThat(explanation.reasons().get(0).steps().get(0).axioms().get(0).words())
                .isEqualTo("If A is a direct member of B, then A is a member of B.");
        assertThat(claims(explanation)).contains("100-001", "100f-001");
    }

    @Test
    void aChainIsToldWithTheKindsInPlaceOfTheirMarks() {
        Explanation explanation = explanations.explain("japan", "cooperates in", "telecommunications");

        assertThat(explanation.verdict()).isEqualTo(Verdict.ENTAILED);
        assertThat(steps(explanation, 0)).last().isEqualTo("Japan cooperates in telecommunications");
        assertThat(explanation.reasons().get(0).steps().stream().flatMap(step -> step.premises().stream()))
                .extracting(premise -> premise.sentence().toString())
                .contains("Quadrilateral Security Dialogue is an established grouping", "5G falls under telecommunications")
                .noneMatch(sentence -> sentence.contains("namely"));
        assertThat(claims(explanation)).contains("100-010", "100-012", "100-013");
    }

    @Test
    void aCountNamesAllThatCountAndThatTheyDiffer() {
        Explanation explanation = explanations.explain("us", "a", "HubState");

        assertThat(explanation.verdict()).isEqualTo(Verdict.ENTAILED);
        assertThat(shapes(explanation, 0)).contains(AxiomShape.DEFINED_CLASS, AxiomShape.COUNTING);
        assertThat(last(explanation).premises())
                .extracting(premise -> premise.sentence().toString())
                .anyMatch(sentence -> sentence.contains("are different things"));
        assertThat(claims(explanation)).contains("100-L1.us", "100-L2.us", "100-017");
    }

    @Test
    void alliesHaveAReasonForEachAllianceThatTheyShare() {
        Explanation explanation = explanations.explain("japan", "allied with", "us");

        assertThat(explanation.reasons()).hasSize(2);
        assertThat(explanation.reasons()).extracting(Reason::node).doesNotHaveDuplicates();
    }

    @Test
    void aClosedListExcludesWhomItDoesNotName() {
        Explanation explanation = explanations.explain("india", "direct member of", "t3");

        assertThat(explanation.verdict()).isEqualTo(Verdict.EXCLUDED);
        assertThat(explanation.statement()).isEqualTo(Iris.negativeStatement(explanation.triple()));
        assertThat(last(explanation).axioms()).anySatisfy(axiom -> {
            assertThat(axiom.shape()).isEqualTo(AxiomShape.CLOSED_ROSTER);
            assertThat(axiom.claims()).extracting(CitedClaim::node).containsExactly(Iris.claim("100-L2"));
        });
        assertThat(explanation.reasons().get(0).facts()).first().satisfies(
                fact -> assertThat(fact.origin()).isEqualTo(Fact.Origin.SUPPOSED));
    }

    @Test
    void theNegativeFormAsksTheSame() {
        Explanation explanation = explanations.explain("india", "notDirectMemberOf", "t3");

        assertThat(explanation.verdict()).isEqualTo(Verdict.EXCLUDED);
        assertThat(explanation.notes()).extracting(Sentence::toString).first().asString().contains("is not a direct member of");
    }

    @Test
    void ofACollectiveAClosedListSaysNothing() {
        Explanation explanation = explanations.explain("some allies", "directMemberOf", "t3");

        assertThat(explanation.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(explanation.notes()).extracting(Sentence::toString).anyMatch(note -> note.contains("collective"));
    }

    @Test
    void kindsThatExcludeEachOtherExclude() {
        Explanation explanation = explanations.explain("japan", "a", "alliance");

        assertThat(explanation.verdict()).isEqualTo(Verdict.EXCLUDED);
        assertThat(shapes(explanation, 0)).contains(AxiomShape.DISJOINT_CLASSES);
    }

    @Test
    void aSecondStatusIsExcludedByTheFirst() {
        Explanation explanation = explanations.explain("quad", "hasStatus", "proposed");

        assertThat(explanation.verdict()).isEqualTo(Verdict.EXCLUDED);
        assertThat(shapes(explanation, 0)).contains(AxiomShape.FUNCTIONAL);
        assertThat(claims(explanation)).contains("100-010");
    }

    @Test
    void aDeniedClaimExcludes() {
        Explanation explanation = explanations.explain("india", "directMemberOf", "d10");

        assertThat(explanation.verdict()).isEqualTo(Verdict.EXCLUDED);
        assertThat(shapes(explanation, 0)).contains(AxiomShape.DENIAL);
        assertThat(claims(explanation)).contains("100-015");
        assertThat(last(explanation).axioms().get(0).words()).isEqualTo("It is denied that India is a direct member of D10.");
    }

    @Test
    void aDefinedClassSaysWhatIsMissingAndNeverThatItIsFalse() {
        Explanation explanation = explanations.explain("japan", "a", "HubState");

        assertThat(explanation.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(explanation.answer()).hasToString(
                "It is unknown whether Japan is a hub state: it is not entailed, and nothing excludes it.");
        NearMiss near = explanation.nearMisses().get(0);
        assertThat(near.present()).extracting(Sentence::toString).contains("T3 is an established alliance");
        assertThat(near.lacks()).extracting(lack -> lack.sentence().toString()).anyMatch(lack -> lack.contains("Japan is a direct member of x"));
    }

    @Test
    void aKindThatIsMissingSaysWhatItTakesInTurn() {
        Explanation explanation = explanations.explain("huawei", "a", "blacklisted enterprise");

        assertThat(explanation.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(explanation.nearMisses().get(0).lacks())
                .extracting(lack -> lack.sentence().toString())
                .containsExactly("Huawei is listed on US blacklist");
    }

    @Test
    void aChainSaysWhichLinkIsMissing() {
        Explanation explanation = explanations.explain("uk", "cooperates in", "5g");

        assertThat(explanation.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(explanation.nearMisses()).anySatisfy(near -> {
            assertThat(near.axioms()).extracting(CitedAxiom::shape).contains(AxiomShape.CHAIN);
            assertThat(near.lacks()).extracting(lack -> lack.sentence().toString())
                    .contains("United Kingdom is a member of Quadrilateral Security Dialogue");
        });
    }

    @Test
    void anOpenListIsNamedThatLeavesAMembershipOpen() {
        Explanation explanation = explanations.explain("india", "memberOf", "t3");

        assertThat(explanation.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(explanation.notes()).extracting(Sentence::toString)
                .anyMatch(note -> note.startsWith("It is excluded that India is a direct member of T3"))
                .anyMatch(note -> note.contains("is a direct part of T3"))
                .noneMatch(note -> note.startsWith("No list is accepted as complete of all that is a direct member of T3"));
    }

    @Test
    void aClaimThatIsNotSettledIsShownBesideWhatIsUnknown() {
        Explanation explanation = explanations.explain("uk", "directMemberOf", "d10");

        assertThat(explanation.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(explanation.otherClaims()).singleElement()
                .satisfies(claim -> assertThat(claim.standing()).isEqualTo("planned"));
    }

    @Test
    void aKindIsBelowAnotherForAReason() {
        Explanation explanation = explanations.explain("state", "kind of", "party");

        assertThat(explanation.verdict()).isEqualTo(Verdict.ENTAILED);
        assertThat(steps(explanation, 0)).containsExactly("A is an actor", "A is a party");
        assertThat(explanation.reasons().get(0).facts()).extracting(Fact::origin).containsExactly(Fact.Origin.SUPPOSED);
    }

    @Test
    void aNoteThatAPremiseIsMissingIsShownWhereItIsMissed() {
        DatasetGraph noted = copy(UnreasonedRelease.of(SmallView.home(folder.resolve("noted")).write()));
        Node note = NodeFactory.createURI(Iris.BASE + "premise/huawei-listed");
        Node decisions = NamedGraphs.DECISIONS;
        noted.add(decisions, note, RDF.type.asNode(), Entente.term("MissingPremise"));
        noted.add(decisions, note, RDFS.label.asNode(), NodeFactory.createLiteralLang("Whether it is on the list.", "en"));
        noted.add(decisions, note, RDF.subject.asNode(), Iris.entity("huawei"));
        noted.add(decisions, note, RDF.predicate.asNode(), Entente.term("listedOn"));
        noted.add(decisions, note, Entente.lineRange, NodeFactory.createLiteralString("100:5-6"));

        Explanation explanation = Explanations.of(ReleaseView.of("noted", noted), Documents.NONE)
                .explain("huawei", "a", "blacklisted enterprise");

        assertThat(explanation.nearMisses().get(0).lacks().get(0).known()).singleElement().satisfies(known -> {
            assertThat(known.text()).isEqualTo("Whether it is on the list.");
            assertThat(known.passages()).extracting(Passage::lastLine).containsExactly(6);
        });
        assertThat(ExplanationFormat.TEXT.write(explanation)).contains("noted: Whether it is on the list.");
    }

    @Test
    void aValueIsExplainedByItsText() {
        assertThat(explanations.explain("accords", "signedOn", "2020-07-10").verdict()).isEqualTo(Verdict.ASSERTED);
        assertThat(explanations.explain("accords", "signedOn", "2021-07-10").verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    private static DatasetGraph copy(DatasetGraph dataset) {
        DatasetGraph copy = DatasetGraphFactory.createGeneral();
        dataset.listGraphNodes().forEachRemaining(name ->
                dataset.find(name, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(copy::add));
        return copy;
    }

    private static List<String> claims(Explanation explanation) {
        return explanation.claims().map(claim -> Iris.localName(claim.node())).toList();
    }

    private static Step last(Explanation explanation) {
        List<Step> steps = explanation.reasons().get(0).steps();
        return steps.get(steps.size() - 1);
    }

    private static List<String> steps(Explanation explanation, int reason) {
        return explanation.reasons().get(reason).steps().stream().map(step -> step.sentence().toString()).toList();
    }

    private static Stream<AxiomShape> shapes(Explanation explanation, int reason) {
        return explanation.reasons().get(reason).steps().stream()
                .flatMap(step -> step.axioms().stream())
                .map(CitedAxiom::shape);
    }
}
