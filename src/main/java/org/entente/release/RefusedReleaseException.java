package org.entente.release;

import java.util.List;

/** The input is refused and nothing was published; each line names one thing to mend and its place. */
public final class RefusedReleaseException extends RuntimeException {
    private final List<String> lines;
    private final boolean isContradiction;

    RefusedReleaseException(String message, List<String> lines, boolean isContradiction, Throwable cause) {
        super(message, cause);
        this.lines = List.copyOf(lines);
        this.isContradiction = isContradiction;
    }

    /** What to mend, in full. */
    public List<String> lines() {
        return lines;
    }

    /** Whether the input was well-formed and contradicts itself, so that a reasoner refused it. */
    public boolean isContradiction() {
        return isContradiction;
    }
}
