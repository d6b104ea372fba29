package org.entente.endpoint.served;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.entente.endpoint.http.ProblemException;
import org.entente.endpoint.http.ProblemKind;
import org.entente.release.DamagedReleaseException;
import org.entente.release.Release;
import org.entente.release.ReleaseStore;
import org.entente.vocabulary.Iris;

/**
 * {@code ?release=ID}, or its whole IRI: any release that is kept.
 *
 * <p>A release is read from disk when it is first asked for. The two used last are held; of the others memory is freed
 * when their last reader ends, and until then a further reader shares them. One is read at a time.
 */
public final class KeptReleases implements DatasetChoice {
    private static final String PARAMETER = "release";
    private static final int HELD = 2;
    private static final long SECONDS_TO_WAIT = 10;

    private final ReleaseStore store;
    private final ReentrantLock opening = new ReentrantLock();
    private final Map<String, WeakReference<Release>> inMemory = new HashMap<>();
    private final Map<String, Release> held = new LinkedHashMap<>(HELD + 1, 1, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Release> eldest) {
            return size() > HELD;
        }
    };

    public KeptReleases(ReleaseStore store) {
        this.store = store;
    }

    @Override
    public Optional<Reading> choose(HttpServletRequest request, Optional<Release> inForce) {
        String name = request.getParameter(PARAMETER);
        if (name == null) {
            return Optional.empty();
        }
        String id = name.startsWith(Iris.RELEASE) ? name.substring(Iris.RELEASE.length()) : name;
        return Optional.of(Reading.of(release(id, inForce), true));
    }

    /** The release of this name. @throws ProblemException if it is not kept */
    public Release release(String id, Optional<Release> inForce) {
        Optional<Release> current = inForce.filter(release -> release.id().equals(id));
        if (current.isPresent()) {
            return current.get();
        }
        List<String> kept = store.list();
        if (!kept.contains(id)) {
            throw new ProblemException(ProblemKind.UNKNOWN_RELEASE
                    .because("No release \"%s\" is kept.".formatted(id))
                    .with("releases", kept));
        }
        return opened(id);
    }

    /** The newest release that is kept of those with this version of the ontology, such as {@code 0.1.0}. */
    public Optional<Release> ofOntology(String version) {
        return store.list().stream()
                .filter(id -> version.equals(store.manifest(id).inputs().versions().get("ontology")))
                .findFirst()
                .map(this::opened);
    }

    private Release opened(String id) {
        lock();
        try {
            Release release = Optional.ofNullable(inMemory.get(id)).map(WeakReference::get).orElse(null);
            if (release == null) {
                release = store.open(id);
                inMemory.values().removeIf(reference -> reference.get() == null);
                inMemory.put(id, new WeakReference<>(release));
            }
            held.put(id, release);
            return release;
        } catch (DamagedReleaseException | IllegalArgumentException e) {
            throw new ProblemException(ProblemKind.UNKNOWN_RELEASE
                    .because("The release \"%s\" cannot be read any more.".formatted(id)), e);
        } finally {
            opening.unlock();
        }
    }

    private void lock() {
        try {
            if (opening.tryLock(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new ProblemException(ProblemKind.BUSY
                .because("Other releases are being opened.")
                .withHeader("Retry-After", Long.toString(SECONDS_TO_WAIT)));
    }
}
