package org.entente.reasoning;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.entente.reasoning.closure.FactStore;

/** The relations of each individual, in both directions. */
final class Edges {
    /** Hears of one neighbour, with the relations to it in order: twice the predicate, plus one if it is the subject. */
    interface Visitor {
        void visit(int neighbour, int[] labels);
    }

    private final int[] starts;
    private final long[] ends;

    Edges(Symbols symbols, FactStore facts, int individuals) {
        int[] properties = IntStream.range(0, symbols.predicates())
                .filter(predicate -> !symbols.isClass(predicate) && symbols.name(predicate) != null)
                .toArray();
        starts = new int[individuals + 1];
        for (int property : properties) {
            for (int fact = 0; fact < facts.size(property); fact++) {
                starts[facts.subject(property, fact) + 1]++;
                starts[facts.object(property, fact) + 1]++;
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        ends = new long[starts[individuals]];
        int[] filled = new int[individuals];
        for (int property : properties) {
            for (int fact = 0; fact < facts.size(property); fact++) {
                int subject = facts.subject(property, fact);
                int object = facts.object(property, fact);
                ends[starts[subject] + filled[subject]++] = (long) object << 32 | 2L * property;
                ends[starts[object] + filled[object]++] = (long) subject << 32 | 2L * property + 1;
            }
        }
        for (int individual = 0; individual < individuals; individual++) {
            Arrays.sort(ends, starts[individual], starts[individual + 1]);
        }
    }

    /** Each neighbour once; an individual that is related to itself is one of its own. */
    void neighbours(int individual, Visitor visitor) {
        int from = starts[individual];
        while (from < starts[individual + 1]) {
            int neighbour = neighbour(from);
            int to = from;
            while (to < starts[individual + 1] && neighbour(to) == neighbour) {
                to++;
            }
            visitor.visit(neighbour, Arrays.stream(ends, from, to).mapToInt(end -> (int) end).toArray());
            from = to;
        }
    }

    /** The relations between two, labelled as seen from the first. */
    int[] between(int individual, int neighbour) {
        return Arrays.stream(ends, starts[individual], starts[individual + 1])
                .filter(end -> (int) (end >>> 32) == neighbour)
                .mapToInt(end -> (int) end)
                .toArray();
    }

    private int neighbour(int end) {
        return (int) (ends[end] >>> 32);
    }
}
