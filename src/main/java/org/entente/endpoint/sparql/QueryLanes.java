package org.entente.endpoint.sparql;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.entente.endpoint.http.ProblemException;
import org.entente.endpoint.http.ProblemKind;
import org.entente.endpoint.limits.Limits;

/**
 * How many queries run at once. A few have all the time they may take. While these lanes are taken, a further query is
 * tried for a moment in a lane of its own, so that cheap ones are answered at once; one that needs longer waits for a
 * place, briefly, and is then turned away with 503.
 */
public final class QueryLanes {
    private static final Duration MOMENT = Duration.ofMillis(150);
    private static final int QUICK_LANES = 2;
    private static final int MOST_WAITING = 32;
    private static final int SECONDS_TO_WAIT = 5;
    private static final int SHARE_OF_MEMORY = 2;

    private final Duration longest;
    private final Semaphore lanes;
    private final Semaphore quickLanes = new Semaphore(QUICK_LANES, true);
    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private final long memoryOfOne;

    /** As many lanes as there are processors, two at least. @param longest time for one query */
    public static QueryLanes of(Duration longest) {
        return new QueryLanes(longest, Math.max(2, Runtime.getRuntime().availableProcessors()));
    }

    /** @param longest time for one query */
    QueryLanes(Duration longest, int lanes) {
        this.longest = longest;
        this.lanes = new Semaphore(lanes, true);
        this.memoryOfOne = Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY / (lanes + QUICK_LANES);
    }

    /** A query that can be begun again as long as nothing was sent. */
    public interface Attempt {
        /**
         * Runs it.
         *
         * @param last whether it must be sent now; if not, it may end without having sent anything
         * @return whether it was answered
         */
        boolean run(Limits limits, boolean last) throws IOException;
    }

    /** Runs a query that may take all the time there is. @throws ProblemException as the other */
    public void run(Attempt attempt) throws IOException {
        run(longest, attempt);
    }

    /** Runs a query as soon as there is a place. @throws ProblemException 503 if there is none for some seconds */
    void run(Duration wanted, Attempt attempt) throws IOException {
        Duration time = wanted.compareTo(longest) < 0 ? wanted : longest;
        if (lanes.tryAcquire()) {
            runAndRelease(lanes, time, true, attempt);
            return;
        }
        if (!waiting.tryAcquire()) {
            throw busy();
        }
        try {
            Duration moment = time.compareTo(MOMENT) < 0 ? time : MOMENT;
            if (acquire(quickLanes) && runAndRelease(quickLanes, moment, false, attempt)) {
                return;
            }
            if (!acquire(lanes)) {
                throw busy();
            }
            runAndRelease(lanes, time, true, attempt);
        } finally {
            waiting.release();
        }
    }

    private boolean runAndRelease(Semaphore lane, Duration time, boolean last, Attempt attempt) throws IOException {
        try {
            return attempt.run(new Limits(time, memoryOfOne), last);
        } finally {
            lane.release();
        }
    }

    private static boolean acquire(Semaphore lane) {
        try {
            return lane.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static ProblemException busy() {
        return new ProblemException(ProblemKind.BUSY
                .because("All places for queries are taken.")
                .withHeader("Retry-After", Integer.toString(SECONDS_TO_WAIT)));
    }
}
