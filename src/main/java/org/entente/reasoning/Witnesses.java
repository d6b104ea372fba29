package org.entente.reasoning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.entente.reasoning.closure.Atom;
import org.entente.reasoning.closure.Closing;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLClassExpression;
import org.semanticweb.owlapi.model.OWLDisjointClassesAxiom;
import org.semanticweb.owlapi.model.OWLObjectHasValue;

/** Supposes unnamed fillers in a closure, each of a declared kind that fits. */
final class Witnesses {
    private final Rules rules;
    private final Closing closing;
    private final Symbols symbols;
    private final int named;
    private final List<OWLClass> kinds;
    private final Map<Object, Integer> kindOfSort = new HashMap<>();
    private int next;

    /** Witnesses for a closure over so many named individuals. */
    Witnesses(Rules rules, Closing closing, int named) {
        this.rules = rules;
        this.closing = closing;
        this.symbols = rules.sheet().symbols;
        this.named = named;
        this.next = named;
        kinds = rules.catalogue().originals().stream()
                .filter(OWLDisjointClassesAxiom.class::isInstance)
                .flatMap(axiom -> ((OWLDisjointClassesAxiom) axiom).classExpressions())
                .filter(OWLClassExpression::isNamed)
                .map(OWLClassExpression::asOWLClass)
                .distinct()
                .sorted()
                .toList();
    }

    /** The number of individuals, witnesses included. */
    int individuals() {
        return next;
    }

    boolean isWitness(int individual) {
        return individual >= named;
    }

    /**
     * Supposes what a need asks for; false if no kind fits.
     *
     * @param fits whether a witness is well where it stands, asked after the rules have run
     */
    boolean add(Need need, IntPredicate fits) {
        Integer known = kindOfSort.get(need.sort());
        if (known == null) {
            known = choose(need, fits);
            kindOfSort.put(need.sort(), known);
        }
        for (int count = 0; known >= 0 && count < need.count(); count++) {
            suppose(need, known);
        }
        return known >= 0;
    }

    /** Puts a witness into a class outright, since nothing was said of what it is not; false if that takes more. */
    boolean grant(int witness, OWLClassExpression type) {
        if (!isWitness(witness) || !isGrantable(type)) {
            return false;
        }
        add(type.conjunctSet(), witness);
        return true;
    }

    static boolean isGrantable(OWLClassExpression type) {
        return type.conjunctSet().allMatch(part -> part.isNamed() && !part.isOWLNothing());
    }

    /** The first kind with which the rules find nothing against the witness, the number of kinds for none, or -1. */
    private int choose(Need need, IntPredicate fits) {
        for (int kind = 0; kind <= kinds.size(); kind++) {
            Closing.Mark mark = closing.mark();
            int before = next;
            for (int count = 0; count < need.count(); count++) {
                suppose(need, kind);
            }
            closing.run();
            boolean good = !closing.isClashing() && addsNothingNamed(mark) && fits.test(next - 1);
            closing.rollBack(mark);
            next = before;
            if (good) {
                return kind;
            }
        }
        return -1;
    }

    private int suppose(Need need, int kind) {
        int witness = next++;
        if (kind < kinds.size()) {
            add(Stream.of(kinds.get(kind)), witness);
        }
        add(need.filler().conjunctSet(), witness);
        if (rules.sheet().usesEverything()) {
            closing.add(symbols.everything, witness, witness);
        }
        Atom related = Body.relationAtom(symbols, need.property(), need.individual(), witness);
        closing.add(related.predicate(), related.subject(), related.object());
        return witness;
    }

    private void add(Stream<? extends OWLClassExpression> classes, int witness) {
        classes.forEach(part -> {
            if (part.isNamed() && !part.isOWLThing()) {
                closing.add(symbols.number(part.asOWLClass()), witness, witness);
            } else if (part instanceof OWLObjectHasValue value) {
                Atom related = Body.relationAtom(
                        symbols, value.getProperty(), witness, symbols.known(value.getFiller()));
                closing.add(related.predicate(), related.subject(), related.object());
            }
        });
    }

    /** Whether every fact since the mark is about a witness, or has no name. */
    boolean addsNothingNamed(Closing.Mark mark) {
        return namedSince(mark).isEmpty();
    }

    /** The facts about named individuals alone that came since the mark: predicate, subject, object. */
    List<int[]> namedSince(Closing.Mark mark) {
        List<int[]> found = new ArrayList<>();
        for (int predicate = 0; predicate < symbols.predicates(); predicate++) {
            if (symbols.name(predicate) == null) {
                continue;
            }
            for (int fact = mark.size(predicate); fact < closing.facts().size(predicate); fact++) {
                int subject = closing.facts().subject(predicate, fact);
                int object = closing.facts().object(predicate, fact);
                if (!isWitness(subject) && !isWitness(object)) {
                    found.add(new int[] {predicate, subject, object});
                }
            }
        }
        return found;
    }
}
