package org.entente.endpoint.dump;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.entente.release.Release;
import org.entente.release.ReleaseStore;

/**
 * The dumps of one release: each is written once, when it is first asked for, and lies on disk from then on, over
 * restarts too, until the release goes. One is written at a time; those that lie there are read meanwhile.
 */
final class DumpFolder {
    static final String ZIPPED = ".gz";

    /** One for all: what is written takes memory. */
    private static final Object WRITING = new Object();

    private final Path folder;
    private final SortedMap<String, DumpContents.Content> contents;

    private DumpFolder(Path folder, SortedMap<String, DumpContents.Content> contents) {
        this.folder = folder;
        this.contents = contents;
    }

    /** The dumps of a release of this store; where the store cannot be written to, among the system's temporary files. */
    static DumpFolder of(Release release, ReleaseStore store) throws IOException {
        return new DumpFolder(writable(store.derived(release.id())), DumpContents.of(release.dataset()));
    }

    private static Path writable(Path folder) throws IOException {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            Path temporary = Path.of(System.getProperty("java.io.tmpdir"), "entente" + folder.getFileName());
            return Files.createDirectories(temporary);
        }
    }

    /** The names of all files, unzipped, in alphabetical order; each can also be had with {@link #ZIPPED}. */
    SortedSet<String> names() {
        return new TreeSet<>(contents.keySet());
    }

    /** The file of this name, unzipped, if it was written already. */
    Optional<DumpFile> present(String name) throws IOException {
        return DumpFile.at(path(name));
    }

    /** The file of this name, unzipped, one of {@link #names}; writes it if need be. */
    DumpFile file(String name) throws IOException {
        Optional<DumpFile> present = present(name);
        if (present.isPresent()) {
            return present.get();
        }
        synchronized (WRITING) {
            Optional<DumpFile> meanwhile = present(name);
            return meanwhile.isPresent() ? meanwhile.get() : write(name);
        }
    }

    /** Under another name first, so that a file with a dump's name is always whole. */
    private DumpFile write(String name) throws IOException {
        Path part = Files.createTempFile(Files.createDirectories(folder), ".part-", ZIPPED);
        try {
            MeasuredStream zipped = new MeasuredStream(new BufferedOutputStream(Files.newOutputStream(part)));
            MeasuredStream plain = new MeasuredStream(new GZIPOutputStream(zipped, 1 << 16));
            try (plain) {
                contents.get(name).writeTo(plain);
            }
            DumpFile file = new DumpFile(path(name), plain.digest(), zipped.digest());
            file.writeSums();
            Files.move(part, file.path(), StandardCopyOption.ATOMIC_MOVE);
            return file;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Path path(String name) {
        return folder.resolve(name + ZIPPED);
    }
}
