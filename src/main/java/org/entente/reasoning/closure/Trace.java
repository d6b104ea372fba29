package org.entente.reasoning.closure;

import java.util.ArrayList;
import java.util.List;

/**
 * Every fact as a node, and every way in which a rule concluded it.
 *
 * <p>A derivation is a run of numbers: the derivation of the same node before it, the node, its source, and the premises
 * (nodes). The source is a rule, or a counting, or an axiom on disjoint classes that tells two individuals apart.
 */
public final class Trace {
    /** What concluded: the number of a rule, of a counting or of an axiom. */
    public enum Kind { RULE, COUNTING, DISJOINTNESS }

    /**
     * One way to conclude a node, or a clash if the node is -1.
     *
     * @param number   of the rule, counting or axiom
     * @param premises the nodes that it follows from
     */
    public record Step(int node, Kind kind, int number, int[] premises) {}

    private static final int NONE = -1;
    private static final int HEADER = 4;

    private final Ints predicates = new Ints(64);
    private final Ints facts = new Ints(64);
    private final Ints last = new Ints(64);
    private final Ints derivations = new Ints(256);
    private final Ints clashes = new Ints(4);
    private final Ints[] nodes;

    Trace(int predicates) {
        nodes = new Ints[predicates];
    }

    /** The number of nodes. */
    public int size() {
        return predicates.size();
    }

    public int predicate(int node) {
        return predicates.get(node);
    }

    /** The number of the node's fact among those of its predicate. */
    public int fact(int node) {
        return facts.get(node);
    }

    /** The node of a fact. */
    public int node(int predicate, int fact) {
        return nodes[predicate].get(fact);
    }

    /** Makes a node for the newest fact of a predicate. */
    int added(int predicate, int fact) {
        if (nodes[predicate] == null) {
            nodes[predicate] = new Ints(8);
        }
        int node = size();
        nodes[predicate].add(node);
        predicates.add(predicate);
        facts.add(fact);
        last.add(NONE);
        return node;
    }

    void derived(int node, Kind kind, int number, int[] premises) {
        for (int premise : premises) {
            if (premise == node) {
                return;
            }
        }
        int place = derivations.size();
        if (node == NONE) {
            clashes.add(place);
            derivations.add(NONE);
        } else {
            derivations.add(last.get(node));
            last.set(node, place);
        }
        derivations.add(node);
        derivations.add(number * Kind.values().length + kind.ordinal());
        derivations.add(premises.length);
        for (int premise : premises) {
            derivations.add(premise);
        }
    }

    /** The ways in which the node was concluded, the first found first. */
    public List<Step> steps(int node) {
        List<Step> steps = new ArrayList<>();
        for (int place = last.get(node); place != NONE; place = derivations.get(place)) {
            steps.add(0, step(place));
        }
        return steps;
    }

    /** The bodies that clash. */
    public List<Step> clashes() {
        List<Step> steps = new ArrayList<>();
        for (int index = 0; index < clashes.size(); index++) {
            steps.add(step(clashes.get(index)));
        }
        return steps;
    }

    private Step step(int place) {
        int[] premises = new int[derivations.get(place + HEADER - 1)];
        for (int premise = 0; premise < premises.length; premise++) {
            premises[premise] = derivations.get(place + HEADER + premise);
        }
        int source = derivations.get(place + 2);
        Kind kind = Kind.values()[source % Kind.values().length];
        return new Step(derivations.get(place + 1), kind, source / Kind.values().length, premises);
    }

    int[] mark() {
        return new int[] {size(), derivations.size(), clashes.size()};
    }

    void rollBack(int[] mark) {
        for (int place = mark[1]; place < derivations.size(); place += HEADER + derivations.get(place + HEADER - 1)) {
            int node = derivations.get(place + 1);
            // the oldest of the derivations taken back knows what came before them all
            if (node != NONE && node < mark[0] && last.get(node) >= mark[1] && derivations.get(place) < mark[1]) {
                last.set(node, derivations.get(place));
            }
        }
        for (int node = size() - 1; node >= mark[0]; node--) {
            Ints ofPredicate = nodes[predicates.get(node)];
            ofPredicate.truncate(ofPredicate.size() - 1);
        }
        predicates.truncate(mark[0]);
        facts.truncate(mark[0]);
        last.truncate(mark[0]);
        derivations.truncate(mark[1]);
        clashes.truncate(mark[2]);
    }
}
