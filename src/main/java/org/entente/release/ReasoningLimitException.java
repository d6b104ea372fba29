package org.entente.release;

/** Reasoning reached a limit and was ended; nothing was published, and the release before it stays. */
public final class ReasoningLimitException extends RuntimeException {
    private final Limit limit;

    /** What ran out. */
    public enum Limit {
        TIME,
        MEMORY
    }

    private ReasoningLimitException(Limit limit, String message) {
        super(message);
        this.limit = limit;
    }

    static ReasoningLimitException time(ReasoningLimits limits) {
        return new ReasoningLimitException(
                Limit.TIME, "reasoning took longer than " + limits.timeInWords() + " and was ended; nothing was published");
    }

    static ReasoningLimitException memory(ReasoningLimits limits) {
        return new ReasoningLimitException(
                Limit.MEMORY,
                "reasoning needed more than " + limits.megabytes() + " MB of memory and was ended; nothing was published");
    }

    /** Which limit was reached. */
    public Limit limit() {
        return limit;
    }
}
