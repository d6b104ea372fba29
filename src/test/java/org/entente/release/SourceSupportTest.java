package org.entente.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many sets of sources are closed. */
class SourceSupportTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "2, 2", "7, 3", "12, 3", "13, 2", "23, 2", "24, 2", "25, 1", "30, 1", "400, 1"})
    void aSizeIsTriedWholeOrNotAtAll(int sources, int size) {
        assertThat(SourceSupport.tried(sources)).isEqualTo(size);
        int singles = sources;
        int pairs = size < 2 ? 0 : sources * (sources - 1) / 2;
        int triples = size < 3 ? 0 : pairs * (sources - 2) / 3;
        assertThat(size < 2 ? 0 : singles + pairs + triples).isLessThanOrEqualTo(SourceSupport.MOST_SETS);
    }
}
