package org.entente.federation;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.jena.sparql.service.enhancer.impl.ServiceResponseCache;

/**
 * Answers that are kept on request, for an hour and up to a sixteenth of the memory; then all of them are let go. Queries
 * that are at it go on with those that they began with.
 */
final class KeptAnswers {
    /** So many, each of at most so many pages of so many rows. */
    private static final int MOST_KEPT = 300;
    private static final int PAGE = 1000;
    private static final int MOST_PAGES = 15;
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int SHARE_OF_MEMORY = 16;

    private final long mostBytes;
    private final LongSupplier clock;
    private ServiceResponseCache kept;
    private long bytes;
    private long since;

    KeptAnswers() {
        this(Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY, System::nanoTime);
    }

    /** @param mostBytes of the answers' texts, all together @param clock in nanoseconds */
    KeptAnswers(long mostBytes, LongSupplier clock) {
        this.mostBytes = mostBytes;
        this.clock = clock;
        letGo();
    }

    private void letGo() {
        kept = new ServiceResponseCache(MOST_KEPT, PAGE, MOST_PAGES);
        bytes = 0;
        since = clock.getAsLong();
    }

    /** Where a clause looks, and puts what it finds. */
    synchronized ServiceResponseCache current() {
        if (clock.getAsLong() - since > LONGEST.toNanos()) {
            letGo();
        }
        return kept;
    }

    /** @param more the length of an answer that is put there */
    synchronized void count(int more) {
        bytes += more;
        if (bytes > mostBytes) {
            letGo();
        }
    }
}
