package org.entente.federation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.entente.vocabulary.Iris;

/**
 * What one query asked of others: how often, how many rows came, and what is missing in its answer.
 *
 * <pre>{@code
 * FederationRun run = FederationRun.within(() -> Duration.ofSeconds(10)).attachTo(context);
 * }</pre>
 */
public final class FederationRun {
    private static final Symbol SYMBOL = Symbol.create(Iris.BASE + "federation-run");
    private static final Duration LONG = Duration.ofMinutes(10);

    private final Supplier<Duration> remaining;
    private final Map<String, Asked> asked = new LinkedHashMap<>();
    private final Set<String> missing = new LinkedHashSet<>();
    private final Set<String> failed = new LinkedHashSet<>();
    private final Set<String> kept = new LinkedHashSet<>();
    private QueryException failure;

    private FederationRun(Supplier<Duration> remaining) {
        this.remaining = remaining;
    }

    /** How often one endpoint was asked, and how many rows it gave. */
    public record Asked(String alias, int requests, int rows) {}

    /** A run whose requests end with it. @param remaining the time that the query has left, asked again and again */
    public static FederationRun within(Supplier<Duration> remaining) {
        return new FederationRun(remaining);
    }

    /** A run that only the endpoints' own time-outs bound. */
    public static FederationRun unbounded() {
        return within(() -> LONG);
    }

    /** The run of this context; a new one if nobody attached one. */
    static FederationRun of(Context context) {
        FederationRun run = context.get(SYMBOL);
        return run == null ? unbounded().attachTo(context) : run;
    }

    /** Lets queries in this context belong to the run. */
    public FederationRun attachTo(Context context) {
        context.set(SYMBOL, this);
        return this;
    }

    /** Whom it asked, by alias, in the order of the first requests. */
    public synchronized List<Asked> asked() {
        return new ArrayList<>(asked.values());
    }

    /** Why the answer is not whole, one sentence each; empty when it is. */
    public synchronized List<String> missing() {
        return new ArrayList<>(missing);
    }

    /**
     * Fails if a SERVICE was refused or failed. ARQ makes of an exception inside a FILTER one row less; an answer that
     * came about so must not be given.
     *
     * @throws QueryException the first refusal or failure
     */
    public synchronized void requireNoFailure() {
        if (failure != null) {
            throw failure;
        }
    }

    synchronized <T extends QueryException> T fail(T exception) {
        if (failure == null) {
            failure = exception;
        }
        return exception;
    }

    /** A failure that SILENT covers. */
    synchronized void failSilently(ServiceFailedException exception) {
        failed.add(exception.alias());
        missing.add(exception.getMessage());
    }

    /** Whether SILENT has covered a failure of this endpoint, which is not asked again in vain. */
    synchronized boolean hasFailedSilently(RemoteEndpoint endpoint) {
        return failed.contains(endpoint.alias());
    }

    synchronized void keepAnswersOf(RemoteEndpoint endpoint) {
        kept.add(endpoint.alias());
    }

    /** Whether a clause of the query wants this endpoint's answers kept. */
    synchronized boolean keepsAnswersOf(RemoteEndpoint endpoint) {
        return kept.contains(endpoint.alias());
    }

    synchronized void cut(RemoteEndpoint endpoint) {
        missing.add("SERVICE " + endpoint.alias() + " has more than the " + endpoint.rowsAtMost()
                + " rows that are taken (fed:rowsAtMost)");
    }

    /** @return how many there are now */
    synchronized int countRequest(RemoteEndpoint endpoint) {
        Asked before = asked.getOrDefault(endpoint.alias(), new Asked(endpoint.alias(), 0, 0));
        asked.put(endpoint.alias(), new Asked(endpoint.alias(), before.requests() + 1, before.rows()));
        return before.requests() + 1;
    }

    synchronized void countRows(RemoteEndpoint endpoint, int rows) {
        asked.computeIfPresent(
                endpoint.alias(), (alias, before) -> new Asked(alias, before.requests(), before.rows() + rows));
    }

    Duration remaining() {
        Duration left = remaining.get();
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Its time as an end on the clock of {@link System#nanoTime()}. @param most if that is shorter */
    long end(Duration most) {
        Duration left = remaining();
        return System.nanoTime() + (left.compareTo(most) < 0 ? left : most).toNanos();
    }

    /** Whether any endpoint was asked. */
    public synchronized Optional<String> summary() {
        return asked.isEmpty()
                ? Optional.empty()
                : Optional.of(asked.values().stream()
                        .map(each -> each.alias() + ";requests=" + each.requests() + ";rows=" + each.rows())
                        .reduce((one, other) -> one + ", " + other)
                        .orElseThrow());
    }
}
