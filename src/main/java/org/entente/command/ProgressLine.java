package org.entente.command;

import java.io.PrintWriter;
import java.util.function.Consumer;

/** One line on a terminal that says what is being done now; silent elsewhere. */
final class ProgressLine implements Consumer<String> {
    private static final String CLEAR_LINE = "\r\u001b[2K";

    private final PrintWriter out;
    private final boolean isTerminal;

    ProgressLine(PrintWriter out, boolean isTerminal) {
        this.out = out;
        this.isTerminal = isTerminal;
    }

    /** Shows the step; an empty one clears the line. */
    @Override
    public void accept(String step) {
        if (isTerminal) {
            out.print(CLEAR_LINE + (step.isEmpty() ? "" : step + " ..."));
            out.flush();
        }
    }
}
