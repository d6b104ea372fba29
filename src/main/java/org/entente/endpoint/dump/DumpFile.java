package org.entente.endpoint.dump;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * One dump on disk, zipped; unzipped it is read from the same file.
 *
 * @param path of the zipped file; beside it stand the checksums, in a file named so with {@code .sums}
 * @param plain of the bytes before zipping
 * @param zipped of the file
 */
record DumpFile(Path path, Digest plain, Digest zipped) {
    private static final String SUMS = ".sums";

    /** SHA-256 in hexadecimal, and the number of bytes. */
    record Digest(String sha256, long size) {
        private static Digest parse(String line) {
            String[] parts = line.split(" ");
            return new Digest(parts[0], Long.parseLong(parts[1]));
        }

        private String line() {
            return sha256 + " " + size;
        }
    }

    /** The dump at this path, if it was written whole. */
    static Optional<DumpFile> at(Path path) throws IOException {
        if (!Files.isRegularFile(path) || !Files.isRegularFile(sums(path))) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(sums(path));
        return Optional.of(new DumpFile(path, Digest.parse(lines.get(0)), Digest.parse(lines.get(1))))
                .filter(file -> file.zipped().size() == path.toFile().length());
    }

    /** Writes the checksums down, before the file gets its name. */
    void writeSums() throws IOException {
        Files.write(sums(path), List.of(plain.line(), zipped.line()));
    }

    Digest digest(boolean asZip) {
        return asZip ? zipped : plain;
    }

    /** The bytes, as they are on disk or unzipped. */
    InputStream open(boolean asZip) throws IOException {
        InputStream file = Files.newInputStream(path);
        return asZip ? file : new GZIPInputStream(file, 1 << 16);
    }

    private static Path sums(Path path) {
        return path.resolveSibling(path.getFileName() + SUMS);
    }
}
