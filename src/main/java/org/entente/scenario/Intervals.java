package org.entente.scenario;

import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** The stretches of days over which no view changes. */
final class Intervals {
    private final NavigableSet<LocalDate> starts;

    /** @param boundaries days on which a view may change; the reference date has a stretch that begins with it */
    Intervals(NavigableSet<LocalDate> boundaries, LocalDate referenceDate) {
        starts = new TreeSet<>(boundaries);
        starts.add(referenceDate);
    }

    /** The first day of the stretch in which a day lies; before all of them, the day before the first. */
    LocalDate start(LocalDate day) {
        LocalDate start = starts.floor(day);
        return start == null ? starts.first().minusDays(1) : start;
    }

    /** The last day of that stretch; empty if it does not end. */
    Optional<LocalDate> end(LocalDate day) {
        return Optional.ofNullable(starts.higher(day)).map(next -> next.minusDays(1));
    }

    /** The days on which a stretch begins. */
    NavigableSet<LocalDate> starts() {
        return starts;
    }
}
