package org.entente.reasoning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.reasoning.closure.Closing;
import org.entente.reasoning.closure.FactStore;
import org.entente.reasoning.closure.Trace;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLDataFactory;
import org.semanticweb.owlapi.model.OWLIndividual;

/** Reads the applications of rules in a trace as {@link Derivation}s, with nothing that has no name. */
final class DerivationReader {
    private static final OWLDataFactory FACTORY = OWLManager.getOWLDataFactory();

    private final Rules rules;
    private final Closing closing;
    private final Statements statements;

    DerivationReader(Rules rules, Closing closing, Statements statements) {
        this.rules = rules;
        this.closing = closing;
        this.statements = statements;
    }

    List<Derivation> of(int node) {
        Trace trace = closing.trace();
        List<Derivation> derivations = new ArrayList<>();
        trace.steps(node).forEach(step -> derivations.add(derivation(triple(node), step)));
        if (isDeclaredDifference(node)) {
            derivations.add(new Derivation(triple(node), List.of(difference(node)), List.of()));
        }
        return derivations.stream().distinct().toList();
    }

    List<Derivation> clashes() {
        return closing.trace().clashes().stream().map(step -> derivation(null, step)).distinct().toList();
    }

    private Derivation derivation(Triple conclusion, Trace.Step step) {
        Set<Axiom> axioms = new LinkedHashSet<>();
        Set<Triple> premises = new LinkedHashSet<>();
        collect(step, axioms, premises);
        return new Derivation(conclusion, List.copyOf(axioms), List.copyOf(premises));
    }

    private void collect(Trace.Step step, Set<Axiom> axioms, Set<Triple> premises) {
        axioms(step).mapToObj(rules.catalogue()::cited).forEach(axioms::add);
        for (int premise : step.premises()) {
            int predicate = closing.trace().predicate(premise);
            boolean named = predicate >= symbols().predicates() || symbols().name(predicate) != null;
            if (named && predicate != symbols().everything) {
                premises.add(triple(premise));
            } else if (isDenial(predicate)) {
                axioms.add(denial(premise));
            } else if (!named) {
                // the first way it was found leans only on what was there before
                collect(closing.trace().steps(premise).get(0), axioms, premises);
            }
        }
    }

    /** The numbers of the axioms behind an application of a rule. */
    IntStream axioms(Trace.Step step) {
        return switch (step.kind()) {
            case RULE -> IntStream.of(closing.program().rule(step.number()).axioms());
            case COUNTING -> IntStream.of(closing.program().counting(step.number()).axioms());
            case DISJOINTNESS -> IntStream.of(step.number());
        };
    }

    Triple triple(int node) {
        FactStore facts = closing.facts();
        int predicate = closing.trace().predicate(node);
        int fact = closing.trace().fact(node);
        return statements.triple(predicate, facts.subject(predicate, fact), facts.object(predicate, fact));
    }

    boolean isDifference(int node) {
        return closing.trace().predicate(node) >= symbols().predicates();
    }

    boolean isDenial(int predicate) {
        return !symbols().isClass(predicate) && symbols().name(predicate) == null;
    }

    /** Whether an axiom says outright that the two of this node differ. */
    boolean isDeclaredDifference(int node) {
        return isDifference(node) && differenceAxiom(node) >= 0;
    }

    int differenceAxiom(int node) {
        return rules.distinct().axiom(subject(node), object(node));
    }

    Axiom difference(int node) {
        return rules.catalogue().difference(differenceAxiom(node), individual(subject(node)), individual(object(node)));
    }

    Axiom denial(int node) {
        return rules.catalogue().cited(denied(node));
    }

    OWLAxiom denied(int node) {
        return FACTORY.getOWLNegativeObjectPropertyAssertionAxiom(
                FACTORY.getOWLObjectProperty(Terms.iri(symbols().denied(closing.trace().predicate(node)))),
                individual(subject(node)),
                individual(object(node)));
    }

    private OWLIndividual individual(int number) {
        Node name = statements.individual(number);
        return FACTORY.getOWLNamedIndividual(Terms.iri(name));
    }

    private int subject(int node) {
        return closing.facts().subject(closing.trace().predicate(node), closing.trace().fact(node));
    }

    private int object(int node) {
        return closing.facts().object(closing.trace().predicate(node), closing.trace().fact(node));
    }

    private Symbols symbols() {
        return rules.sheet().symbols;
    }
}
