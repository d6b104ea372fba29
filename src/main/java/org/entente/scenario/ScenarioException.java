package org.entente.scenario;

import java.util.Collection;
import java.util.List;
import org.entente.vocabulary.NearestName;

/** A scenario that cannot be made from what was asked; the message names the value, the expectation and near misses. */
public final class ScenarioException extends RuntimeException {
    public ScenarioException(String message) {
        super(message);
    }

    /** A name that is not among the known ones. */
    static ScenarioException unknown(String where, String value, String expected, Collection<String> known) {
        List<String> nearest = NearestName.of(value, known, 3);
        return new ScenarioException(where + ": \"" + value + "\": expected " + expected
                + (nearest.isEmpty() ? "" : "; nearest: " + String.join(", ", nearest)));
    }
}
