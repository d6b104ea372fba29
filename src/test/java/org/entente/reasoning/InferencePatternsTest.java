package org.entente.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.release.RealRelease;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.semanticweb.HermiT.Reasoner;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLOntology;

/** Each pattern of {@code ontology/patterns.csv} draws its conclusion over the whole release, and not without an axiom. */
class InferencePatternsTest {
    private static final int ENOUGH = 40;
    private static final Path PAGE = Path.of("docs", "patterns.md");

    private static List<InferencePattern> patterns;
    private static OWLOntology ontology;

    @BeforeAll
    static void readTheRelease() {
        patterns = InferencePattern.all();
        ontology = OntologyReader.read(RealRelease.get().reasoned());
    }

    @TestFactory
    Stream<DynamicTest> eachPatternConcludesAndEachOfItsAxiomsIsNeeded() {
        return patterns.stream().map(pattern -> DynamicTest.dynamicTest(pattern.name(), () -> verify(pattern)));
    }

    @Test
    void noTwoPatternsHaveOneShape() {
        assertThat(patterns).hasSizeGreaterThanOrEqualTo(ENOUGH);
        assertThat(patterns.stream().map(pattern -> ShapeSignature.of(axioms(pattern)))).doesNotHaveDuplicates();
        assertThat(patterns.stream().map(InferencePattern::shape)).doesNotHaveDuplicates();
    }

    @Test
    void fortyShapesRemainWhenChainsAndListsOfAnyLengthAreOne() {
        assertThat(patterns.stream().map(pattern -> ShapeSignature.coarse(axioms(pattern))).collect(Collectors.toSet()))
                .hasSizeGreaterThanOrEqualTo(ENOUGH);
    }

    @Test
    void thePageSaysWhatTheTableSays() throws IOException {
        String page = PatternsPage.of(patterns);
        Files.writeString(Path.of("target", "patterns.md"), page);
        assertThat(Files.readString(PAGE)).as("%s, as target/patterns.md has it", PAGE).isEqualTo(page);
    }

    private static void verify(InferencePattern pattern) {
        assertThat(pattern.axioms()).isNotEmpty();
        if (!pattern.suppose().isEmpty()) {
            assertThat(concludes(pattern)).as("concluded without the supposition").isFalse();
        }
        with(pattern.supposedAxioms(), () -> {
            assertThat(concludes(pattern)).as("concluded").isTrue();
            pattern.axioms().forEach(text -> without(written(text), () ->
                    assertThat(concludes(pattern)).as("concluded without: %s", text).isFalse()));
        });
    }

    /**
     * Whether the conclusion follows: its denial contradicts what is known, and what is known contradicts nothing. Asked
     * for a relation directly, HermiT first sets up all properties, which takes it seconds.
     */
    private static boolean concludes(InferencePattern pattern) {
        if (!pattern.isContradiction()) {
            assertThat(isConsistent()).isTrue();
        }
        boolean[] contradicted = new boolean[1];
        with(pattern.conclusionDenied(), () -> contradicted[0] = !isConsistent());
        return contradicted[0];
    }

    private static boolean isConsistent() {
        Reasoner reasoner = Hermit.start(ontology);
        try {
            return reasoner.isConsistent();
        } finally {
            reasoner.dispose();
        }
    }

    private static List<OWLAxiom> axioms(InferencePattern pattern) {
        return pattern.axioms().stream().flatMap(text -> written(text).stream()).toList();
    }

    /** The axioms of the release that are written so; with annotations and without, they count as one. */
    private static List<OWLAxiom> written(String text) {
        List<OWLAxiom> found = ontology.logicalAxioms()
                .filter(axiom -> AxiomText.of(axiom).equals(text))
                .map(axiom -> (OWLAxiom) axiom)
                .toList();
        assertThat(found).as("axioms written %s", text).isNotEmpty();
        return found;
    }

    private static void with(Collection<OWLAxiom> axioms, Runnable check) {
        assertThat(axioms).noneMatch(ontology::containsAxiom);
        ontology.addAxioms(axioms.stream());
        try {
            check.run();
        } finally {
            ontology.remove(axioms.stream());
        }
    }

    private static void without(Collection<OWLAxiom> axioms, Runnable check) {
        int before = ontology.getAxiomCount();
        ontology.remove(axioms.stream());
        try {
            assertThat(ontology.getAxiomCount()).isEqualTo(before - axioms.size());
            check.run();
        } finally {
            ontology.addAxioms(axioms.stream());
        }
    }
}
