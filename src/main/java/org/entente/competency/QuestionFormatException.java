package org.entente.competency;

/** A question file, or a file with an expected answer, is not what it should be; the message names the file. */
public class QuestionFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** One line for each thing that is wrong. */
    public QuestionFormatException(String message) {
        super(message);
    }
}
