package org.entente.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;

/** The file {@code checksums.sha256} of a release, as {@code sha256sum --check} reads it. */
final class Checksums {
    static final String FILE = "checksums.sha256";

    private static final String SEPARATOR = "  ";

    private Checksums() {}

    /** Writes the hashes of these files of the directory. */
    static void write(Path directory, List<String> files) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String file : files) {
            text.append(sha256(directory.resolve(file))).append(SEPARATOR).append(file).append('\n');
        }
        Files.writeString(directory.resolve(FILE), text);
    }

    /**
     * Compares these files of a release with their recorded hashes.
     *
     * @return their hashes, by name
     * @throws DamagedReleaseException for the first that is missing, not recorded or different
     */
    static Map<String, String> verify(Path directory, List<String> files) throws IOException {
        Map<String, String> hashes = new HashMap<>();
        for (String file : files) {
            String expected = recorded(directory, file);
            String found = sha256(present(directory, file));
            if (!found.equals(expected)) {
                throw new DamagedReleaseException(directory, file, "SHA-256 " + expected, found);
            }
            hashes.put(file, found);
        }
        return hashes;
    }

    /** The SHA-256 of a file in hexadecimal. */
    static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return DigestUtils.sha256Hex(in);
        }
    }

    private static String recorded(Path directory, String file) throws IOException {
        return Files.readAllLines(present(directory, FILE)).stream()
                .filter(line -> line.endsWith(SEPARATOR + file))
                .map(line -> line.substring(0, line.indexOf(SEPARATOR)))
                .findFirst()
                .orElseThrow(() -> new DamagedReleaseException(directory, FILE, "a line for " + file, "none"));
    }

    private static Path present(Path directory, String file) {
        Path path = directory.resolve(file);
        if (!Files.isRegularFile(path)) {
            throw new DamagedReleaseException(directory, file, "a file", "nothing");
        }
        return path;
    }
}
