package org.entente.reasoning;

import java.util.ArrayList;
import java.util.List;
import org.entente.reasoning.closure.Atom;
import org.entente.reasoning.closure.Rule;
import org.semanticweb.owlapi.model.OWLObjectPropertyExpression;

/** The body of a rule while it is put together; a copy can go on in another way. */
final class Body {
    private final Symbols symbols;
    private final List<Atom> atoms;
    private final List<Rule.Pair> different;
    private final List<Integer> axioms;
    private int variables;

    Body(Symbols symbols, List<Integer> axioms) {
        this(symbols, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(axioms), 0);
    }

    private Body(Symbols symbols, List<Atom> atoms, List<Rule.Pair> different, List<Integer> axioms, int variables) {
        this.symbols = symbols;
        this.atoms = atoms;
        this.different = different;
        this.axioms = axioms;
        this.variables = variables;
    }

    Body copy() {
        return new Body(
                symbols, new ArrayList<>(atoms), new ArrayList<>(different), new ArrayList<>(axioms), variables);
    }

    int newVariable() {
        return Atom.variable(variables++);
    }

    Body type(int predicate, int term) {
        return atom(new Atom(predicate, term, term));
    }

    Body relation(OWLObjectPropertyExpression property, int from, int to) {
        return atom(relationAtom(symbols, property, from, to));
    }

    static Atom relationAtom(Symbols symbols, OWLObjectPropertyExpression property, int from, int to) {
        int predicate = symbols.number(property.getNamedProperty());
        return property.isNamed() ? new Atom(predicate, from, to) : new Atom(predicate, to, from);
    }

    Body atom(Atom atom) {
        if (!atoms.contains(atom)) {
            atoms.add(atom);
        }
        return this;
    }

    Body different(int one, int other) {
        different.add(new Rule.Pair(one, other));
        return this;
    }

    Body because(int axiom) {
        if (!axioms.contains(axiom)) {
            axioms.add(axiom);
        }
        return this;
    }

    /** The rule with this head, or a clash if it is null; a variable that nothing binds ranges over everything. */
    Rule rule(Atom head) {
        for (Rule.Pair pair : different) {
            bind(pair.one());
            bind(pair.other());
        }
        if (head != null) {
            bind(head.subject());
            bind(head.object());
        }
        int[] numbers = axioms.stream().mapToInt(Integer::intValue).toArray();
        return new Rule(head, List.copyOf(atoms), List.copyOf(different), numbers);
    }

    private void bind(int term) {
        boolean bound = !Atom.isVariable(term)
                || atoms.stream().anyMatch(atom -> atom.subject() == term || atom.object() == term);
        if (!bound) {
            type(symbols.everything, term);
        }
    }
}
