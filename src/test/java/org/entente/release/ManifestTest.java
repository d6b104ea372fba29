package org.entente.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ManifestTest {
    private static final Manifest.Contents CONTENTS =
            new Manifest.Contents("abcd", 3, new TreeMap<>(Map.of("https://w3id.org/entente/graph/asserted", 3L)));

    @Test
    void isWrittenWithSortedKeysAndNothingElse() {
        assertThat(text(new Manifest(ReleaseFixture.inputs(), CONTENTS))).isEqualTo("""
                {\s
                  "dump" : {
                      "graphs" : {"https://w3id.org/entente/graph/asserted" : 3 } ,
                      "quads" : 3 ,
                      "sha256" : "abcd"
                    } ,
                  "inputs" : {
                      "ontology/entente.ttl" : "11ee" ,
                      "seeds/claims/003.csv" : "00ff"
                    } ,
                  "referenceDate" : "2021-06-30" ,
                  "versions" : {
                      "ontology" : "0.1.0" ,
                      "reasoner" : "HermiT 1.4.5.519"
                    }
                }
                """);
    }

    @Test
    void isReadAsItWasWritten() {
        Manifest manifest = new Manifest(ReleaseFixture.inputs(), CONTENTS);

        assertThat(Manifest.parse(manifest.toBytes())).isEqualTo(manifest);
    }

    @Test
    void namesTheReleaseAfterReferenceDateAndBytes() {
        Manifest manifest = new Manifest(ReleaseFixture.inputs(), CONTENTS);
        Manifest.Inputs changed = new Manifest.Inputs(
                new TreeMap<>(Map.of("seeds/claims/003.csv", "0100", "ontology/entente.ttl", "11ee")),
                LocalDate.parse("2021-06-30"),
                manifest.inputs().versions());

        assertThat(manifest.releaseId()).matches("2021-06-30-[0-9a-f]{12}");
        assertThat(new Manifest(changed, CONTENTS).releaseId()).isNotEqualTo(manifest.releaseId());
    }

    private static String text(Manifest manifest) {
        return new String(manifest.toBytes(), StandardCharsets.UTF_8);
    }
}
