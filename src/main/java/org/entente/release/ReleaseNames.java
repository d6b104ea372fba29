package org.entente.release;

import java.util.List;
import java.util.stream.Stream;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NearestName;

/**
 * Reads what people write for a release that is kept: {@code latest} for the one in force, {@code previous} for the one
 * published last before it, an id, the beginning of an id or of its hash, or the release's IRI.
 */
public final class ReleaseNames {
    /** The release in force. */
    public static final String LATEST = "latest";
    /** The newest publication other than the release in force. */
    public static final String PREVIOUS = "previous";

    private static final int SHORTEST_BEGINNING = 4;
    private static final int MOST_NAMED = 5;
    private static final int DATE_LENGTH = "2021-04-30-".length();

    private final ReleaseStore store;

    public ReleaseNames(ReleaseStore store) {
        this.store = store;
    }

    /** The id of the release that is meant. @throws UnknownReleaseException if none is, or several are */
    public String resolve(String written) {
        String name = written.strip();
        String id = name.startsWith(Iris.RELEASE) ? name.substring(Iris.RELEASE.length()) : name;
        List<String> kept = store.list();
        if (id.equals(LATEST)) {
            return store.currentId().filter(kept::contains).orElseThrow(() -> unknown(name, kept));
        }
        if (id.equals(PREVIOUS)) {
            return previous(kept);
        }
        List<String> begun = kept.contains(id) ? List.of(id) : kept.stream().filter(each -> begins(each, id)).toList();
        if (begun.size() > 1) {
            throw new UnknownReleaseException(
                    name, "stands for several; expected one of " + String.join(", ", begun), begun);
        }
        return begun.stream().findFirst().orElseThrow(() -> unknown(name, kept));
    }

    private String previous(List<String> kept) {
        String current = store.currentId().orElse("");
        return kept.stream()
                .filter(id -> !id.equals(current))
                .findFirst()
                .orElseThrow(() -> new UnknownReleaseException(
                        PREVIOUS, "expected a release beside the current one, but no other is kept; a build after a change makes one", kept));
    }

    private static boolean begins(String id, String beginning) {
        return beginning.length() >= SHORTEST_BEGINNING
                && (id.startsWith(beginning) || id.substring(DATE_LENGTH).startsWith(beginning));
    }

    private static UnknownReleaseException unknown(String name, List<String> kept) {
        if (kept.isEmpty()) {
            return new UnknownReleaseException(name, "no release is published yet", List.of());
        }
        List<String> nearest = NearestName.of(name, kept, 1);
        String rest = kept.size() > MOST_NAMED ? " and " + (kept.size() - MOST_NAMED) + " more" : "";
        String named = kept.stream().limit(MOST_NAMED).reduce((one, other) -> one + ", " + other).orElse("");
        return new UnknownReleaseException(
                name,
                "expected latest, previous, or one of " + named + rest
                        + (nearest.isEmpty() ? "" : "; nearest: " + nearest.get(0)),
                Stream.concat(nearest.stream(), kept.stream()).distinct().toList());
    }
}
