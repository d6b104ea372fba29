package org.entente.command;

/** The exit codes of every command. */
enum Exit {
    /** The command did what it was asked. */
    OK(0),
    /** Something failed that no input explains; {@code --stack-trace} shows where. */
    FAILED(1),
    /** The command line is wrong: unknown command, option or parameter, or a missing value. */
    USAGE(2),
    /** The input was refused: tables, shapes, checks or an undecided conflict. Nothing was published. */
    REFUSED(3),
    /** The input contradicts itself: inconsistent ontology or unsatisfiable class. Nothing was published. */
    CONTRADICTION(4),
    /** Reasoning reached its limit on time or memory. Nothing was published. */
    LIMIT(5);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
