package org.entente.reasoning;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.entente.reasoning.closure.FactStore;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLIndividual;
import org.semanticweb.owlapi.model.OWLObjectProperty;
import org.semanticweb.owlapi.model.OWLObjectPropertyExpression;

/**
 * A closed set of facts as a finite interpretation: each individual stands for itself, and what is no fact is false.
 *
 * <p>It reads the facts alone, with indexes of its own, and knows no rule.
 */
final class Interpretation {
    /** Hears of one pair of a relation. */
    interface Pair {
        void visit(int from, int to);
    }

    private static final int EVERYWHERE = -1;

    private final Symbols symbols;
    private final FactStore facts;
    private final int size;
    private final int focus;
    private final Map<OWLObjectPropertyExpression, Fillers> fillers;
    private final Map<OWLClass, Integer> classes;
    private final Map<OWLObjectProperty, Integer> properties;
    private final Map<OWLIndividual, Integer> individuals;

    /** An interpretation over individuals numbered from 0 to the size. */
    Interpretation(Symbols symbols, FactStore facts, int size) {
        this.symbols = symbols;
        this.facts = facts;
        this.size = size;
        focus = EVERYWHERE;
        fillers = new HashMap<>();
        classes = new HashMap<>();
        properties = new HashMap<>();
        individuals = new HashMap<>();
    }

    private Interpretation(Interpretation whole, int focus) {
        this.focus = focus;
        symbols = whole.symbols;
        facts = whole.facts;
        size = whole.size;
        fillers = whole.fillers;
        classes = whole.classes;
        properties = whole.properties;
        individuals = whole.individuals;
    }

    /** The same interpretation, in which axioms are evaluated at one individual only. */
    Interpretation at(int individual) {
        return new Interpretation(this, individual);
    }

    /** Whether axioms are evaluated at one individual only. */
    boolean isFocused() {
        return focus != EVERYWHERE;
    }

    /** The individuals at which axioms are evaluated. */
    IntStream individuals() {
        return isFocused() ? IntStream.of(focus) : IntStream.range(0, size);
    }

    int size() {
        return size;
    }

    boolean isIn(OWLClass type, int individual) {
        int predicate = predicate(type);
        return predicate != Symbols.UNNAMED && facts.contains(predicate, individual, individual);
    }

    private int predicate(OWLClass type) {
        return classes.computeIfAbsent(type, unseen -> symbols.classOf(Terms.node(unseen)));
    }

    private int predicate(OWLObjectPropertyExpression property) {
        return properties.computeIfAbsent(
                property.getNamedProperty(), unseen -> symbols.propertyOf(Terms.node(unseen)));
    }

    /** The members of a class. */
    IntStream members(OWLClass type) {
        int predicate = predicate(type);
        return IntStream.range(0, memberCount(type)).map(fact -> facts.subject(predicate, fact));
    }

    int memberCount(OWLClass type) {
        int predicate = predicate(type);
        return predicate == Symbols.UNNAMED ? 0 : facts.size(predicate);
    }

    boolean relates(OWLObjectPropertyExpression property, int from, int to) {
        int predicate = predicate(property);
        return predicate != Symbols.UNNAMED
                && (property.isNamed() ? facts.contains(predicate, from, to) : facts.contains(predicate, to, from));
    }

    int individual(OWLIndividual individual) {
        return individuals.computeIfAbsent(individual, symbols::known);
    }

    /** The fillers of a property for an individual. */
    int[] fillers(OWLObjectPropertyExpression property, int individual) {
        Fillers index = fillers.get(property);
        if (index == null) {
            index = new Fillers(property);
            fillers.put(property, index);
        }
        return index.of(individual);
    }

    /** The fillers of one property, those of each individual in a row. */
    private final class Fillers {
        private final int[] starts = new int[size + 1];
        private final int[] fillers;

        Fillers(OWLObjectPropertyExpression property) {
            int predicate = predicate(property);
            int count = pairCount(property);
            boolean forward = property.isNamed();
            for (int fact = 0; fact < count; fact++) {
                starts[forward ? facts.subject(predicate, fact) : facts.object(predicate, fact)]++;
            }
            Arrays.parallelPrefix(starts, Integer::sum);
            fillers = new int[count];
            // filled from behind: in the end each start is where the row begins
            for (int fact = 0; fact < count; fact++) {
                int subject = facts.subject(predicate, fact);
                int object = facts.object(predicate, fact);
                fillers[--starts[forward ? subject : object]] = forward ? object : subject;
            }
        }

        int[] of(int individual) {
            return Arrays.copyOfRange(fillers, starts[individual], starts[individual + 1]);
        }
    }

    /** How many pairs stand in the relation. */
    int pairCount(OWLObjectPropertyExpression property) {
        int predicate = predicate(property);
        return predicate == Symbols.UNNAMED ? 0 : facts.size(predicate);
    }

    /** The pairs of the relation from the individuals at which axioms are evaluated. */
    void forEachPair(OWLObjectPropertyExpression property, Pair pair) {
        if (isFocused()) {
            for (int to : fillers(property, focus)) {
                pair.visit(focus, to);
            }
            return;
        }
        int predicate = predicate(property);
        int count = pairCount(property);
        for (int fact = 0; fact < count; fact++) {
            int subject = facts.subject(predicate, fact);
            int object = facts.object(predicate, fact);
            if (property.isNamed()) {
                pair.visit(subject, object);
            } else {
                pair.visit(object, subject);
            }
        }
    }

    /** How many fillers satisfy a condition. */
    int count(OWLObjectPropertyExpression property, int individual, IntPredicate condition) {
        return (int) Arrays.stream(fillers(property, individual)).filter(condition).count();
    }
}
