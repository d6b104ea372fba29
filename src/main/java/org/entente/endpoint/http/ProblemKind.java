package org.entente.endpoint.http;

import java.util.Locale;

/** Every kind of problem that the endpoint reports, its status and what a reader can do about it. */
public enum ProblemKind {
    MALFORMED_REQUEST(400, "The request cannot be read", "Its address, headers or parameters are not as the protocol has them."),
    MALFORMED_QUERY(400, "The query is not SPARQL", "Line, column and token say where the reading stopped; expected prefixes are added by PREFIX."),
    QUERY_TOO_LONG(400, "The query is too long or too deeply nested", "Send the data of long VALUES blocks in several queries."),
    WRONG_PARAMETER(400, "A parameter is unknown or has a wrong value", "The page of the question says what each parameter takes, as does /openapi.json for programs."),
    UNKNOWN_NAME(400, "A name stands for nothing, or for several things", "Name one of the candidates, by its id or its IRI."),
    WRONG_SUPPOSITION(400, "What is supposed cannot be read", "The detail says what was expected, and what comes nearest."),
    UNKNOWN_FORMAT(400, "No such format", "Name one of the offers, or none and send an Accept header."),
    UPDATE_REFUSED(403, "SPARQL Update is refused", "The endpoint is for reading only; a new state of knowledge is a new release."),
    SERVICE_REFUSED(403, "SERVICE is refused", "Only endpoints that the configuration lists are asked on a query's behalf."),
    NOT_FOUND(404, "Nothing is here", "The home page leads to all there is."),
    UNKNOWN_RELEASE(404, "No such release is kept", "Name one of the releases that are kept, or none for the current one."),
    METHOD_NOT_ALLOWED(405, "The method is refused", "Allow names the methods that are taken here."),
    NOT_ACCEPTABLE(406, "Not to be had in a format that Accept names", "Name one of the offers."),
    GONE(410, "This name is retired", "The replacement says the same; change the stored name."),
    TOO_LARGE(413, "The request is too large", "A request may have a body of one mebibyte."),
    UNSUPPORTED_MEDIA_TYPE(415, "The body is of a type that is not taken here", "Send application/sparql-query in UTF-8, or a form."),
    INTERNAL(500, "The server failed", "The fault is ours; the incident stands in the server's log."),
    SERVICE_FAILED(502, "An endpoint that the query asks failed", "SERVICE SILENT answers without it; a federated question may have a recorded answer (stale=true)."),
    TIMED_OUT(503, "The query took too long", "Ask for less: fewer patterns without a shared variable, a LIMIT inside a sub-select, a shorter path."),
    ANSWER_TOO_LARGE(503, "The answer takes too much memory", "Ask for less, or fetch a dump."),
    BUSY(503, "Too many queries at once", "Try again after the seconds that Retry-After names."),
    SERVICE_BUSY(503, "An endpoint that the query asks is busy", "Try again after the seconds that Retry-After names."),
    SERVICE_TIMED_OUT(504, "An endpoint that the query asks took too long", "Ask it for less: fewer rows before the SERVICE clause, a narrower pattern in it."),
    NO_RELEASE(503, "No release is published yet", "Once there is one, it is served without a restart.");

    private static final int FIRST_OF_OURS = 500;

    private final int status;
    private final String title;
    private final String advice;

    ProblemKind(int status, String title, String advice) {
        this.status = status;
        this.title = title;
        this.advice = advice;
    }

    /** A problem of this kind, with what is the matter in this case. */
    public Problem because(String detail) {
        return Problem.of(this, detail);
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String advice() {
        return advice;
    }

    /** Its name in addresses: {@code malformed-query}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The problem to report when nothing but a status is known. */
    public static Problem ofStatus(int status) {
        for (ProblemKind kind : values()) {
            if (kind.status == status) {
                return kind.because(kind.title());
            }
        }
        ProblemKind nearest = status < FIRST_OF_OURS ? MALFORMED_REQUEST : INTERNAL;
        return nearest.because(nearest.title()).withStatus(status);
    }
}
