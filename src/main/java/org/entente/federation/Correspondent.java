package org.entente.federation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.entente.federation.CheckedResolver.ClosedAddressException;
import org.entente.federation.EndpointClient.Response;
import org.entente.federation.ServiceFailedException.Kind;

/** Asks one endpoint for all queries together: so many at once, and not before it wants to be asked again. */
final class Correspondent implements AutoCloseable {
    /** Waiting longer is left to the caller, who is told how long. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration USUAL_WAIT = Duration.ofSeconds(5);
    private static final int MOST_ATTEMPTS = 3;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private final RemoteEndpoint endpoint;
    private final EndpointClient client;
    private final Semaphore places;
    private volatile long notBefore = System.nanoTime();

    Correspondent(RemoteEndpoint endpoint) {
        this.endpoint = endpoint;
        this.client = new EndpointClient(endpoint);
        this.places = new Semaphore(endpoint.requestsAtOnce(), true);
    }

    /** Its answer, whose rows are still to be read. @throws ServiceFailedException if there is none */
    AnswerRows ask(String query, FederationRun run) {
        long end = run.end(endpoint.timeout());
        acquire(end);
        try {
            for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
                awaitTurn(end);
                Response response = send(query, end);
                if (!asksToWait(response)) {
                    return rows(response);
                }
                notBefore = System.nanoTime() + response.retryAfter().orElse(USUAL_WAIT).toNanos();
            }
            throw busy("it turned the query away " + MOST_ATTEMPTS + " times");
        } finally {
            places.release();
        }
    }

    private void acquire(long end) {
        try {
            if (!places.tryAcquire(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                throw busy("all " + endpoint.requestsAtOnce() + " places for requests to it are taken (fed:requestsAtOnce)");
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private void awaitTurn(long end) {
        long wait = notBefore - System.nanoTime();
        if (wait <= 0) {
            return;
        }
        if (wait > PATIENCE.toNanos() || wait > end - System.nanoTime()) {
            throw busy("it wants to be asked again after " + Math.max(1, (wait + 999_999_999) / 1_000_000_000) + " seconds only");
        }
        try {
            TimeUnit.NANOSECONDS.sleep(wait);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private Response send(String query, long end) {
        long left = end - System.nanoTime();
        if (left <= 0) {
            throw late();
        }
        try {
            return client.ask(query, Duration.ofNanos(left));
        } catch (ClosedAddressException e) {
            throw failure(Kind.UNREACHABLE, e.getMessage());
        } catch (EndpointClient.TooLargeException e) {
            throw failure(Kind.WRONG_ANSWER, e.getMessage());
        } catch (IOException e) {
            throw end - System.nanoTime() <= 1_000_000
                            || e instanceof java.net.SocketTimeoutException
                    ? late()
                    : failure(Kind.UNREACHABLE, Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName()));
        }
    }

    private static boolean asksToWait(Response response) {
        return response.status() == TOO_MANY_REQUESTS
                || response.status() == UNAVAILABLE && response.retryAfter().isPresent();
    }

    private AnswerRows rows(Response response) {
        int hundred = response.status() / 100;
        if (hundred == 3) {
            throw failure(Kind.WRONG_ANSWER, "it redirects to " + response.location().orElse("nowhere")
                    + ", and redirects are not followed; list that address if it is the endpoint");
        }
        if (hundred != 2) {
            throw failure(Kind.WRONG_ANSWER, "it answered with status " + response.status() + ": " + response.text());
        }
        Lang language = ResultSetLang.RS_JSON;
        if (response.mediaType().endsWith("xml")) {
            language = ResultSetLang.RS_XML;
        } else if (!response.mediaType().endsWith("json")) {
            throw failure(Kind.WRONG_ANSWER, "it answered in \"" + response.mediaType() + "\"; expected SPARQL results");
        }
        RowSetReader reader = RowSetReaderRegistry.getFactory(language).create(language);
        return new AnswerRows(
                () -> reader.read(new ByteArrayInputStream(response.body()), ARQ.getContext()),
                response.body().length,
                thrown -> failure(Kind.WRONG_ANSWER, "its answer cannot be read: " + thrown.getMessage()));
    }

    private ServiceFailedException failure(Kind kind, String what) {
        return new ServiceFailedException(kind, endpoint, what);
    }

    private ServiceFailedException late() {
        return failure(Kind.TIMED_OUT, "no answer within its time, which is that of the query or "
                + endpoint.timeout().toSeconds() + " seconds (fed:timeout)");
    }

    private ServiceFailedException busy(String what) {
        long wait = Math.max(0, notBefore - System.nanoTime());
        Duration after = wait == 0 ? USUAL_WAIT : Duration.ofNanos(wait);
        return new ServiceFailedException(Kind.BUSY, endpoint, what, Optional.of(after));
    }

    private ServiceFailedException interrupted() {
        Thread.currentThread().interrupt();
        return failure(Kind.UNREACHABLE, "the query was ended");
    }

    @Override
    public void close() {
        client.close();
    }
}
