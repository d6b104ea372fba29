package org.entente.reasoning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.entente.reasoning.closure.Closing;
import org.entente.reasoning.closure.Supports;

/** Finds the reasons of what is in a closure: small supports, contracted to minimal ones, with their steps. */
final class ReasonSearch {
    private final Closing closing;
    private final Statements statements;
    private final DerivationReader reader;
    private final Supports supports;
    private final Sandbox sandbox;
    private final Sandbox tracedSandbox;
    private final Rules rules;
    private final Parts parts;

    ReasonSearch(Rules rules, Closing closing, Statements statements, DerivationReader reader) {
        this.rules = rules;
        this.closing = closing;
        this.statements = statements;
        this.reader = reader;
        this.parts = new Parts(rules, closing, statements, reader);
        supports = new Supports(closing.trace(), this::isGiven, step -> reader.axioms(step).toArray());
        sandbox = new Sandbox(rules, closing, false);
        tracedSandbox = new Sandbox(rules, closing, true);
    }

    private boolean isGiven(int node) {
        int predicate = closing.trace().predicate(node);
        return reader.isDifference(node)
                ? reader.isDeclaredDifference(node)
                : closing.facts().isAsserted(predicate, closing.trace().fact(node));
    }

    /** Minimal sets of elements from which the triple follows by rules, the smallest first. */
    List<int[]> minimal(Triple triple) {
        int fact = statements.find(triple, closing.facts());
        if (fact < 0) {
            return List.of();
        }
        return minimal(closing.trace().node(statements.predicate(triple), fact), holds(triple));
    }

    /** Minimal sets of elements from which a node follows by rules; the goal says whether a closing holds its fact. */
    List<int[]> minimal(int node, Predicate<Closing> goal) {
        return contracted(supports.of(node), goal);
    }

    /** Minimal sets of elements that contradict each other, the smallest first, up to a number of them. */
    List<int[]> clashes(int most) {
        List<int[]> found = closing.trace().clashes().stream()
                .flatMap(clash -> supports.of(clash).stream())
                .sorted(Comparator.comparingInt(set -> set.length))
                .limit(10L * most)
                .toList();
        List<int[]> minimal = contracted(found, Closing::isClashing);
        return minimal.subList(0, Math.min(most, minimal.size()));
    }

    Predicate<Closing> holds(Triple triple) {
        return small -> statements.find(triple, small.facts()) >= 0;
    }

    private List<int[]> contracted(List<int[]> sets, Predicate<Closing> goal) {
        Map<List<Integer>, int[]> minimal = new LinkedHashMap<>();
        for (int[] set : sets) {
            int[] small = sandbox.contract(set, goal);
            minimal.put(Arrays.stream(small).boxed().toList(), small);
        }
        return minimal.values().stream().sorted(Comparator.comparingInt(set -> set.length)).toList();
    }

    /** The parts of a minimal set. */
    List<Part> parts(int[] elements) {
        return parts.of(elements);
    }

    Sandbox sandbox() {
        return sandbox;
    }

    /** A reason as it is shown; for a negation without the supposition that it refutes. */
    Justification written(Triple conclusion, boolean denied, int[] elements) {
        List<Part> shown = parts(elements);
        Set<Triple> premises = new LinkedHashSet<>();
        Set<Axiom> axioms = new LinkedHashSet<>();
        for (Part part : shown) {
            AxiomTriples.of(part.axiom())
                    .ifPresentOrElse(premises::add, () -> axioms.add(rules.catalogue().cited(part.axiom())));
        }
        if (denied) {
            premises.remove(conclusion);
        }
        Triple goal = denied ? null : conclusion;
        List<Derivation> steps = tracedSandbox.ask(elements, small -> steps(small, goal));
        List<Derivation> cited = steps.stream().map(step -> citing(step, axioms)).toList();
        return new Justification(conclusion, denied, List.copyOf(premises), List.copyOf(axioms), cited);
    }

    /** A step on a declared difference cites it among all that the reason needs to differ. */
    private static Derivation citing(Derivation step, Set<Axiom> axioms) {
        boolean declared = step.conclusion() != null
                && step.premises().isEmpty()
                && step.conclusion().getPredicate().equals(OWL.differentFrom.asNode());
        List<Axiom> among = axioms.stream()
                .filter(axiom -> declared && axiom.isDifference())
                .filter(axiom -> axiom.terms().contains(step.conclusion().getSubject()))
                .filter(axiom -> axiom.terms().contains(step.conclusion().getObject()))
                .limit(1)
                .toList();
        return among.isEmpty() ? step : new Derivation(step.conclusion(), among, step.premises());
    }

    /**
     * The first derivation found of the goal and of what it rests on, in order; the goal is null for a contradiction. None
     * if HermiT needs fewer parts than the rules do.
     */
    private List<Derivation> steps(Closing small, Triple goal) {
        DerivationReader reading = new DerivationReader(rules, small, statements);
        List<Derivation> steps = new ArrayList<>();
        if (goal == null) {
            reading.clashes().stream().findFirst().ifPresent(clash -> {
                clash.premises().forEach(premise -> collect(small, reading, premise, steps, new LinkedHashSet<>()));
                steps.add(clash);
            });
        } else if (holds(goal).test(small)) {
            collect(small, reading, goal, steps, new LinkedHashSet<>());
        }
        return steps.stream().distinct().toList();
    }

    private void collect(
            Closing small, DerivationReader reading, Triple goal, List<Derivation> steps, Set<Triple> seen) {
        int fact = statements.find(goal, small.facts());
        int node = small.trace().node(statements.predicate(goal), fact);
        boolean given = !reading.isDifference(node) && small.facts().isAsserted(statements.predicate(goal), fact);
        if (given || !seen.add(goal)) {
            return;
        }
        reading.of(node).stream().findFirst().ifPresent(first -> {
            first.premises().forEach(premise -> collect(small, reading, premise, steps, seen));
            steps.add(first);
        });
    }
}
