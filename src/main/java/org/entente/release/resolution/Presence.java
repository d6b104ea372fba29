package org.entente.release.resolution;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.entente.dataset.Standings;
import org.entente.release.resolution.ClaimRecord.Bounds;

/**
 * When what a claim or list says can have held, as its bounds tell. A start counts from its day on, an end from its day
 * on as well: what ended on a day does not hold on it.
 */
record Presence(Node standing, boolean isEvent, Bounds bounds) {
    static Presence of(ClaimRecord claim) {
        return new Presence(claim.standing(), claim.property().isEvent(), claim.bounds());
    }

    static Presence of(ListRecord list) {
        return new Presence(list.standing(), list.property().isEvent(), list.bounds());
    }

    /** Whether it can only have begun after the day. */
    boolean isNotYet(LocalDate day) {
        return bounds.earliestStart().filter(day::isBefore).isPresent();
    }

    /** Whether it is presumed to be over: said to be so, from the first day it may have been; else from its last day on. */
    boolean hasEnded(LocalDate day) {
        boolean saysEnded = standing.equals(Standings.ENDED);
        Optional<LocalDate> end = saysEnded ? bounds.earliestEnd() : bounds.latestEnd();
        return end.map(date -> !date.isAfter(day)).orElse(saysEnded);
    }

    /** Whether it may have held on the day. */
    boolean isPossible(LocalDate day) {
        Optional<LocalDate> latest = bounds.latestEnd().or(bounds::lastSeen);
        boolean mayLast = standing.equals(Standings.ENDED) && latest.filter(day::isBefore).isPresent();
        return !isNotYet(day) && (mayLast || !hasEnded(day));
    }

    /**
     * Whether it held on the day whatever the dates leave open: begun at the latest start, not over before the earliest
     * end. An end that is only the day on which it was still seen is a day on which it held.
     */
    boolean isCertain(LocalDate day) {
        boolean begun = bounds.latestStart().filter(start -> !start.isAfter(day)).isPresent();
        if (bounds.latestEnd().isPresent()) {
            return begun && bounds.earliestEnd().filter(day::isBefore).isPresent();
        }
        boolean lasts = isEvent || bounds.earliestEnd().filter(seen -> !day.isAfter(seen)).isPresent();
        return begun && lasts && !standing.equals(Standings.ENDED);
    }

    /** Whether a source gives a start or an end, rather than only a day on which it was so. */
    boolean isDated() {
        return bounds.earliestStart().isPresent() || bounds.latestEnd().isPresent();
    }

    boolean holds(LocalDate day, Mode mode) {
        return switch (mode) {
            case PRESUMED -> !isNotYet(day) && !hasEnded(day);
            case CERTAIN -> isCertain(day);
            case POSSIBLE -> isPossible(day);
            case DATED -> isDated() && !isNotYet(day) && !hasEnded(day);
        };
    }
}
