package org.entente.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.dataset.Home;

/**
 * The page that says how the input last contradicted itself: {@code releases/contradictions.md}, beside the releases and
 * part of none. It goes as soon as the input is looked at again.
 */
final class ContradictionFile {
    private final Path file;

    ContradictionFile(Home home) {
        file = home.releases().resolve("contradictions.md");
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }

    /** Writes the page of a contradiction. @return the same refusal, which also says where the page is */
    RefusedReleaseException write(RefusedReleaseException refused) {
        try {
            Files.createDirectories(file.getParent());
            String title = "# Refused: " + refused.getMessage();
            Durable.replace(file, title + "\n\n" + String.join("\n", refused.lines()) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
        List<String> lines = refused.lines();
        return new RefusedReleaseException(
                refused.getMessage() + "; this page is kept as " + file, lines, true, refused.getCause());
    }
}
