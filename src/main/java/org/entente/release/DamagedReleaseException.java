package org.entente.release;

import java.nio.file.Path;

/** A release on disk is not what was published; the message names the file, what was expected and what was found. */
public class DamagedReleaseException extends RuntimeException {
    DamagedReleaseException(Path directory, String file, String expected, String found) {
        super("release %s is damaged: %s: expected %s, found %s"
                .formatted(directory.getFileName(), directory.resolve(file), expected, found));
    }
}
