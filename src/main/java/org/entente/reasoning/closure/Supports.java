package org.entente.reasoning.closure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The smallest sets of given facts and axioms that a fact was found to follow from; up to a number of each, more may exist.
 *
 * <p>A set is a sorted array of elements: twice the number of a node, or twice the number of an axiom plus one.
 */
public final class Supports {
    private static final int MOST = 3;
    private static final int MOST_IN_FULL = 64;
    private static final int MOST_ROUNDS = 50;
    private static final Comparator<int[]> SMALLEST_FIRST =
            Comparator.<int[]>comparingInt(set -> set.length).thenComparing(Arrays::compare);

    private final Trace trace;
    private final IntPredicate given;
    private final Function<Trace.Step, int[]> axioms;
    private final int most;
    private final boolean inFull;
    private final Map<Integer, List<int[]>> known = new HashMap<>();

    /**
     * @param given  which nodes need no reason
     * @param axioms the numbers of the axioms behind a step
     */
    public Supports(Trace trace, IntPredicate given, Function<Trace.Step, int[]> axioms) {
        this(trace, given, axioms, MOST, false);
    }

    private Supports(
            Trace trace, IntPredicate given, Function<Trace.Step, int[]> axioms, int most, boolean inFull) {
        this.trace = trace;
        this.given = given;
        this.axioms = axioms;
        this.most = most;
        this.inFull = inFull;
    }

    /**
     * Up to sixty-four sets of each fact, of a given one also those that it would follow from if it were not given: what
     * is needed to list every way into a contradiction.
     */
    public static Supports inFull(Trace trace, IntPredicate given, Function<Trace.Step, int[]> axioms) {
        return new Supports(trace, given, axioms, MOST_IN_FULL, true);
    }

    public static int ofNode(int node) {
        return 2 * node;
    }

    public static int ofAxiom(int axiom) {
        return 2 * axiom + 1;
    }

    public static boolean isAxiom(int element) {
        return (element & 1) == 1;
    }

    /** The number of the node or axiom that an element stands for. */
    public static int number(int element) {
        return element >> 1;
    }

    /** The smallest sets found for a node, the smallest first. */
    public List<int[]> of(int node) {
        learn(List.of(node));
        return known.get(node);
    }

    /** The smallest sets found for a clash. */
    public List<int[]> of(Trace.Step clash) {
        learn(Arrays.stream(clash.premises()).boxed().toList());
        return smallest(combined(clash), most);
    }

    private void learn(List<Integer> nodes) {
        List<Integer> cone = cone(nodes);
        Map<Integer, List<Trace.Step>> steps = new HashMap<>();
        for (int node : cone) {
            known.put(node, given.test(node) ? List.of(new int[] {ofNode(node)}) : List.of());
            steps.put(node, isLeaf(node) ? List.of() : trace.steps(node));
        }
        boolean changed = true;
        for (int round = 0; changed && round < MOST_ROUNDS; round++) {
            changed = false;
            for (int node : cone) {
                changed |= improve(node, steps.get(node));
            }
        }
    }

    /** The nodes not known yet that these rest on, themselves included, the oldest first. */
    private List<Integer> cone(List<Integer> nodes) {
        TreeSet<Integer> cone = new TreeSet<>();
        Deque<Integer> waiting = new ArrayDeque<>(nodes);
        while (!waiting.isEmpty()) {
            int node = waiting.pop();
            if (!known.containsKey(node) && cone.add(node) && !isLeaf(node)) {
                trace.steps(node).forEach(step -> Arrays.stream(step.premises()).forEach(waiting::push));
            }
        }
        return List.copyOf(cone);
    }

    private boolean isLeaf(int node) {
        return given.test(node) && !inFull;
    }

    private boolean improve(int node, List<Trace.Step> steps) {
        if (steps.isEmpty()) {
            return false;
        }
        List<int[]> found = new ArrayList<>(known.get(node));
        steps.forEach(step -> found.addAll(combined(step)));
        List<int[]> best = smallest(found, most);
        List<int[]> before = known.put(node, best);
        return !same(before, best);
    }

    private List<int[]> combined(Trace.Step step) {
        int[] own = Arrays.stream(axioms.apply(step)).map(Supports::ofAxiom).sorted().distinct().toArray();
        List<int[]> sets = List.of(own);
        for (int premise : step.premises()) {
            List<int[]> longer = new ArrayList<>();
            for (int[] set : sets) {
                for (int[] more : known.get(premise)) {
                    longer.add(union(set, more));
                }
            }
            // twice as many on the way: two of them may come to the same
            sets = smallest(longer, 2 * most);
        }
        return sets;
    }

    private static int[] union(int[] one, int[] other) {
        int[] merged = new int[one.length + other.length];
        int size = 0;
        int first = 0;
        int second = 0;
        while (first < one.length || second < other.length) {
            boolean fromFirst = second == other.length || first < one.length && one[first] <= other[second];
            int next = fromFirst ? one[first++] : other[second++];
            if (size == 0 || merged[size - 1] != next) {
                merged[size++] = next;
            }
        }
        return Arrays.copyOf(merged, size);
    }

    /** The smallest sets of which none holds another. */
    private static List<int[]> smallest(List<int[]> sets, int most) {
        sets = new ArrayList<>(sets);
        sets.sort(SMALLEST_FIRST);
        List<int[]> kept = new ArrayList<>();
        for (int[] set : sets) {
            if (kept.size() < most && kept.stream().noneMatch(smaller -> isWithin(smaller, set))) {
                kept.add(set);
            }
        }
        return kept;
    }

    private static boolean isWithin(int[] smaller, int[] larger) {
        return Arrays.stream(smaller).allMatch(element -> Arrays.binarySearch(larger, element) >= 0);
    }

    private static boolean same(List<int[]> one, List<int[]> other) {
        return one.size() == other.size()
                && IntStream.range(0, one.size())
                        .allMatch(index -> Arrays.equals(one.get(index), other.get(index)));
    }
}
