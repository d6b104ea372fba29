package org.entente.release.resolution;

import java.time.LocalDate;
import java.util.Optional;
import org.entente.release.resolution.ClaimRecord.Bounds;

/** Tells a more precise date from a contradicting one: July 2020 and 10 July 2020 agree. */
final class DatePrecision {

    private DatePrecision() {}

    /** Whether two claims date the same event and every day that the first allows is allowed by the second. */
    static boolean isMorePrecise(ClaimRecord precise, ClaimRecord vague) {
        boolean dates = precise.property().valueType().filter("edtf"::equals).isPresent();
        return dates && isInside(precise.bounds(), vague.bounds());
    }

    private static boolean isInside(Bounds inner, Bounds outer) {
        return notBefore(inner.earliestStart(), outer.earliestStart())
                && notBefore(outer.latestStart(), inner.latestStart());
    }

    private static boolean notBefore(Optional<LocalDate> late, Optional<LocalDate> early) {
        return late.isPresent() && early.isPresent() && !late.get().isBefore(early.get());
    }
}
