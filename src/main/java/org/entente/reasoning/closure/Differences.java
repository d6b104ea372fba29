package org.entente.reasoning.closure;

import java.util.BitSet;

/** Whether two individuals are known to differ: declared so, or of disjoint classes; and why. */
final class Differences {
    private final Program program;
    private final FactStore facts;
    private final Distinct distinct;
    private final BitSet enabled;
    private final Trace trace;
    private final int[] separating;

    Differences(Program program, FactStore facts, Distinct distinct, BitSet enabled, Trace trace) {
        this.program = program;
        this.facts = facts;
        this.distinct = distinct;
        this.enabled = enabled;
        this.trace = trace;
        Ints classes = new Ints(8);
        for (int predicate = 0; predicate < program.predicates(); predicate++) {
            if (program.disjointOf(predicate).length > 0) {
                classes.add(predicate);
            }
        }
        separating = classes.toArray();
    }

    boolean areDifferent(int one, int other) {
        return one != other
                && (facts.contains(facts.differences(), Math.min(one, other), Math.max(one, other))
                        || distinct.axiom(one, other) >= 0
                        || separate(one, other, Relation.ABSENT));
    }

    /** The trace's node for the difference of two individuals that are known to differ. */
    int node(int one, int other) {
        int smaller = Math.min(one, other);
        int larger = Math.max(one, other);
        int known = facts.find(facts.differences(), smaller, larger);
        if (known != Relation.ABSENT) {
            return trace.node(facts.differences(), known);
        }
        int node = trace.added(facts.differences(), facts.add(facts.differences(), smaller, larger));
        separate(smaller, larger, node);
        return node;
    }

    /** Whether disjoint classes hold the two; every way is recorded for the node, if there is one. */
    private boolean separate(int one, int other, int node) {
        boolean found = false;
        for (int type : separating) {
            int first = facts.find(type, one, one);
            if (first == Relation.ABSENT) {
                continue;
            }
            for (Disjointness pair : program.disjointOf(type)) {
                int second = facts.find(pair.other(), other, other);
                if (second != Relation.ABSENT && isEnabled(pair.axiom())) {
                    found = true;
                    if (node == Relation.ABSENT) {
                        return true;
                    }
                    int[] premises = {trace.node(type, first), trace.node(pair.other(), second)};
                    trace.derived(node, Trace.Kind.DISJOINTNESS, pair.axiom(), premises);
                }
            }
        }
        return found;
    }

    private boolean isEnabled(int axiom) {
        return enabled == null || enabled.get(axiom);
    }
}
