package org.entente.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.atlas.io.IOX;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * The folder of releases: one directory each, and the small file {@code current} that names the one in force.
 *
 * <p>A release is built in a directory of another name, synced to disk and renamed, and then {@code current} is replaced
 * by a rename. A crash at any moment leaves the previous release current; what it left behind goes with the next
 * publication. One publisher works at a time, whatever process it is in; readers need no lock.
 *
 * <p>I/O errors are thrown as {@link UncheckedIOException}.
 */
public final class ReleaseStore {
    private static final String CURRENT = "current";
    private static final String LOCK = ".lock";
    /** Names that start so are never releases: what they hold is not finished, or on its way out. */
    private static final String BUILDING = ".building-";
    private static final String DERIVED = ".derived-";
    private static final Pattern ID = Pattern.compile("\\d{4}-\\d{2}-\\d{2}-[0-9a-f]{12}");

    private static final Comparator<Path> NEWEST_FIRST =
            Comparator.comparing(ReleaseStore::timeOf).reversed().thenComparing(Comparator.naturalOrder());

    private final Path folder;

    /** The store in a folder, which is made with the first publication. */
    public ReleaseStore(Path folder) {
        this.folder = folder;
    }

    /**
     * Publishes the named graphs of a dataset and makes the release current. The default graph is not stored but
     * derived: it must be empty, or say nothing that the graphs it shows do not say.
     *
     * @return the release's id; that of an older release if its bytes are the same
     * @throws IllegalArgumentException for a triple of the default graph that would be lost
     * @throws DamagedReleaseException if the same release was published before and was changed since
     */
    public String publish(DatasetGraph content, Manifest.Inputs inputs) {
        requireNothingLost(content);
        return locked(() -> {
            removeLeftovers();
            Path building = Files.createDirectory(folder.resolve(BUILDING + UUID.randomUUID()));
            Manifest manifest = build(building, content, inputs);
            install(building, manifest.releaseId());
            pointTo(manifest.releaseId());
            return manifest.releaseId();
        });
    }

    /**
     * The release of this name.
     *
     * @throws IllegalArgumentException if there is none
     * @throws DamagedReleaseException if a file is not the one that was published
     */
    public Release open(String id) {
        if (!list().contains(id)) {
            throw new IllegalArgumentException("no release %s in %s: expected one of %s".formatted(id, folder, list()));
        }
        return attempt(() -> Release.read(folder.resolve(id)));
    }

    /** What a release that is kept was made from, without opening it. */
    public Manifest manifest(String id) {
        return attempt(() -> Manifest.parse(Files.readAllBytes(folder.resolve(id).resolve(Release.MANIFEST))));
    }

    /** The release in force; empty before the first publication. */
    public Optional<Release> current() {
        return currentId().map(this::open);
    }

    /** The name of the release in force; empty before the first publication. */
    public Optional<String> currentId() {
        Path file = folder.resolve(CURRENT);
        return Files.exists(file) ? Optional.of(attempt(() -> Files.readString(file)).strip()) : Optional.empty();
    }

    /** The names of all releases that are kept, newest publication first. */
    public List<String> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = attempt(() -> Files.list(folder))) {
            return entries.filter(entry -> ID.matcher(entry.getFileName().toString()).matches())
                    .sorted(NEWEST_FIRST)
                    .map(entry -> entry.getFileName().toString())
                    .toList();
        }
    }

    /**
     * Deletes all but the newest releases; the current one always stays. A server that has one of them in memory is
     * not disturbed.
     *
     * @return the names of those deleted
     */
    public List<String> keep(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("cannot keep " + count + " releases: expected 1 or more");
        }
        return locked(() -> {
            Optional<String> current = currentId();
            List<String> old = list().stream().skip(count).filter(id -> !current.equals(Optional.of(id))).toList();
            for (String id : old) {
                // renamed first, so that no half-deleted directory ever has a release's name
                IOX.deleteAll(Files.move(folder.resolve(id), folder.resolve(BUILDING + id)));
                removeDerived(id);
            }
            return old;
        });
    }

    private static void requireNothingLost(DatasetGraph content) {
        content.getDefaultGraph().stream()
                .filter(triple -> !isShown(triple, content))
                .findFirst()
                .ifPresent(triple -> {
                    throw new IllegalArgumentException("the default graph says %s, expected it in one of %s, which it shows"
                            .formatted(triple, ReleaseDataset.VIEW));
                });
    }

    private static boolean isShown(Triple triple, DatasetGraph content) {
        return ReleaseDataset.VIEW.stream().anyMatch(name -> content.contains(Quad.create(name, triple)));
    }

    private static Manifest build(Path directory, DatasetGraph content, Manifest.Inputs inputs) throws IOException {
        Manifest manifest = new Manifest(inputs, Dump.of(content).write(directory.resolve(Release.DUMP)));
        Files.write(directory.resolve(Release.MANIFEST), manifest.toBytes());
        Checksums.write(directory, Release.FILES);
        Durable.sync(directory);
        return manifest;
    }

    private void install(Path building, String id) throws IOException {
        Path directory = folder.resolve(id);
        if (Files.exists(directory)) {
            Release.verify(directory);
            IOX.deleteAll(building);
        } else {
            Files.move(building, directory, StandardCopyOption.ATOMIC_MOVE);
            Durable.syncEntries(folder);
        }
    }

    private void pointTo(String id) throws IOException {
        Durable.replace(folder.resolve(CURRENT), id + "\n");
    }

    /** What a crash left behind; nobody else is building while the lock is held. */
    private void removeLeftovers() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(entry -> entry.getFileName().toString().startsWith(BUILDING)).forEach(IOX::deleteAll);
        }
    }

    private <T> T locked(Action<T> action) {
        // the file keeps other processes out, the monitor other threads of this one, to which a file lock is an error
        synchronized (ReleaseStore.class) {
            return attempt(() -> {
                Files.createDirectories(folder);
                try (FileChannel channel = FileChannel.open(
                        folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                    channel.lock(); // until the channel is closed
                    return action.run();
                }
            });
        }
    }

    private void removeDerived(String id) {
        if (Files.exists(derived(id))) {
            IOX.deleteAll(derived(id));
        }
    }

    /** The folder for what can be made from a release again at any time, as its dumps; it goes with the release. */
    public Path derived(String id) {
        return folder.resolve(DERIVED + id);
    }

    /** When the release of this name was published. */
    public Instant published(String id) {
        return timeOf(folder.resolve(id)).toInstant();
    }

    private static FileTime timeOf(Path directory) {
        return attempt(() -> Files.getLastModifiedTime(directory.resolve(Checksums.FILE)));
    }

    private static <T> T attempt(Action<T> action) {
        try {
            return action.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private interface Action<T> {
        T run() throws IOException;
    }
}
