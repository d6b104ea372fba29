package org.entente.endpoint.limits;

import org.apache.jena.query.QueryCancelledException;
import org.entente.endpoint.http.Problem;

/** A query has met one of its limits. As a cancellation it passes through ARQ's filters, which turn others into no row. */
public final class LimitException extends QueryCancelledException {
    private final transient Problem problem;

    LimitException(Problem problem) {
        this.problem = problem;
    }

    /** What to report. */
    public Problem problem() {
        return problem;
    }

    @Override
    public String getMessage() {
        return problem.detail();
    }
}
