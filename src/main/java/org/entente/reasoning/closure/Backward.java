package org.entente.reasoning.closure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.entente.reasoning.closure.Rule.Pair;

/** Runs rules backwards over closed facts: what would have to hold besides for a fact that does not. */
public final class Backward {
    /**
     * One way in which the fact would follow.
     *
     * @param axioms    the axioms of the rules used
     * @param holding   atoms of the bodies that are facts
     * @param missing   atoms that are not; a variable in several of them is the same thing
     * @param undecided pairs that would have to be known as different
     */
    public record Attempt(int[] axioms, List<Atom> holding, List<Atom> missing, List<Pair> undecided) {
        int lacks() {
            return missing.size() + undecided.size();
        }

        boolean sameAs(Attempt other) {
            return holding.equals(other.holding) && missing.equals(other.missing);
        }
    }

    private static final int MOST_STEPS = 20_000;
    private static final int MOST_MATCHES = 64;
    private static final int MOST_UNFOLDINGS = 5;
    private static final int MOST_MISSING = 4;

    private final Program program;
    private final FactStore facts;
    private final IntPredicate unfolded;
    private final List<Attempt> found = new ArrayList<>();
    private int mostMissing;
    private int steps;

    /** @param unfolded the predicates that are never shown as missing, but by what would conclude them */
    public Backward(Closing closing, IntPredicate unfolded) {
        this.program = closing.program();
        this.facts = closing.facts();
        this.unfolded = unfolded;
    }

    /** The ways with the fewest missing atoms, at most so many; none if no rule concludes the predicate. */
    public List<Attempt> attempts(Atom goal, int most) {
        steps = 0;
        for (mostMissing = 1; mostMissing <= MOST_MISSING && found.isEmpty(); mostMissing++) {
            unfold(new Resolvent(), goal, 0);
        }
        return found.stream()
                .filter(attempt -> attempt.lacks() > 0)
                .sorted(Comparator.comparingInt(Attempt::lacks).thenComparingInt(attempt -> attempt.holding().size()))
                .limit(most)
                .toList();
    }

    private void search(Resolvent resolvent, int depth) {
        if (steps++ > MOST_STEPS || found.size() > MOST_MATCHES) {
            return;
        }
        if (resolvent.isDone()) {
            resolvent.attempt().filter(attempt -> found.stream().noneMatch(attempt::sameAs)).ifPresent(found::add);
            return;
        }
        Atom next = resolvent.takeMostBound();
        boolean ground = Resolvent.bound(next) == 2;
        boolean holds = ground && facts.contains(next.predicate(), next.subject(), next.object());
        // what is never shown is shown by what concludes it, so a match would only say the same again
        boolean hidden = ground && unfolded.test(next.predicate());
        if (Resolvent.bound(next) > 0 && !hidden) {
            matches(next).forEach(match -> search(resolvent.with(next, match), depth));
        }
        if (hidden || !holds && unfolded.test(next.predicate())) {
            unfold(resolvent, next, depth + 1);
        } else if (!holds && resolvent.missing() < mostMissing) {
            search(resolvent.without(next), depth);
        }
    }

    private void unfold(Resolvent resolvent, Atom goal, int depth) {
        if (depth > MOST_UNFOLDINGS) {
            return;
        }
        for (Rule rule : program.rules()) {
            if (!rule.isClash() && rule.head().predicate() == goal.predicate()) {
                Resolvent next = resolvent.copy();
                if (next.apply(rule, goal)) {
                    search(next, depth);
                }
            }
        }
        for (Counting counting : program.countings()) {
            if (counting.head() == goal.predicate() && !Atom.isVariable(goal.subject())) {
                Resolvent next = resolvent.copy();
                count(next, counting, goal.subject());
                search(next, depth);
            }
        }
    }

    /** The fillers that count, then those that would if they were in the class, then unknown ones. */
    private void count(Resolvent resolvent, Counting counting, int individual) {
        resolvent.cite(counting.axioms());
        List<Atom> fillers = matches(relation(counting, individual, resolvent.fresh()));
        int chosen = 0;
        for (boolean wanted : new boolean[] {true, false}) {
            for (Atom fact : fillers) {
                int filler = counting.inverse() ? fact.subject() : fact.object();
                boolean counts = counting.filler() < 0 || facts.contains(counting.filler(), filler, filler);
                if (counts == wanted && chosen < counting.count()) {
                    chosen++;
                    resolvent.note(fact, true);
                    note(resolvent, counting.filler(), filler, counts);
                }
            }
        }
        for (; chosen < counting.count(); chosen++) {
            int filler = resolvent.fresh();
            resolvent.note(relation(counting, individual, filler), false);
            note(resolvent, counting.filler(), filler, false);
        }
    }

    private static void note(Resolvent resolvent, int type, int filler, boolean holds) {
        if (type >= 0) {
            resolvent.note(new Atom(type, filler, filler), holds);
        }
    }

    private static Atom relation(Counting counting, int individual, int filler) {
        return counting.inverse()
                ? new Atom(counting.property(), filler, individual)
                : new Atom(counting.property(), individual, filler);
    }

    /** Facts that match an atom, the first few. */
    private List<Atom> matches(Atom atom) {
        List<Atom> matches = new ArrayList<>();
        for (int fact = 0; fact < facts.size(atom.predicate()) && matches.size() < MOST_MATCHES; fact++) {
            int subject = facts.subject(atom.predicate(), fact);
            int object = facts.object(atom.predicate(), fact);
            boolean same = atom.subject() != atom.object() || subject == object;
            if (same
                    && (Atom.isVariable(atom.subject()) || atom.subject() == subject)
                    && (Atom.isVariable(atom.object()) || atom.object() == object)) {
                matches.add(new Atom(atom.predicate(), subject, object));
            }
        }
        return matches;
    }
}
