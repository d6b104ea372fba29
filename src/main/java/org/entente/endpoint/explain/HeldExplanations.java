package org.entente.endpoint.explain;

import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.endpoint.served.Reading;
import org.entente.explanation.Documents;
import org.entente.explanation.Explanations;

/** Explanations of the views asked last: each is reasoned over once, at its first question. */
final class HeldExplanations {
    private static final int HELD = 3;

    private final Documents documents;
    private final Map<String, Explanations> held = new LinkedHashMap<>(HELD + 1, 1, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Explanations> eldest) {
            return size() > HELD;
        }
    };

    HeldExplanations(Documents documents) {
        this.documents = documents;
    }

    synchronized Explanations of(Reading reading) {
        return held.computeIfAbsent(reading.name(), name -> Explanations.of(reading.view().get(), documents));
    }
}
