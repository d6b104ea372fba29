package org.entente.scenario;

import java.util.Collection;
import java.util.List;
import org.entente.vocabulary.NearestName;

/** A scenario that cannot be made from what was asked; the message names the value, the expectation and near misses. */
public final class ScenarioException extends RuntimeException {
    /** Longer names are like no known one, and to compare them takes time. */
    private static final int LONGEST_NAME = 100;

    public ScenarioException(String message) {
        super(message);
    }

    /** What a message repeats of a value; a long one is cut. */
    static String cut(String value) {
        return value.length() <= LONGEST_NAME ? value : value.substring(0, LONGEST_NAME) + "…";
    }

    /** A name that is not among the known ones. */
    static ScenarioException unknown(String where, String value, String expected, Collection<String> known) {
        List<String> nearest = value.length() > LONGEST_NAME ? List.of() : NearestName.of(value, known, 3);
        return new ScenarioException(where + ": \"" + cut(value) + "\": expected " + expected
                + (nearest.isEmpty() ? "" : "; nearest: " + String.join(", ", nearest)));
    }
}
