package org.entente.endpoint.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What lets a client keep an answer and ask whether it is still the same (RFC 9110, section 8.8).
 *
 * @param entityTag with its quotes, {@code "…"} or {@code W/"…"}
 */
public record Validators(String entityTag, Optional<Instant> lastModified) {
    private static final String WEAK = "W/";
    private static final int DIGITS = 20;

    /** Dates of HTTP have whole seconds. */
    public Validators {
        lastModified = lastModified.map(instant -> instant.truncatedTo(ChronoUnit.SECONDS));
    }

    /** For these very bytes. */
    public static Validators ofBytes(byte[] bytes) {
        return new Validators('"' + DigestUtils.sha256Hex(bytes).substring(0, DIGITS) + '"', Optional.empty());
    }

    /** For whatever is made out of these texts, if not the same to the byte: the same question to the same data. */
    public static Validators ofSame(String... texts) {
        String joined = String.join("\u0000", texts);
        return new Validators(
                WEAK + '"' + DigestUtils.sha256Hex(joined).substring(0, DIGITS) + '"', Optional.empty());
    }

    /**
     * Writes the validators and, when the client has this very answer, the status 304.
     *
     * @return whether there is nothing more to send
     */
    public boolean answer(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("ETag", entityTag);
        lastModified.ifPresent(instant -> response.setDateHeader("Last-Modified", instant.toEpochMilli()));
        if (response.getHeader("Cache-Control") == null) {
            response.setHeader("Cache-Control", "no-cache");
        }
        if (isReading(request) && isKnownTo(request)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return true;
        }
        return false;
    }

    private static boolean isReading(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private boolean isKnownTo(HttpServletRequest request) {
        String known = request.getHeader("If-None-Match");
        if (known != null) {
            return known.strip().equals("*") || Stream.of(known.split(",")).anyMatch(this::isSame);
        }
        long since = since(request);
        return since >= 0 && lastModified.filter(instant -> instant.toEpochMilli() <= since).isPresent();
    }

    /** The weak comparison, which If-None-Match asks for. */
    private boolean isSame(String other) {
        return strong(other.strip()).equals(strong(entityTag));
    }

    private static String strong(String tag) {
        return tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag;
    }

    private static long since(HttpServletRequest request) {
        try {
            return request.getDateHeader("If-Modified-Since");
        } catch (IllegalArgumentException e) {
            return -1; // a date that cannot be read is to be ignored
        }
    }
}
