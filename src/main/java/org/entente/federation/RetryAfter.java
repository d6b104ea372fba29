package org.entente.federation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The header that says when to come again, in seconds or as a date (RFC 9110, section 10.2.3). */
final class RetryAfter {
    private static final Duration LONGEST = Duration.ofHours(1);

    private RetryAfter() {}

    /** @return how long to wait from now, an hour at most; empty if the text is no such value */
    static Optional<Duration> of(String header, Instant now) {
        String text = header.strip();
        if (text.matches("\\d{1,9}")) {
            return Optional.of(shorter(Duration.ofSeconds(Long.parseLong(text))));
        }
        try {
            Instant when = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            return Optional.of(when.isBefore(now) ? Duration.ZERO : shorter(Duration.between(now, when)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Duration shorter(Duration wait) {
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
