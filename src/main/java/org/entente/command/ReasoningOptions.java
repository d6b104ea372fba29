package org.entente.command;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.release.ReasoningLimits;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The limits on reasoning that every command takes which may build a release. */
final class ReasoningOptions {
    static final String TIME = "--reasoning-time";
    static final String MEMORY = "--reasoning-memory";

    @Option(
            names = TIME,
            paramLabel = "SECONDS",
            converter = Seconds.class,
            description = "How long reasoning may take before it is ended (default: 600).")
    private Duration time = ReasoningLimits.DEFAULT.time();

    @Option(
            names = MEMORY,
            paramLabel = "SIZE",
            converter = Megabytes.class,
            description = "How much memory reasoning may take, such as 512m or 2g (default: 2g).")
    private long megabytes = ReasoningLimits.DEFAULT.megabytes();

    ReasoningLimits limits() {
        return new ReasoningLimits(time, megabytes);
    }

    /** Reads a number of seconds above 0, decimals allowed. */
    static final class Seconds implements ITypeConverter<Duration> {
        private static final BigDecimal A_YEAR = BigDecimal.valueOf(Duration.ofDays(365).toSeconds());

        @Override
        public Duration convert(String text) {
            boolean isNumber = text.matches("\\d{1,9}(\\.\\d{1,3})?");
            BigDecimal seconds = isNumber ? new BigDecimal(text) : BigDecimal.ZERO;
            if (seconds.signum() <= 0 || seconds.compareTo(A_YEAR) > 0) {
                throw new TypeConversionException("\"" + text + "\": expected seconds above 0, such as 600 or 0.5");
            }
            return Duration.ofMillis(seconds.movePointRight(3).longValueExact());
        }
    }

    /** Reads a size in megabytes ({@code m}) or gigabytes ({@code g}). */
    static final class Megabytes implements ITypeConverter<Long> {
        private static final Pattern SIZE = Pattern.compile("(\\d{1,7})([mMgG])");

        @Override
        public Long convert(String text) {
            Matcher size = SIZE.matcher(text);
            long megabytes = size.matches()
                    ? Long.parseLong(size.group(1)) * (size.group(2).equalsIgnoreCase("g") ? 1024 : 1)
                    : 0;
            if (megabytes < ReasoningLimits.LEAST_MEGABYTES) {
                throw new TypeConversionException("\"" + text + "\": expected a size of "
                        + ReasoningLimits.LEAST_MEGABYTES + "m or more, such as 512m or 2g");
            }
            return megabytes;
        }
    }
}
