package org.entente.reasoning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Finds a minimal part of a list that conflicts: QuickXplain, by U. Junker (AAAI 2004).
 *
 * <p>Asks about 2k·log(n/k) times for a conflict of k among n. Earlier items are kept rather than later ones.
 */
final class QuickXplain<T> {
    private final Predicate<Collection<T>> conflicting;
    private final BooleanSupplier timeIsUp;

    /** A search with this question; once the time is up, what is not yet examined is kept. */
    QuickXplain(Predicate<Collection<T>> conflicting, BooleanSupplier timeIsUp) {
        this.conflicting = conflicting;
        this.timeIsUp = timeIsUp;
    }

    /** A minimal part of the candidates that conflicts with the background, provided that all of them do. */
    List<T> contract(List<T> background, List<T> candidates) {
        return contract(background, true, candidates);
    }

    private List<T> contract(List<T> background, boolean grown, List<T> candidates) {
        if (candidates.isEmpty() || grown && conflicting.test(background)) {
            return List.of();
        }
        if (candidates.size() == 1 || timeIsUp.getAsBoolean()) {
            return candidates;
        }
        int half = candidates.size() / 2;
        List<T> first = candidates.subList(0, half);
        List<T> neededOfSecond = contract(join(background, first), true, candidates.subList(half, candidates.size()));
        List<T> neededOfFirst = contract(join(background, neededOfSecond), !neededOfSecond.isEmpty(), first);
        return join(neededOfFirst, neededOfSecond);
    }

    private static <T> List<T> join(List<T> left, List<T> right) {
        List<T> both = new ArrayList<>(left);
        both.addAll(right);
        return both;
    }
}
