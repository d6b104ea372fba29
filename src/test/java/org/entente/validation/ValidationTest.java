package org.entente.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ValidationTest {
    private static final Validation VALIDATION =
            Validation.read(Fixtures.FOLDER.resolve("shapes.ttl"), Fixtures.CHECKS);

    @Test
    void soundDataKeepEveryRule() {
        assertThat(VALIDATION.violations(Fixtures.dataset("sound.trig"))).isEmpty();
    }

    @Test
    void shapesAndChecksReportTogetherInTheOrderOfRows() {
        assertThat(VALIDATION.violations(Fixtures.dataset("broken/conflict-names-unknown-claim.trig")))
                .extracting(Violation::toString)
                .containsExactly(
                        "conflicts.csv:2: A conflict names only claims and lists that a source has."
                                + " (conflict:C-1, claim:003-999)",
                        "rdf:subject: a claim has one subject (claim:003-001)");
    }

    @Test
    void checksAreReadInTheOrderOfTheirNames() {
        assertThat(VALIDATION.checks()).extracting(Check::name).isSorted().contains("part-of-itself");
    }
}
