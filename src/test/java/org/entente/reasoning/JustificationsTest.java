package org.entente.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.junit.jupiter.api.Test;

class JustificationsTest {
    private static final Triple US_IN_QUAD = membership("us", "quad");

    @Test
    void aReasonIsTheAssertionsAndAxiomsWithItsSteps() {
        TracedClosure closure = close("chain");

        List<Justification> reasons = closure.justifications(US_IN_QUAD);

        assertThat(reasons).singleElement().satisfies(reason -> {
            assertThat(reason.premises()).hasSize(2).allMatch(closure::isAsserted);
            assertThat(reason.axioms()).extracting(Axiom::text).containsExactlyInAnyOrder(
                    "directMemberOf SubPropertyOf: memberOf", "memberOf o partOf SubPropertyOf: memberOf");
            assertThat(reason.steps()).hasSize(2);
            assertThat(reason.steps().get(1).conclusion()).isEqualTo(US_IN_QUAD);
        });
    }

    @Test
    void whatCannotHoldIsRefutedWithoutSupposingIt() {
        Triple france = Triple.create(Iris.entity("france"), Entente.term("foundingMemberOf"), Iris.entity("quad"));
        Graph graph = Examples.read("inconsistent");
        graph.delete(france);
        TracedClosure closure = Rules.of(graph).close(GraphMemFactory.empty());

        assertThat(closure.isClashing()).isFalse();
        assertThat(closure.refutations(france)).singleElement().satisfies(reason -> {
            assertThat(reason.denied()).isTrue();
            assertThat(reason.premises()).doesNotContain(france);
            assertThat(reason.axioms()).extracting(Axiom::text).containsExactlyInAnyOrder(
                    "directMemberOf value quad SubClassOf {japan , us}",
                    "foundingMemberOf SubPropertyOf: directMemberOf",
                    "DifferentIndividuals: france, japan, us");
            assertThat(reason.steps().get(reason.steps().size() - 1).conclusion()).isNull();
        });
        assertThat(closure.isClashing()).as("the supposition is taken back").isFalse();
        assertThat(closure.holds(france)).isFalse();
    }

    @Test
    void everyConflictIsMinimalAndTheyAreApart() {
        List<Justification> conflicts = close("two-causes").conflicts(10);

        assertThat(conflicts).hasSize(2);
        assertThat(conflicts).allSatisfy(conflict -> assertThat(conflict.conclusion()).isNull());
        assertThat(conflicts)
                .extracting(conflict -> conflict.axioms().stream().map(Axiom::text).toList())
                .containsExactlyInAnyOrder(
                        List.of("Company DisjointWith State"), List.of("not (us directMemberOf quad)"));
    }

    @Test
    void saysWhatIsMissingForWhatDoesNotFollow() {
        TracedClosure closure = close("chain");

        List<Attempt> attempts = closure.attempts(membership("quad", "core-group"), 5);

        assertThat(attempts).isNotEmpty().allSatisfy(attempt -> {
            assertThat(attempt.holding()).allMatch(closure::holds);
            assertThat(attempt.missing()).isNotEmpty().noneMatch(closure::holds);
        });
        assertThat(attempts).extracting(Attempt::missing).contains(
                List.of(Triple.create(Iris.entity("quad"), Entente.directMemberOf, Iris.entity("core-group"))));
    }

    @Test
    void countsWhatIsMissing() {
        Graph graph = Examples.read("counting");
        graph.remove(Iris.entity("japan"), Entente.directMemberOf, Iris.entity("d10"));
        Triple goal = Triple.create(Iris.entity("japan"), RDF.type.asNode(), Entente.term("MultiAllianceActor"));

        List<Attempt> attempts = Rules.of(graph).close(GraphMemFactory.empty()).attempts(goal, 3);

        assertThat(attempts).singleElement().satisfies(attempt -> {
            assertThat(attempt.holding()).contains(
                    Triple.create(Iris.entity("japan"), Entente.directMemberOf, Iris.entity("quad")));
            assertThat(attempt.missing()).hasSize(2).anySatisfy(missing -> {
                assertThat(missing.getPredicate()).isEqualTo(Entente.directMemberOf);
                assertThat(missing.getObject().isVariable()).isTrue();
            });
        });
    }

    private static Triple membership(String member, String whole) {
        return Triple.create(Iris.entity(member), Entente.memberOf, Iris.entity(whole));
    }

    private static TracedClosure close(String example) {
        return Rules.of(Examples.read(example)).close(GraphMemFactory.empty());
    }
}
