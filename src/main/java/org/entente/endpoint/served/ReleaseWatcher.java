package org.entente.endpoint.served;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.entente.release.Release;
import org.entente.release.ReleaseStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks once a second which release is current and puts a new one in force.
 *
 * <p>A release that cannot be opened is reported once, in one line, and the one in force stays; it is tried again when
 * {@code current} has named another in between.
 */
public final class ReleaseWatcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReleaseWatcher.class);
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final ReleaseStore releases;
    private final ServedDataset served;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "release-watcher");
        thread.setDaemon(true);
        return thread;
    });
    private String seen = "";

    public ReleaseWatcher(ReleaseStore releases, ServedDataset served) {
        this.releases = releases;
        this.served = served;
    }

    /** Looks now, and from now on. */
    public void start() {
        look();
        clock.scheduleWithFixedDelay(this::look, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Looks now. */
    public synchronized void look() {
        try {
            Optional<String> current = releases.currentId().filter(id -> !id.equals(seen));
            if (current.isPresent()) {
                seen = current.get();
                served.replace(releases.open(seen));
            }
        } catch (RuntimeException | OutOfMemoryError e) {
            // the clock would stop at an exception, and the server must go on with what it has
            LOG.warn("{}; {} stays in service", e.getMessage(), served.release().map(Release::id).orElse("no release"));
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
