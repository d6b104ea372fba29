package org.entente.reasoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class ProfileTest {
    @Test
    void refusesANumberRestrictionOnAPropertyThatIsNotSimple() {
        ProfileException refusal = refusal("cardinality-on-transitive");

        assertThat(refusal.violations())
                .containsExactly("use of non simple property in cardinality restriction: partOf min 2 owl:Thing");
        assertThat(refusal.conflicts().get(0).axioms())
                .extracting(ConflictingAxiom::text)
                .containsExactly("Twofold SubClassOf partOf min 2 owl:Thing");
    }

    @Test
    void refusesADatatypeThatHermitWouldChokeOn() {
        assertThat(refusal("date-range"))
                .hasMessageContaining("outside OWL 2 DL")
                .hasMessageContaining("heldOn Range")
                .hasMessageContaining("date");
    }

    private static ProfileException refusal(String example) {
        return catchThrowableOfType(ProfileException.class, () -> Examples.open(example));
    }
}
