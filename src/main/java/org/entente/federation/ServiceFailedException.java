package org.entente.federation;

import java.time.Duration;
import java.util.Optional;
import org.apache.jena.query.QueryExecException;

/** A listed endpoint was asked, or was to be, and gave no answer that can be used. */
public final class ServiceFailedException extends QueryExecException {
    /** What went wrong. */
    public enum Kind {
        /** No connection, or one that broke. */
        UNREACHABLE,
        /** Not done in the time it had. */
        TIMED_OUT,
        /** It has too much to do, or is being asked as often as may be. */
        BUSY,
        /** It refused the query, or answered with something that is no result. */
        WRONG_ANSWER
    }

    private final Kind kind;
    private final String alias;
    private final transient Optional<Duration> retryAfter;

    ServiceFailedException(Kind kind, RemoteEndpoint endpoint, String what) {
        this(kind, endpoint, what, Optional.empty());
    }

    ServiceFailedException(Kind kind, RemoteEndpoint endpoint, String what, Optional<Duration> retryAfter) {
        super("SERVICE " + endpoint.alias() + " failed: " + what);
        this.kind = kind;
        this.alias = endpoint.alias();
        this.retryAfter = retryAfter;
    }

    public Kind kind() {
        return kind;
    }

    /** The endpoint's alias. */
    public String alias() {
        return alias;
    }

    /** When it may be asked again, if it said so. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
