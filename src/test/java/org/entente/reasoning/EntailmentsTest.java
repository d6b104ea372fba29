package org.entente.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.entente.vocabulary.Entente;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntailmentsTest {
    /** {@code chain.ttl} in, {@code chain-entailed.ttl} out, and so on. */
    @ParameterizedTest
    @ValueSource(strings = {"chain", "allied", "counting", "hierarchy", "merged"})
    void entailsWhatIsKnownToFollow(String example) {
        try (HermitReasoner reasoner = Examples.open(example)) {
            Graph entailed = reasoner.requireConsistent().requireCoherent().entailments().graph();

            Examples.assertSame(entailed, Examples.read(example + "-entailed"));
        }
    }

    @Test
    void saysWhatWasMaterialisedAndWhatWasLeftOut() {
        try (HermitReasoner reasoner = Examples.open("allied")) {
            Materialisation materialisation = reasoner.entailments().materialisation();

            assertThat(materialisation.counts()).containsExactly(Map.entry(Entente.NS + "alliedWith", 2L));
            assertThat(materialisation.exclusions())
                    .anyMatch(words -> words.endsWith("isEstablishedAlliance, isState"))
                    .anyMatch(words -> words.endsWith("alliedWith"));
            assertThat(materialisation.reasoner()).isEqualTo("HermiT");
            assertThat(materialisation.version()).isEqualTo("1.4.5.519");
            assertThat(materialisation.elapsed()).isPositive();
        }
    }

    @Test
    void announcesEachPhase() {
        List<String> phases = new ArrayList<>();
        try (HermitReasoner reasoner = HermitReasoner.open(Examples.read("chain"), phases::add)) {
            reasoner.requireConsistent().requireCoherent().entailments();
        }

        assertThat(phases).startsWith("reading axioms and assertions").doesNotHaveDuplicates().hasSize(7);
    }
}
