package org.entente.reasoning.closure;

import java.util.BitSet;
import java.util.function.Predicate;

/** What waits for a difference to be known, in the order of its coming; what was done can be taken back. */
final class Pending {
    private int[][] waiting = new int[4][];
    private int size;
    private final BitSet done = new BitSet();
    private final Ints order = new Ints(4);

    void add(int... what) {
        if (size == waiting.length) {
            waiting = java.util.Arrays.copyOf(waiting, size * 2);
        }
        waiting[size++] = what;
    }

    /** Tries what waits; whether anything was done. */
    boolean retry(Predicate<int[]> attempt) {
        boolean any = false;
        for (int index = done.nextClearBit(0); index < size; index = done.nextClearBit(index + 1)) {
            if (attempt.test(waiting[index])) {
                done.set(index);
                order.add(index);
                any = true;
            }
        }
        return any;
    }

    int[] mark() {
        return new int[] {size, order.size()};
    }

    void rollBack(int[] mark) {
        for (int index = mark[1]; index < order.size(); index++) {
            done.clear(order.get(index));
        }
        order.truncate(mark[1]);
        size = mark[0];
        done.clear(size, Math.max(size, done.length()));
    }
}
