package org.entente.reasoning;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import org.entente.reasoning.closure.FactStore;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLIndividual;
import org.semanticweb.owlapi.model.OWLObjectPropertyExpression;

/**
 * A closed set of facts as a finite interpretation: each individual stands for itself, and what is no fact is false.
 *
 * <p>It reads the facts alone, with indexes of its own, and knows no rule.
 */
final class Interpretation {
    private static final int[] NOBODY = {};

    private final Symbols symbols;
    private final FactStore facts;
    private final int size;
    private final Map<OWLObjectPropertyExpression, int[][]> fillers = new HashMap<>();

    /** An interpretation over individuals numbered from 0 to the size. */
    Interpretation(Symbols symbols, FactStore facts, int size) {
        this.symbols = symbols;
        this.facts = facts;
        this.size = size;
    }

    int size() {
        return size;
    }

    boolean isIn(OWLClass type, int individual) {
        int predicate = symbols.classOf(Terms.node(type));
        return predicate != Symbols.UNNAMED && facts.contains(predicate, individual, individual);
    }

    /** The members of a class, by position from 0 to {@link #members(OWLClass)}. */
    int member(OWLClass type, int position) {
        return facts.subject(symbols.classOf(Terms.node(type)), position);
    }

    int members(OWLClass type) {
        int predicate = symbols.classOf(Terms.node(type));
        return predicate == Symbols.UNNAMED ? 0 : facts.size(predicate);
    }

    boolean relates(OWLObjectPropertyExpression property, int from, int to) {
        int predicate = symbols.propertyOf(Terms.node(property.getNamedProperty()));
        return predicate != Symbols.UNNAMED
                && (property.isNamed() ? facts.contains(predicate, from, to) : facts.contains(predicate, to, from));
    }

    int individual(OWLIndividual individual) {
        return symbols.known(individual);
    }

    /** The fillers of a property for an individual; not to be changed. */
    int[] fillers(OWLObjectPropertyExpression property, int individual) {
        int[] found = fillers.computeIfAbsent(property, this::index)[individual];
        return found == null ? NOBODY : found;
    }

    private int[][] index(OWLObjectPropertyExpression property) {
        int[][] index = new int[size][];
        int predicate = symbols.propertyOf(Terms.node(property.getNamedProperty()));
        int count = predicate == Symbols.UNNAMED ? 0 : facts.size(predicate);
        int[] degrees = new int[size];
        for (int fact = 0; fact < count; fact++) {
            degrees[from(property, predicate, fact)]++;
        }
        for (int fact = 0; fact < count; fact++) {
            int from = from(property, predicate, fact);
            if (index[from] == null) {
                index[from] = new int[degrees[from]];
            }
            index[from][--degrees[from]] = to(property, predicate, fact);
        }
        return index;
    }

    private int from(OWLObjectPropertyExpression property, int predicate, int fact) {
        return property.isNamed() ? facts.subject(predicate, fact) : facts.object(predicate, fact);
    }

    private int to(OWLObjectPropertyExpression property, int predicate, int fact) {
        return property.isNamed() ? facts.object(predicate, fact) : facts.subject(predicate, fact);
    }

    /** How many pairs stand in the relation. */
    int pairs(OWLObjectPropertyExpression property) {
        int predicate = symbols.propertyOf(Terms.node(property.getNamedProperty()));
        return predicate == Symbols.UNNAMED ? 0 : facts.size(predicate);
    }

    int from(OWLObjectPropertyExpression property, int pair) {
        return from(property, symbols.propertyOf(Terms.node(property.getNamedProperty())), pair);
    }

    int to(OWLObjectPropertyExpression property, int pair) {
        return to(property, symbols.propertyOf(Terms.node(property.getNamedProperty())), pair);
    }

    /** How many fillers satisfy a condition. */
    int count(OWLObjectPropertyExpression property, int individual, IntPredicate condition) {
        return (int) Arrays.stream(fillers(property, individual)).filter(condition).count();
    }
}
