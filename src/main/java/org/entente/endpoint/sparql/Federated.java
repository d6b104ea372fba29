package org.entente.endpoint.sparql;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.entente.endpoint.http.Problem;
import org.entente.endpoint.http.ProblemException;
import org.entente.endpoint.http.ProblemKind;
import org.entente.federation.Broker;
import org.entente.federation.FederationRun;
import org.entente.federation.ServiceFailedException;
import org.entente.federation.ServiceRefusedException;

/** What asking others means for an answer: headers that say so, and problems. */
public final class Federated {
    /** Whom the answer's query asked, how often, and how many rows they gave. */
    public static final String FEDERATION = "Entente-Federation";
    /** Why the answer is not whole; once for each reason. */
    public static final String PARTIAL = "Entente-Partial";
    /** When the answer was recorded that is given because the endpoint fails now. */
    public static final String STALE = "Entente-Stale";

    private Federated() {}

    /** Looks at a query before it runs. @throws ProblemException 403 if it asks someone who is not listed */
    static void check(Broker broker, Query query) {
        try {
            broker.check(query);
        } catch (ServiceRefusedException e) {
            throw problem(e);
        }
    }

    /**
     * Puts into headers what the run asked of others.
     *
     * @throws QueryException if one of them was refused or failed, whatever the query made of it
     * @throws IOException if the answer is not whole and headers are out already: it is broken off, so that this shows
     */
    public static void tell(FederationRun run, HttpServletResponse response) throws IOException {
        run.requireNoFailure();
        if (response.isCommitted() && !run.missing().isEmpty()) {
            throw new IOException("the answer is not whole: " + run.missing());
        }
        run.summary().ifPresent(summary -> response.setHeader(FEDERATION, summary));
        run.missing().forEach(reason -> response.addHeader(PARTIAL, oneLine(reason)));
    }

    /** The problem to report of a clause that was refused or failed. */
    public static ProblemException problem(QueryException failure) {
        if (failure instanceof ServiceRefusedException refused) {
            Problem problem = ProblemKind.SERVICE_REFUSED
                    .because(refused.getMessage() + ".")
                    .with("rule", refused.rule());
            return new ProblemException(
                    refused.instead().isEmpty() ? problem : problem.with("instead", refused.instead()), failure);
        }
        if (failure instanceof ServiceFailedException failed) {
            Problem problem = kind(failed).because(oneLine(failed.getMessage())).with("service", failed.alias());
            return new ProblemException(
                    failed.retryAfter()
                            .map(wait -> problem.withHeader("Retry-After", Long.toString(Math.max(1, wait.toSeconds()))))
                            .orElse(problem),
                    failure);
        }
        return new ProblemException(ProblemKind.SERVICE_REFUSED.because(failure.getMessage()), failure);
    }

    private static ProblemKind kind(ServiceFailedException failed) {
        return switch (failed.kind()) {
            case BUSY -> ProblemKind.SERVICE_BUSY;
            case TIMED_OUT -> ProblemKind.SERVICE_TIMED_OUT;
            default -> ProblemKind.SERVICE_FAILED;
        };
    }

    private static String oneLine(String text) {
        return text.replaceAll("[^\\x20-\\x7e]+", " ");
    }
}
