package org.entente.endpoint.scenarios;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.entente.release.Release;
import org.entente.scenario.Scenarios;
import org.entente.scenario.Suppositions;

/** The scenarios of each release that is in memory, made when they are first asked for of few releases at a time. */
public final class HeldScenarios {
    private static final int MOST = 3;

    private final Cache<String, Scenarios> held = Caffeine.newBuilder().maximumSize(MOST).build();

    private final Cache<String, Suppositions> suppositions = Caffeine.newBuilder().maximumSize(MOST).build();

    /** The scenarios of a release. */
    public Scenarios of(Release release) {
        return held.get(release.id(), id -> Scenarios.of(release));
    }

    /** Suppositions against a release's own view. */
    Suppositions suppositions(Release release) {
        return suppositions.get(release.id(), id -> Suppositions.of(of(release)));
    }
}
