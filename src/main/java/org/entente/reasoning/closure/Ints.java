package org.entente.reasoning.closure;

import java.util.Arrays;

/** A growing list of whole numbers without boxes. */
public final class Ints {
    private int[] values;
    private int size;

    public Ints(int capacity) {
        values = new int[Math.max(capacity, 4)];
    }

    public int size() {
        return size;
    }

    public int get(int index) {
        return values[index];
    }

    public void set(int index, int value) {
        values[index] = value;
    }

    public void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1) + 4);
        }
        values[size++] = value;
    }

    /** Forgets what was added since the list had this size. */
    public void truncate(int newSize) {
        size = newSize;
    }

    public int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
