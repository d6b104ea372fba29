package org.entente.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.reasoning.AxiomShape;
import org.entente.release.RealRelease;
import org.entente.release.Release;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.NamedGraphs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The project's own tables, explained. */
class RealExplanationsTest {
    private static final Set<Node> HIERARCHY = Set.of(
            RDFS.subClassOf.asNode(),
            RDFS.subPropertyOf.asNode(),
            OWL2.equivalentClass.asNode(),
            OWL2.equivalentProperty.asNode());

    private static Release release;
    private static Explanations explanations;

    @BeforeAll
    static void explain() {
        release = RealRelease.get().release();
        explanations = Explanations.of(ReleaseView.of(release.id(), release.dataset()), Documents.NONE);
    }

    @Test
    void everyInferenceHasAReasonThatEndsInSources() {
        List<Triple> inferred = release.dataset().getGraph(NamedGraphs.INFERRED).stream()
                .filter(triple -> !HIERARCHY.contains(triple.getPredicate()))
                .toList();

        assertThat(inferred).isNotEmpty().allSatisfy(triple -> {
            Explanation explanation = explanations.explain(triple);
            assertThat(explanation.verdict()).isEqualTo(Verdict.ENTAILED);
            assertThat(explanation.reasons()).isNotEmpty().allSatisfy(reason -> {
                assertThat(reason.steps().get(reason.steps().size() - 1).conclusion()).isEqualTo(triple);
                assertThat(reason.facts()).allMatch(RealExplanationsTest::hasSource);
            });
        });
    }

    private static boolean hasSource(Fact fact) {
        return switch (fact.origin()) {
            case CLAIMS -> fact.claims().stream().allMatch(claim -> claim.accepted() && !claim.passages().isEmpty());
            case REGISTRY -> !fact.passages().isEmpty() || !fact.editorial().isEmpty();
            default -> false;
        };
    }

    @Test
    void everyPublishedNegativeIsExcludedForAReason() {
        List<Triple> negative = release.dataset().getGraph(NamedGraphs.NEGATIVE).stream()
                .collect(Collectors.groupingBy(triple -> triple.getPredicate().getURI() + triple.getObject()))
                .values().stream()
                .map(same -> same.get(0))
                .toList();

        assertThat(negative).isNotEmpty().allSatisfy(triple -> {
            Explanation explanation = explanations.explain(triple);
            assertThat(explanation.verdict()).isEqualTo(Verdict.EXCLUDED);
            assertThat(axioms(explanation)).extracting(CitedAxiom::shape).contains(AxiomShape.CLOSED_ROSTER);
        });
    }

    @Test
    void whatRepresentsAStateAtAnEventIsTold() {
        Triple represented = first(Entente.term("representedAt"));
        Explanation explanation = explanations.explain(represented);

        assertThat(axioms(explanation)).extracting(CitedAxiom::shape).contains(AxiomShape.CHAIN, AxiomShape.INVERSE);
        assertThat(explanation.claims()).isNotEmpty();
    }

    @Test
    void aRuleThatASourceDescribesIsCitedWithTheClaimThatItFormalises() {
        Explanation explanation = explanations.explain("huawei", "a", "untrusted vendor");

        assertThat(explanation.verdict()).isEqualTo(Verdict.ENTAILED);
        assertThat(axioms(explanation)).anySatisfy(axiom -> assertThat(axiom.claims()).isNotEmpty());
    }

    @Test
    void aHubStateIsCountedFromItsAlliances() {
        Explanation explanation = explanations.explain(first(RDF.type.asNode(), Entente.term("HubState")));

        assertThat(explanation.reasons().get(0).facts().stream().filter(fact -> fact.triple().getPredicate().equals(Entente.directMemberOf)))
                .hasSize(3);
    }

    @Test
    void aPartnershipThatASourcePutsOutsideTheQuadIsNoPartOfIt() {
        Explanation explanation = explanations.explain("T3", "direct part of", "Quad");

        assertThat(explanation.verdict()).isEqualTo(Verdict.EXCLUDED);
        assertThat(explanation.claims()).extracting(CitedClaim::standing).contains("denied");
    }

    @Test
    void noUnknownIsCalledFalse() {
        for (String state : List.of("india", "germany", "south-korea")) {
            Explanation explanation = explanations.explain(state, "memberOf", "o-ran-alliance");
            assertThat(explanation.verdict()).as(state).isIn(Verdict.UNKNOWN, Verdict.ENTAILED);
        }
    }

    private static List<CitedAxiom> axioms(Explanation explanation) {
        return explanation.reasons().get(0).steps().stream().flatMap(step -> step.axioms().stream()).toList();
    }

    private static Triple first(Node predicate) {
        return first(predicate, Node.ANY);
    }

    private static Triple first(Node predicate, Node object) {
        return release.dataset().getGraph(NamedGraphs.INFERRED).stream(Node.ANY, predicate, object)
                .min((one, other) -> one.toString().compareTo(other.toString()))
                .orElseThrow();
    }
}
