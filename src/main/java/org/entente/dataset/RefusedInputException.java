package org.entente.dataset;

import java.util.List;

/** The tables or RDF files of a home cannot be loaded; carries every problem of the run, not only the first. */
public final class RefusedInputException extends RuntimeException {
    private final transient List<Problem> problems;

    public RefusedInputException(List<Problem> problems) {
        super(problems.size() + (problems.size() == 1 ? " problem" : " problems") + " in the input; the first: "
                + problems.get(0));
        this.problems = List.copyOf(problems);
    }

    /** All problems, in the order of files and rows. */
    public List<Problem> problems() {
        return problems;
    }
}
