package org.entente.release;

import java.util.List;

/** Thrown for a name that no kept release has, or several; it knows what may have been meant. */
public final class UnknownReleaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final List<String> candidates;

    UnknownReleaseException(String name, String trouble, List<String> candidates) {
        super("\"" + name + "\": " + trouble);
        this.name = name;
        this.candidates = List.copyOf(candidates);
    }

    /** What was asked for. */
    public String name() {
        return name;
    }

    /** The names that would be understood, nearest first. */
    public List<String> candidates() {
        return candidates;
    }
}
