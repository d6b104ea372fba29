package org.entente.endpoint.questions;

import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.competency.QuestionCatalogue;
import org.entente.endpoint.served.Reading;

/** The questions of the releases asked last, read once each. */
public final class Catalogues {
    private static final int HELD = 4;

    private final Map<String, QuestionCatalogue> byRelease = new LinkedHashMap<>(HELD + 1, 1, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, QuestionCatalogue> eldest) {
            return size() > HELD;
        }
    };

    /** The questions of the release that a request reads. */
    public synchronized QuestionCatalogue of(Reading reading) {
        return byRelease.computeIfAbsent(
                reading.release().id(), id -> QuestionCatalogue.of(reading.release().dataset()));
    }
}
