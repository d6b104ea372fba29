package org.entente.reasoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.entente.reasoning.ConflictingAxiom.Sort;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.junit.jupiter.api.Test;

class ConflictsTest {
    @Test
    void explainsAnInconsistencyByExactlyTheAxiomsNeeded() {
        InconsistentOntologyException refusal = inconsistency("inconsistent");

        assertThat(refusal.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.minimal()).isTrue();
            assertThat(texts(conflict))
                    .containsExactly(
                            "france foundingMemberOf quad",
                            "directMemberOf value quad SubClassOf {japan , us}",
                            "foundingMemberOf SubPropertyOf: directMemberOf",
                            "france DifferentFrom japan",
                            "france DifferentFrom us");
        });
    }

    @Test
    void leadsFromAConflictToTriplesAndClaims() {
        List<ConflictingAxiom> axioms = inconsistency("inconsistent").conflicts().get(0).axioms();

        assertThat(axioms.get(0).sort()).isEqualTo(Sort.ASSERTION);
        assertThat(axioms.get(0).triple())
                .contains(Triple.create(Iris.entity("france"), Entente.term("foundingMemberOf"), Iris.entity("quad")));
        assertThat(axioms.get(1).sort()).isEqualTo(Sort.GENERAL);
        assertThat(axioms.get(1).claims()).containsExactly(Iris.claim("001-L1"), Iris.claim("003-L2"));
    }

    @Test
    void namesUnrelatedCausesApart() {
        InconsistentOntologyException refusal = inconsistency("two-causes");

        assertThat(refusal.conflicts())
                .extracting(ConflictsTest::texts)
                .containsExactlyInAnyOrder(
                        List.of("japan Type Company", "japan Type State", "Company DisjointWith State"),
                        List.of("us directMemberOf quad", "not (us directMemberOf quad)"));
        assertThat(refusal).hasMessageContaining("conflict 1").hasMessageContaining("conflict 2");
    }

    @Test
    void findsEveryWayToOneContradiction() {
        InconsistentOntologyException refusal = inconsistency("asserted-and-inferred");

        assertThat(refusal.areAll()).isTrue();
        assertThat(refusal.conflicts())
                .extracting(ConflictsTest::texts)
                .containsExactly(
                        List.of("us directMemberOf quad", "not (us directMemberOf quad)"),
                        List.of(
                                "us foundingMemberOf quad",
                                "not (us directMemberOf quad)",
                                "foundingMemberOf SubPropertyOf: directMemberOf"),
                        List.of("us leads quad", "not (us directMemberOf quad)", "leads SubPropertyOf: directMemberOf"));
    }

    @Test
    void readsTheWaysOffTheClosureBeforeHermitIsAsked() {
        assertThat(ClashReasons.of(Examples.read("asserted-and-inferred"), Set.of(), 10)).hasSize(3);
        assertThat(ClashReasons.of(Examples.read("asserted-and-inferred"), Set.of(), 2)).hasSize(2);
        assertThat(ClashReasons.of(Examples.read("two-causes"), Set.of(), 10)).hasSize(2);
    }

    @Test
    void keepsTheTripleOfADenial() {
        Triple denied = Triple.create(Iris.entity("us"), Entente.directMemberOf, Iris.entity("quad"));

        assertThat(inconsistency("two-causes").conflicts().stream().flatMap(conflict -> conflict.axioms().stream()))
                .filteredOn(axiom -> axiom.triple().equals(Optional.of(denied)))
                .extracting(ConflictingAxiom::sort)
                .containsExactlyInAnyOrder(Sort.ASSERTION, Sort.DENIAL);
    }

    @Test
    void explainsUnsatisfiableClassesAndPropertiesFromTheTop() {
        IncoherentOntologyException refusal = catchThrowableOfType(IncoherentOntologyException.class, () -> {
            try (HermitReasoner reasoner = Examples.open("unsatisfiable")) {
                reasoner.requireConsistent().requireCoherent();
            }
        });

        assertThat(refusal.unsatisfiable())
                .containsExactly(Entente.term("StateBank"), Entente.term("StateCompany"), Entente.term("annexed"));
        assertThat(refusal.conflicts())
                .extracting(ConflictsTest::texts)
                .containsExactly(
                        List.of(
                                "Company DisjointWith State",
                                "StateCompany SubClassOf Company",
                                "StateCompany SubClassOf State"),
                        List.of("Company DisjointWith State", "annexed Domain Company", "annexed Domain State"));
    }

    private static List<String> texts(Conflict conflict) {
        return conflict.axioms().stream().map(ConflictingAxiom::text).toList();
    }

    private static InconsistentOntologyException inconsistency(String example) {
        return catchThrowableOfType(InconsistentOntologyException.class, () -> {
            try (HermitReasoner reasoner = Examples.open(example)) {
                reasoner.requireConsistent();
            }
        });
    }
}
