package org.entente.explanation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.entente.validation.DocumentText;

/**
 * A folder with source documents, from which passages are shown.
 *
 * <p>A file that is not the one that was read, by its SHA-256, shows nothing.
 */
public final class Documents {
    /** No documents at hand. */
    public static final Documents NONE = new Documents(null);

    private final Path folder;
    private final ConcurrentMap<String, Optional<DocumentText>> read = new ConcurrentHashMap<>();

    private Documents(Path folder) {
        this.folder = folder;
    }

    /** The documents of a folder, by the file names that the registry gives them. */
    public static Documents in(Path folder) {
        return new Documents(folder);
    }

    /** The lines, if the file is there and is the one with this hash. */
    Optional<String> passage(String file, String sha256, int first, int last) {
        if (folder == null || file.isEmpty() || sha256.isEmpty()) {
            return Optional.empty();
        }
        return read.computeIfAbsent(file + " " + sha256, key -> open(file, sha256))
                .map(text -> text.between(first, last));
    }

    private Optional<DocumentText> open(String file, String sha256) {
        Path path = folder.resolve(file).normalize();
        if (!path.startsWith(folder.normalize()) || !Files.isRegularFile(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(DocumentText.read(path)).filter(text -> text.sha256().equals(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
