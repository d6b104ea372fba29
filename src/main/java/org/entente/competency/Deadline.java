package org.entente.competency;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.util.Context;

/** Ends a run of algebra, which Jena's own time-out does not reach, by the cancel signal of its context. */
final class Deadline {
    private static final Duration USUAL = Duration.ofSeconds(30);
    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "question-deadline");
        thread.setDaemon(true);
        return thread;
    });

    private final ScheduledFuture<?> alarm;

    private Deadline(AtomicBoolean signal, Duration time) {
        alarm = CLOCK.schedule(() -> signal.set(true), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Sets the alarm for the time-out that the context has, else half a minute. */
    static Deadline of(Context context) {
        return new Deadline(Context.getOrSetCancelSignal(context), time(context));
    }

    private static Duration time(Context context) {
        Object told = context.get(ARQ.queryTimeout);
        if (told == null) {
            return USUAL;
        }
        String[] millis = told.toString().split(",");
        return Duration.ofMillis(Long.parseLong(millis[millis.length - 1].strip()));
    }

    /** The run is over. */
    void cancel() {
        alarm.cancel(false);
    }
}
