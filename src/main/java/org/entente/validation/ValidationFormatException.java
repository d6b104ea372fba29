package org.entente.validation;

/** Shapes or checks are themselves not what they should be; the message names the file. */
public class ValidationFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** One line for each thing that is wrong. */
    public ValidationFormatException(String message) {
        super(message);
    }
}
