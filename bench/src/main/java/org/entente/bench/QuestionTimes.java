package org.entente.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.entente.competency.Question;

/**
 * What a question took, in each way, round by round: by the clock, and of the processor. On a machine with other work the
 * clock counts what others took, so the least disturbed round stands for it; the processor's time of this process alone is
 * the same on a quiet machine and on a busy one.
 */
final class QuestionTimes {
    private static final double NANOSECONDS = 1e6;
    /** What the address of a question may cost beside {@code /sparql}: the larger of both. */
    private static final double SHARE = 0.05;
    private static final double MILLISECONDS = 0.3;

    private final Question question;
    private final Map<Way, List<Double>> clock = new EnumMap<>(Way.class);
    private final Map<Way, List<Double>> processor = new EnumMap<>(Way.class);

    QuestionTimes(Question question) {
        this.question = question;
        for (Way way : Way.values()) {
            clock.put(way, new ArrayList<>());
            processor.put(way, new ArrayList<>());
        }
    }

    Question question() {
        return question;
    }

    /** One request, in nanoseconds. */
    void add(Way way, long elapsed, long used) {
        clock.get(way).add(elapsed / NANOSECONDS);
        processor.get(way).add(used / NANOSECONDS);
    }

    /** The shortest by the clock, in milliseconds. */
    double shortest(Way way) {
        return clock.get(way).stream().min(Double::compare).orElse(Double.NaN);
    }

    /** The middle of the processor's time, in milliseconds. */
    double used(Way way) {
        List<Double> sorted = processor.get(way).stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    /** What the address of the question used beyond {@code /sparql}, in milliseconds of the processor. */
    double overhead() {
        return used(Way.QUESTION) - used(Way.SPARQL);
    }

    boolean isWithinBounds() {
        return overhead() < bound(used(Way.SPARQL));
    }

    boolean isWithinBoundsByTheClock() {
        return shortest(Way.QUESTION) - shortest(Way.SPARQL) < bound(shortest(Way.SPARQL));
    }

    private static double bound(double milliseconds) {
        return Math.max(MILLISECONDS, SHARE * milliseconds);
    }
}
