package org.entente.competency;

/** A parameter is unknown, lacks a value, or has one that cannot be right; the message says what was expected. */
public class ParameterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The message is one line for the user. */
    public ParameterException(String message) {
        super(message);
    }
}
