package org.entente.reasoning.closure;

import java.util.BitSet;

/**
 * Runs the rules of a program over facts until nothing new follows, each fact meeting those before it once (semi-naive
 * evaluation); then again over what waited for two individuals to be known as different.
 *
 * <p>One thread at a time.
 */
public final class Closing {
    /** What is taken back by {@link #rollBack}. */
    public static final class Mark {
        private final int[] facts;
        private final int[] trace;
        private final int clashes;
        private final int[] pending;
        private final int[] counted;

        private Mark(Closing closing) {
            facts = closing.facts.mark();
            trace = closing.trace == null ? null : closing.trace.mark();
            clashes = closing.clashes;
            pending = closing.join.pending.mark();
            counted = closing.counter.pending.mark();
        }

        /** How many facts of a predicate there were. */
        public int size(int predicate) {
            return facts[predicate];
        }
    }

    private static final int MOST_TRACED_CLASHES = 10_000;

    private final Program program;
    private final FactStore facts;
    private final Trace trace;
    private final BitSet enabled;
    private final Differences differences;
    private final Join join;
    private final Counter counter;
    private boolean started;
    private int clashes;

    /**
     * @param distinct who is declared different
     * @param enabled  the numbers of the axioms whose rules run; null for all; may change between runs
     * @param traced   whether to keep every derivation
     */
    public Closing(Program program, Distinct distinct, BitSet enabled, boolean traced) {
        this.program = program;
        this.enabled = enabled;
        facts = new FactStore(program);
        trace = traced ? new Trace(program.predicates() + 1) : null;
        differences = new Differences(program, facts, distinct, enabled, trace);
        join = new Join(this, differences);
        counter = new Counter(this, differences);
    }

    public Program program() {
        return program;
    }

    public FactStore facts() {
        return facts;
    }

    /** The derivations, or null if they are not kept. */
    public Trace trace() {
        return trace;
    }

    /** Adds a fact as given. */
    public void add(int predicate, int subject, int object) {
        if (facts.addAsserted(predicate, subject, object) && trace != null) {
            trace.added(predicate, facts.size(predicate) - 1);
        }
    }

    /** Adds as given that two individuals differ. */
    public void addDifference(int one, int other) {
        int fact = facts.add(facts.differences(), Math.min(one, other), Math.max(one, other));
        if (fact >= 0 && trace != null) {
            trace.added(facts.differences(), fact);
        }
    }

    /** Whether two individuals are known to differ. */
    public boolean areDifferent(int one, int other) {
        return differences.areDifferent(one, other);
    }

    /** Whether some body without a head holds. */
    public boolean isClashing() {
        return clashes > 0;
    }

    /** Runs to the end; after more facts were added, it runs on from where it was. */
    public Closing run() {
        if (!started) {
            started = true;
            startWithoutBody();
        }
        do {
            sweep();
        } while (join.retry() | counter.retry());
        return this;
    }

    /** Runs to the end and remembers where things stand; what is not run yet could not be told from what comes later. */
    public Mark mark() {
        if (facts.size() > 0) {
            run();
        }
        return new Mark(this);
    }

    /** Takes back every fact, derivation and clash since the mark, including what a run made of them. */
    public void rollBack(Mark mark) {
        if (trace != null) {
            trace.rollBack(mark.trace);
        }
        facts.rollBack(mark.facts);
        clashes = mark.clashes;
        join.pending.rollBack(mark.pending);
        counter.pending.rollBack(mark.counted);
    }

    /** Lets the rules without a body run again, for a change of the axioms that are enabled. */
    public void restart() {
        started = false;
    }

    private void startWithoutBody() {
        for (int rule : program.withoutBody()) {
            if (isEnabled(program.rule(rule).axioms())) {
                join.complete(rule);
            }
        }
    }

    private void sweep() {
        boolean progress = true;
        while (progress) {
            progress = false;
            for (int predicate = 0; predicate < program.predicates(); predicate++) {
                Relation relation = facts.filled(predicate);
                if (relation != null && relation.processed < relation.size()) {
                    process(predicate, relation);
                    progress = true;
                }
            }
        }
    }

    private void process(int predicate, Relation relation) {
        Plan[] plans = program.triggers(predicate);
        int[] countings = program.countingsOf(predicate);
        while (relation.processed < relation.size()) {
            int fact = relation.processed;
            for (Plan plan : plans) {
                if (isEnabled(plan.content.axioms())) {
                    join.match(plan, predicate, fact);
                }
            }
            relation.processed++;
            for (int counting : countings) {
                if (isEnabled(program.counting(counting).axioms())) {
                    counter.noticed(counting, predicate, relation.subject(fact), relation.object(fact));
                }
            }
        }
    }

    boolean isEnabled(int[] axioms) {
        if (enabled != null) {
            for (int axiom : axioms) {
                if (!enabled.get(axiom)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Adds a conclusion if it is new. */
    void conclude(int predicate, int subject, int object) {
        int fact = facts.add(predicate, subject, object);
        if (fact >= 0 && trace != null) {
            trace.added(predicate, fact);
        }
    }

    /** The trace's node of a fact that is there. */
    int node(int predicate, int subject, int object) {
        return trace.node(predicate, facts.find(predicate, subject, object));
    }

    /** Counts a clash; whether it is one of those to be traced. */
    boolean clashed() {
        return clashes++ < MOST_TRACED_CLASHES && trace != null;
    }
}
