package org.entente.scenario;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Bounds how many scenarios of a release are closed, and made into graphs, at once. */
final class Making {
    private static final int MOST_WAITING = 16;

    private final Semaphore places;
    private final int mostWaiting;

    /**
     * @param most how many at once
     * @param mostWaiting how many more may wait for a place
     */
    Making(int most, int mostWaiting) {
        places = new Semaphore(most, true);
        this.mostWaiting = mostWaiting;
    }

    /** As many as there are processors, two at least. */
    static Making ofProcessors() {
        return new Making(Math.max(2, Runtime.getRuntime().availableProcessors()), MOST_WAITING);
    }

    /** Makes one as soon as there is a place. @throws BusyException if there is none for some seconds */
    <T> T make(Supplier<T> work) {
        if (!places.tryAcquire() && (places.getQueueLength() >= mostWaiting || !acquire())) {
            throw new BusyException();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private boolean acquire() {
        try {
            return places.tryAcquire(BusyException.SECONDS_TO_WAIT, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
