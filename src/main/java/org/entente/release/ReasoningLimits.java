package org.entente.release;

import java.time.Duration;

/**
 * How much reasoning over a whole release may take before it is ended.
 *
 * <p>HermiT heeds neither a time-out of its own nor an interrupt, so a limit on it is a limit on a process: with limits
 * a build reasons in a JVM of its own.
 *
 * @param time      by the wall clock, JVM start included
 * @param megabytes the largest heap of that JVM, in units of 2^20 bytes
 */
public record ReasoningLimits(Duration time, long megabytes) {
    /** Ten minutes and two gigabytes: a hundred times the time and several times the memory of the project's own tables. */
    public static final ReasoningLimits DEFAULT = new ReasoningLimits(Duration.ofMinutes(10), 2048);

    /** A JVM does not start with less. */
    public static final long LEAST_MEGABYTES = 8;

    public ReasoningLimits {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("reasoning time " + time.toMillis() / 1000.0 + " s: expected more than 0");
        }
        if (megabytes < LEAST_MEGABYTES) {
            throw new IllegalArgumentException(
                    "reasoning memory %d MB: expected %d MB or more".formatted(megabytes, LEAST_MEGABYTES));
        }
    }

    /** The limit on time in words, such as {@code 600 s} or {@code 0.5 s}. */
    String timeInWords() {
        long millis = time.toMillis();
        return (millis % 1000 == 0 ? Long.toString(millis / 1000) : Double.toString(millis / 1000.0)) + " s";
    }
}
