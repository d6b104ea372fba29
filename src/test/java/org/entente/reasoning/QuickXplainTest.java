package org.entente.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuickXplainTest {
    private static final List<Integer> HUNDRED = IntStream.range(0, 100).boxed().toList();

    @Test
    void findsTheConflictAmongMany() {
        Predicate<Collection<Integer>> conflicting = numbers -> numbers.containsAll(List.of(3, 50, 51, 99));

        assertThat(new QuickXplain<>(conflicting, () -> false).contract(List.of(), HUNDRED))
                .containsExactly(3, 50, 51, 99);
    }

    @Test
    void findsOneConflictOfSeveral() {
        Predicate<Collection<Integer>> conflicting =
                numbers -> numbers.containsAll(List.of(3, 4)) || numbers.containsAll(List.of(70, 80));

        assertThat(new QuickXplain<>(conflicting, () -> false).contract(List.of(), HUNDRED)).containsExactly(3, 4);
    }

    @Test
    void needsNothingWhenTheBackgroundConflicts() {
        assertThat(new QuickXplain<Integer>(numbers -> numbers.contains(7), () -> false)
                        .contract(List.of(7), HUNDRED))
                .isEmpty();
    }

    @Test
    void keepsWhatItCouldNotExamineInTime() {
        assertThat(new QuickXplain<Integer>(numbers -> numbers.contains(7), () -> true).contract(List.of(), HUNDRED))
                .contains(7);
    }
}
