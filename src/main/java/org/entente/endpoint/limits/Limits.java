package org.entente.endpoint.limits;

import java.time.Duration;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.entente.endpoint.http.ProblemKind;

/**
 * How long one query may run and how much it may hold. For one thread.
 *
 * <p>What is held is estimated from rows that operators keep (sorts, groups, joins, results that are built whole); a heap
 * that is nearly full ends the queries that run.
 */
public final class Limits {
    static final Symbol SYMBOL = Symbol.create("https://w3id.org/entente/limits");
    /** Characters of a text that an expression makes. */
    static final int LONGEST_TEXT = 1 << 20;

    private static final int TURNS_BETWEEN_LOOKS = 64;
    private static final int BYTES_OF_A_ROW = 100;
    private static final int BYTES_OF_A_TERM = 48;
    private static final double NEARLY_FULL = 0.95;

    private final Duration time;
    private final long mostHeld;
    private long deadline;
    private long held;
    private int turns;
    private LimitException failure;

    /**
     * @param time from now on
     * @param mostHeld bytes, by estimate
     */
    public Limits(Duration time, long mostHeld) {
        this.time = time;
        this.mostHeld = mostHeld;
        this.deadline = System.nanoTime() + time.toNanos();
    }

    static Limits of(Context context) {
        return context.get(SYMBOL);
    }

    /** Goes on. @throws LimitException when time is up or memory is short */
    void turn() {
        if (++turns % TURNS_BETWEEN_LOOKS == 0) {
            look();
        }
    }

    /**
     * Looks at the clock now. Once a limit was met, every look fails: ARQ makes of some exceptions a row less.
     *
     * @throws LimitException when time is up or memory is short
     */
    public void look() {
        if (failure != null) {
            throw failure;
        }
        if (System.nanoTime() - deadline > 0) {
            throw fail(ProblemKind.TIMED_OUT,
                    "Query timed out: it may run for %.1f seconds.".formatted(time.toMillis() / 1000.0));
        }
        Runtime runtime = Runtime.getRuntime();
        if (runtime.totalMemory() - runtime.freeMemory() > runtime.maxMemory() * NEARLY_FULL) {
            throw fail(ProblemKind.ANSWER_TOO_LARGE, "The server's memory is nearly full.");
        }
    }

    /** The time that is left; negative when it is up. */
    public Duration remaining() {
        return Duration.ofNanos(deadline - System.nanoTime());
    }

    /** Time that the client took to read does not count. */
    public void extend(long nanoseconds) {
        deadline += nanoseconds;
    }

    /** Counts a row that is kept. */
    void hold(Binding row) {
        long bytes = BYTES_OF_A_ROW;
        var variables = row.vars();
        while (variables.hasNext()) {
            var term = row.get(variables.next());
            bytes += BYTES_OF_A_TERM + (term != null && term.isLiteral() ? term.getLiteralLexicalForm().length() : 0);
        }
        held += bytes;
        if (held > mostHeld) {
            throw fail(ProblemKind.ANSWER_TOO_LARGE,
                    "Sorting, grouping, joining or building it takes more than %d MB.".formatted(mostHeld >> 20));
        }
    }

    /** @throws LimitException if a text of so many characters is too long */
    void checkLength(long characters) {
        if (characters > LONGEST_TEXT) {
            throw fail(ProblemKind.ANSWER_TOO_LARGE,
                    "An expression makes a text of more than %d characters.".formatted(LONGEST_TEXT));
        }
    }

    private LimitException fail(ProblemKind kind, String detail) {
        failure = new LimitException(kind.because(detail));
        return failure;
    }
}
