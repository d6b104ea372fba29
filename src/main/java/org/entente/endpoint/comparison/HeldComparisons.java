package org.entente.endpoint.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.entente.comparison.Comparison;
import org.entente.endpoint.http.ProblemException;
import org.entente.endpoint.http.ProblemKind;
import org.entente.endpoint.served.KeptReleases;
import org.entente.release.Release;

/** The comparisons asked last. One is made at a time, for it puts every saved question to two releases. */
final class HeldComparisons {
    private static final int HELD = 4;
    private static final long SECONDS_TO_WAIT = 10;

    private final KeptReleases kept;
    private final ReentrantLock comparing = new ReentrantLock();
    private final Map<List<String>, Comparison> held = new LinkedHashMap<>(HELD + 1, 1, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<String>, Comparison> eldest) {
            return size() > HELD;
        }
    };

    HeldComparisons(KeptReleases kept) {
        this.kept = kept;
    }

    /** @throws ProblemException if a release is not kept any more, or too many wait */
    Comparison of(String older, String newer, Optional<Release> inForce) {
        lock();
        try {
            List<String> ids = List.of(older, newer);
            Comparison known = held.get(ids);
            if (known == null) {
                known = Comparison.of(kept.release(older, inForce), kept.release(newer, inForce));
                held.put(ids, known);
            }
            return known;
        } finally {
            comparing.unlock();
        }
    }

    private void lock() {
        try {
            if (comparing.tryLock(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new ProblemException(ProblemKind.BUSY
                .because("Other releases are being compared.")
                .withHeader("Retry-After", Long.toString(SECONDS_TO_WAIT)));
    }
}
