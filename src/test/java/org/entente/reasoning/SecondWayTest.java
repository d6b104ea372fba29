package org.entente.reasoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecondWayTest {
    private static final Triple BY_CASES =
            Triple.create(Iris.entity("someone"), RDF.type.asNode(), Entente.term("Party"));

    private final Map<String, Boolean> answers = new HashMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"chain", "allied", "counting", "hierarchy", "merged", "every-rule"})
    void everythingEntailedHasAReason(String example) {
        try (HermitReasoner reasoner = Examples.open(example)) {
            Graph entailed = reasoner.requireConsistent().entailments().graph();
            SecondWay second = reasoner.secondWay();
            second.compare(entailed);
            Graph reasons = second.justify(entailed, GraphMemFactory.empty(), Map.of(), answers);

            assertThat(entailed.stream()).isNotEmpty().allSatisfy(triple -> assertThat(
                            reasons.contains(Node.ANY, Entente.concludes, Iris.statement(triple)))
                    .as(triple.toString(Iris.prefixes()))
                    .isTrue());
            assertThat(second.assurance().onlyHermit()).isZero();
            assertThat(second.assurance().unexplained()).isZero();
            assertThat(second.assurance().closed())
                    .isEqualTo(Hierarchies.withoutHierarchy(entailed).count());
        }
    }

    @Test
    void theAssuranceCertifiesWhereTheClosureIsAModel() {
        Assurance assurance = assurance("chain");

        assertThat(assurance.isComplete()).isTrue();
        assertThat(assurance.axioms()).isPositive();
        assertThat(assurance.reasons()).isPositive();
        assertThat(assurance.inWords().get(0)).startsWith("certified complete");
        assertThat(assurance.inputHash()).matches("[0-9a-f]{32}").isEqualTo(assurance("chain").inputHash());
        assertThat(assurance.inputHash()).isNotEqualTo(assurance("allied").inputHash());
    }

    @Test
    void whatOnlyHermitFindsIsKeptMarkedAndExplainedAndTheCertificateRefuses() {
        try (HermitReasoner reasoner = Examples.open("by-cases")) {
            Graph entailed = reasoner.requireConsistent().entailments().graph();
            SecondWay second = reasoner.secondWay();
            second.compare(entailed);
            Graph reasons = second.justify(entailed, GraphMemFactory.empty(), Map.of(), answers);
            Node statement = Iris.statement(BY_CASES);

            assertThat(entailed.contains(BY_CASES)).isTrue();
            assertThat(reasons.contains(statement, Entente.foundOnlyBy, Hermit.literal())).isTrue();
            assertThat(reasons.stream(Node.ANY, Entente.foundOnlyBy, Node.ANY)).hasSize(1);
            assertThat(reasons.stream(Node.ANY, Entente.concludes, statement)).hasSize(1);
            assertThat(second.assurance().isComplete()).isFalse();
            assertThat(second.assurance().unexplained()).isZero();
            assertThat(second.assurance().inWords().get(0)).contains("Partner SubClassOf Company or State", "someone");
        }
    }

    @Test
    void aConclusionThatHermitDoesNotDrawStopsTheBuild() {
        try (HermitReasoner reasoner = Examples.open("chain")) {
            Graph entailed = reasoner.requireConsistent().entailments().graph();
            Triple lost = Hierarchies.withoutHierarchy(entailed).findFirst().orElseThrow();
            entailed.delete(lost);
            SecondWay second = reasoner.secondWay();

            assertThatThrownBy(() -> second.compare(entailed))
                    .isInstanceOfSatisfying(UnsoundClosureException.class, e -> assertThat(e.conclusions())
                            .containsExactly(lost.toString(Iris.prefixes())));
        }
    }

    @Test
    void aReasonThatHermitDoesNotConfirmStopsTheBuild() {
        assurance("chain");
        answers.replaceAll((question, answer) -> false);

        assertThatThrownBy(() -> assurance("chain")).isInstanceOf(UnsoundClosureException.class);
    }

    private Assurance assurance(String example) {
        try (HermitReasoner reasoner = Examples.open(example)) {
            Graph entailed = reasoner.requireConsistent().entailments().graph();
            SecondWay second = reasoner.secondWay();
            second.compare(entailed);
            second.justify(entailed, GraphMemFactory.empty(), Map.of(), answers);
            return second.assurance();
        }
    }
}
