package org.entente.endpoint.scenarios;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.Supplier;
import org.entente.endpoint.http.ProblemException;
import org.entente.endpoint.http.ProblemKind;
import org.entente.endpoint.served.Reading;
import org.entente.release.Release;
import org.entente.release.resolution.Choice;
import org.entente.scenario.BusyException;
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

    /** Suppositions against what a request is answered from. @param choice of claims; empty for the release's own */
    Suppositions suppositions(Reading reading, Optional<Choice> choice) {
        return bounded(() -> suppositions.get(reading.name(), name -> {
            Scenarios scenarios = of(reading.release());
            return Suppositions.of(scenarios, choice.orElse(scenarios.own()));
        }));
    }

    /** Makes something out of scenarios. @throws ProblemException 503 if too many of them are being made */
    static <T> T bounded(Supplier<T> making) {
        try {
            return making.get();
        } catch (BusyException e) {
            throw new ProblemException(ProblemKind.BUSY
                    .because(e.getMessage())
                    .withHeader("Retry-After", Integer.toString(BusyException.SECONDS_TO_WAIT)), e);
        }
    }
}
