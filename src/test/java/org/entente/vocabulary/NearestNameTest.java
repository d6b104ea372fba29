package org.entente.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {
    private static final List<String> SLUGS =
            List.of("south-korea", "north-korea", "japan", "jordan", "quad", "us", "uk", "artemis-accords");

    @Test
    void caseHyphensAndSpacesDoNotCount() {
        assertThat(NearestName.of("South Korea", SLUGS, 1)).containsExactly("south-korea");
        assertThat(NearestName.of("ARTEMIS_ACCORDS", SLUGS, 1)).containsExactly("artemis-accords");
    }

    @Test
    void nearestComesFirst() {
        assertThat(NearestName.of("sout-korea", SLUGS, 3)).containsExactly("south-korea", "north-korea");
    }

    @Test
    void misspeltNameIsRecognised() {
        assertThat(NearestName.of("jpaan", SLUGS, 3)).containsExactly("japan");
    }

    @Test
    void namesContainingTheWantedOneAreOffered() {
        assertThat(NearestName.of("korea", SLUGS, 3)).containsExactly("north-korea", "south-korea");
        assertThat(NearestName.of("quad-alliance", SLUGS, 3)).containsExactly("quad");
    }

    @Test
    void nothingNearGivesNothing() {
        assertThat(NearestName.of("rwanda-nuclear-agency", SLUGS, 3)).isEmpty();
        assertThat(NearestName.of("x", SLUGS, 3)).isEmpty();
    }

    @Test
    void atMostSoManyAreGiven() {
        assertThat(NearestName.of("korea", SLUGS, 1)).hasSize(1);
    }
}
