package org.entente.competency;

/** No saved question has the wanted name; the message offers the nearest ones. */
public class UnknownQuestionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The message is one line for the user. */
    public UnknownQuestionException(String message) {
        super(message);
    }
}
