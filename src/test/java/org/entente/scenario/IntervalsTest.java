package org.entente.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class IntervalsTest {
    private final Intervals intervals = new Intervals(
            new TreeSet<>(List.of(LocalDate.parse("2019-01-01"), LocalDate.parse("2020-07-01"))), LocalDate.parse("2021-04-30"));

    @Test
    void aStretchBeginsOnABoundaryAndEndsBeforeTheNext() {
        assertThat(intervals.start(LocalDate.parse("2019-01-01"))).isEqualTo("2019-01-01");
        assertThat(intervals.start(LocalDate.parse("2020-06-30"))).isEqualTo("2019-01-01");
        assertThat(intervals.end(LocalDate.parse("2019-05-05"))).contains(LocalDate.parse("2020-06-30"));
        assertThat(intervals.start(LocalDate.parse("2020-07-01"))).isEqualTo("2020-07-01");
    }

    @Test
    void theReferenceDateBeginsAStretchOfItsOwn() {
        assertThat(intervals.start(LocalDate.parse("2022-01-01"))).isEqualTo("2021-04-30");
        assertThat(intervals.end(LocalDate.parse("2021-04-30"))).isEmpty();
    }

    @Test
    void beforeAllBoundariesIsOneStretch() {
        assertThat(intervals.start(LocalDate.parse("1900-01-01"))).isEqualTo("2018-12-31");
        assertThat(intervals.start(LocalDate.parse("1800-01-01"))).isEqualTo("2018-12-31");
    }
}
