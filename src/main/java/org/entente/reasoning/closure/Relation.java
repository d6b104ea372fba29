package org.entente.reasoning.closure;

import java.util.Arrays;

/**
 * The facts of one predicate, numbered in the order of their arrival.
 *
 * <p>A hash table finds a fact by its two individuals; chains through the facts find those of one subject or one object.
 * Both undo exactly when the last facts are taken back, which is why the chains grow at their heads.
 */
final class Relation {
    static final int ABSENT = -1;

    private final boolean unary;
    private final boolean bySubject;
    private final boolean byObject;
    private int size;
    private int[] subjects = new int[8];
    private int[] objects;
    private int[] table = new int[16];
    private int[] nextOfSubject;
    private int[] nextOfObject;
    private int[] firstOfSubject;
    private int[] firstOfObject;

    /** How many of the facts the rules have seen. */
    int processed;

    /** An empty relation; unary if subject and object of each fact are the same. */
    Relation(boolean unary, boolean bySubject, boolean byObject) {
        this.unary = unary;
        this.bySubject = bySubject;
        this.byObject = byObject;
        objects = unary ? subjects : new int[8];
        nextOfSubject = bySubject ? new int[8] : null;
        nextOfObject = byObject ? new int[8] : null;
        firstOfSubject = bySubject ? heads() : null;
        firstOfObject = byObject ? heads() : null;
    }

    private static int[] heads() {
        int[] heads = new int[8];
        Arrays.fill(heads, ABSENT);
        return heads;
    }

    int size() {
        return size;
    }

    int subject(int fact) {
        return subjects[fact];
    }

    int object(int fact) {
        return objects[fact];
    }

    /** The number of the fact, or {@link #ABSENT}. */
    int find(int subject, int object) {
        int mask = table.length - 1;
        int slot = hash(subject, object) & mask;
        while (table[slot] != 0) {
            int fact = table[slot] - 1;
            if (subjects[fact] == subject && objects[fact] == object) {
                return fact;
            }
            slot = (slot + 1) & mask;
        }
        return ABSENT;
    }

    /** Adds a fact and gives its number, or {@link #ABSENT} if it was there. */
    int add(int subject, int object) {
        if (find(subject, object) != ABSENT) {
            return ABSENT;
        }
        reserve();
        subjects[size] = subject;
        objects[size] = object;
        if (bySubject) {
            firstOfSubject = covering(firstOfSubject, subject);
            nextOfSubject[size] = firstOfSubject[subject];
            firstOfSubject[subject] = size;
        }
        if (byObject) {
            firstOfObject = covering(firstOfObject, object);
            nextOfObject[size] = firstOfObject[object];
            firstOfObject[object] = size;
        }
        insert(size);
        return size++;
    }

    private void reserve() {
        if (size == subjects.length) {
            int capacity = size + (size >> 1) + 8;
            subjects = Arrays.copyOf(subjects, capacity);
            objects = unary ? subjects : Arrays.copyOf(objects, capacity);
            nextOfSubject = bySubject ? Arrays.copyOf(nextOfSubject, capacity) : null;
            nextOfObject = byObject ? Arrays.copyOf(nextOfObject, capacity) : null;
        }
        if ((size + 1) * 5L > table.length * 3L) {
            table = new int[table.length * 2];
            for (int fact = 0; fact < size; fact++) {
                insert(fact);
            }
        }
    }

    private static int[] covering(int[] heads, int individual) {
        if (individual < heads.length) {
            return heads;
        }
        int[] grown = Arrays.copyOf(heads, Math.max(individual + 1, heads.length + (heads.length >> 1)));
        Arrays.fill(grown, heads.length, grown.length, ABSENT);
        return grown;
    }

    private void insert(int fact) {
        int mask = table.length - 1;
        int slot = hash(subjects[fact], objects[fact]) & mask;
        while (table[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        table[slot] = fact + 1;
    }

    /** Takes back the facts from this number on, the last first, so that every probe and chain is as it was. */
    void truncate(int newSize) {
        while (size > newSize) {
            size--;
            remove(size);
            if (bySubject) {
                firstOfSubject[subjects[size]] = nextOfSubject[size];
            }
            if (byObject) {
                firstOfObject[objects[size]] = nextOfObject[size];
            }
        }
        processed = Math.min(processed, newSize);
    }

    private void remove(int fact) {
        int mask = table.length - 1;
        int slot = hash(subjects[fact], objects[fact]) & mask;
        while (table[slot] != fact + 1) {
            slot = (slot + 1) & mask;
        }
        table[slot] = 0;
    }

    int firstOfSubject(int subject) {
        return subject < firstOfSubject.length ? firstOfSubject[subject] : ABSENT;
    }

    int nextOfSubject(int fact) {
        return nextOfSubject[fact];
    }

    int firstOfObject(int object) {
        return object < firstOfObject.length ? firstOfObject[object] : ABSENT;
    }

    int nextOfObject(int fact) {
        return nextOfObject[fact];
    }

    private static int hash(int subject, int object) {
        int hash = subject * 0x9E3779B9 + object * 0x85EBCA6B;
        hash ^= hash >>> 16;
        hash *= 0xC2B2AE35;
        return hash ^ hash >>> 13;
    }
}
