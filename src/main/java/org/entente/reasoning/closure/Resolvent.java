package org.entente.reasoning.closure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.reasoning.closure.Rule.Pair;

/** What is left to show on the way backwards, what was found to hold, and what is taken to be missing. */
final class Resolvent {
    private static final int UNBOUND = Integer.MIN_VALUE;

    private final List<Atom> agenda = new ArrayList<>();
    private final List<Pair> different = new ArrayList<>();
    private final Set<Atom> holding = new LinkedHashSet<>();
    private final Set<Atom> missing = new LinkedHashSet<>();
    private final Set<Integer> axioms = new LinkedHashSet<>();
    private final Ints binding = new Ints(8);

    Resolvent copy() {
        Resolvent copy = new Resolvent();
        copy.agenda.addAll(agenda);
        copy.different.addAll(different);
        copy.holding.addAll(holding);
        copy.missing.addAll(missing);
        copy.axioms.addAll(axioms);
        for (int slot = 0; slot < binding.size(); slot++) {
            copy.binding.add(binding.get(slot));
        }
        return copy;
    }

    boolean isDone() {
        return agenda.isEmpty();
    }

    int missing() {
        return missing.size();
    }

    int fresh() {
        binding.add(UNBOUND);
        return Atom.variable(binding.size() - 1);
    }

    /** The individual that the term stands for, or the variable that it is the same as. */
    private int resolve(int term) {
        int current = term;
        while (Atom.isVariable(current) && binding.get(Atom.slot(current)) != UNBOUND) {
            current = binding.get(Atom.slot(current));
        }
        return current;
    }

    private Atom resolve(Atom atom) {
        return new Atom(atom.predicate(), resolve(atom.subject()), resolve(atom.object()));
    }

    private boolean unify(int one, int other) {
        int first = resolve(one);
        int second = resolve(other);
        if (first != second && Atom.isVariable(first)) {
            binding.set(Atom.slot(first), second);
        } else if (first != second && Atom.isVariable(second)) {
            binding.set(Atom.slot(second), first);
        }
        return first == second || Atom.isVariable(first) || Atom.isVariable(second);
    }

    static int bound(Atom atom) {
        return (Atom.isVariable(atom.subject()) ? 0 : 1) + (Atom.isVariable(atom.object()) ? 0 : 1);
    }

    /** Takes the atom of which most is known from the agenda. */
    Atom takeMostBound() {
        Atom next = agenda.stream().map(this::resolve).max(Comparator.comparingInt(Resolvent::bound)).orElseThrow();
        agenda.removeIf(atom -> resolve(atom).equals(next));
        return next;
    }

    /** A copy in which the atom is this fact. */
    Resolvent with(Atom atom, Atom fact) {
        Resolvent copy = copy();
        copy.unify(atom.subject(), fact.subject());
        copy.unify(atom.object(), fact.object());
        copy.holding.add(fact);
        return copy;
    }

    /** A copy in which the atom is missing. */
    Resolvent without(Atom atom) {
        Resolvent copy = copy();
        copy.missing.add(atom);
        return copy;
    }

    void note(Atom atom, boolean holds) {
        (holds ? holding : missing).add(atom);
    }

    void cite(int[] numbers) {
        for (int axiom : numbers) {
            axioms.add(axiom);
        }
    }

    /** Puts the body of a rule on the agenda; false if it does not conclude the goal. */
    boolean apply(Rule rule, Atom goal) {
        int[] renamed = new int[rule.variables()];
        for (int slot = 0; slot < renamed.length; slot++) {
            renamed[slot] = fresh();
        }
        cite(rule.axioms());
        rule.body().forEach(atom -> agenda.add(
                new Atom(atom.predicate(), renamed(atom.subject(), renamed), renamed(atom.object(), renamed))));
        rule.different().forEach(pair ->
                different.add(new Pair(renamed(pair.one(), renamed), renamed(pair.other(), renamed))));
        return unify(renamed(rule.head().subject(), renamed), goal.subject())
                && unify(renamed(rule.head().object(), renamed), goal.object());
    }

    private static int renamed(int term, int[] renamed) {
        return Atom.isVariable(term) ? renamed[Atom.slot(term)] : term;
    }

    /** What was found; empty if it takes a thing to differ from itself. */
    Optional<Backward.Attempt> attempt() {
        List<Pair> undecided = different.stream()
                .map(pair -> new Pair(resolve(pair.one()), resolve(pair.other())))
                .toList();
        if (undecided.stream().anyMatch(pair -> pair.one() == pair.other())) {
            return Optional.empty();
        }
        return Optional.of(new Backward.Attempt(
                axioms.stream().mapToInt(Integer::intValue).toArray(),
                holding.stream().map(this::resolve).distinct().toList(),
                missing.stream().map(this::resolve).distinct().toList(),
                undecided));
    }
}
