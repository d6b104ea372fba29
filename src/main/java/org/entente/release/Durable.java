package org.entente.release;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** Writing that survives a crash of the machine: what was synced is on disk before the next step begins. */
final class Durable {
    private Durable() {}

    /** Syncs every file of a directory, and its entries. */
    static void sync(Path directory) throws IOException {
        for (Path file : files(directory)) {
            sync(file, StandardOpenOption.WRITE);
        }
        syncEntries(directory);
    }

    /** Syncs the names in a directory, as after a rename. */
    static void syncEntries(Path directory) throws IOException {
        sync(directory, StandardOpenOption.READ);
    }

    /** Replaces a small file by rename: a reader sees the old text or the new, never a part. */
    static void replace(Path file, String text) throws IOException {
        Path next = file.resolveSibling("." + file.getFileName() + ".next");
        Files.writeString(next, text);
        sync(next, StandardOpenOption.WRITE);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        syncEntries(file.toAbsolutePath().getParent());
    }

    private static void sync(Path path, StandardOpenOption mode) throws IOException {
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.toList();
        }
    }
}
