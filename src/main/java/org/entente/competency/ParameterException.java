package org.entente.competency;

import java.util.List;

/** A parameter is unknown, lacks a value, or has one that cannot be right; the message says what was expected. */
public class ParameterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<String> nearest;

    /** The message is one line for the user. */
    public ParameterException(String message) {
        this(message, List.of());
    }

    /**
     * The message is one line for the user, to which the alternatives are added.
     *
     * @param nearest the valid names or values that come nearest to the wrong one
     */
    public ParameterException(String message, List<String> nearest) {
        super(nearest.isEmpty() ? message : message + "; nearest: " + String.join(", ", nearest));
        this.nearest = List.copyOf(nearest);
    }

    /** The valid names or values that come nearest to the wrong one, the nearest first. */
    public List<String> nearest() {
        return nearest;
    }
}
