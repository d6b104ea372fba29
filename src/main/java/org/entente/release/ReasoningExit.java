package org.entente.release;

/** The exit codes of the process that reasons for a build. */
enum ReasoningExit {
    /** Reasoning ended, and the folder holds what it found or why the input is refused. */
    DONE(0),
    /** Something failed that no input explains; the folder's error file says what. */
    FAILED(1),
    /** The heap did not suffice: the code that a JVM ends with under {@code -XX:+ExitOnOutOfMemoryError}. */
    OUT_OF_MEMORY(3),
    /** The process that waited for the result is gone. */
    ORPHANED(5);

    private final int code;

    ReasoningExit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
