package org.entente.endpoint.explain;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.entente.endpoint.served.Reading;
import org.entente.explanation.Documents;
import org.entente.explanation.Explanations;

/** Explanations of the views asked last: each is reasoned over once, at its first question. */
final class HeldExplanations {
    private static final int HELD = 3;

    private final Documents documents;
    private final Cache<String, Explanations> held = Caffeine.newBuilder().maximumSize(HELD).build();

    HeldExplanations(Documents documents) {
        this.documents = documents;
    }

    /** Who asks for one that is held does not wait for one that is being made. */
    Explanations of(Reading reading) {
        return held.get(reading.name(), name -> Explanations.of(reading.view().get(), documents));
    }
}
