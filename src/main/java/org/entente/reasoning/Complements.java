package org.entente.reasoning;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.semanticweb.owlapi.model.AxiomType;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLClassExpression;
import org.semanticweb.owlapi.model.OWLDisjointClassesAxiom;
import org.semanticweb.owlapi.model.OWLEquivalentClassesAxiom;
import org.semanticweb.owlapi.model.OWLSubClassOfAxiom;

/** When a thing is known not to be in a named class: it is in one that axioms declare disjoint with it, or with a class above. */
final class Complements {
    private final RuleSheet sheet;
    private final AxiomCatalogue axioms;

    Complements(RuleSheet sheet, AxiomCatalogue axioms) {
        this.sheet = sheet;
        this.axioms = axioms;
    }

    void fill(int fresh, OWLClass type) {
        Map<OWLClass, List<Integer>> above = above(type);
        axioms.originals().stream()
                .filter(axiom -> axiom.isOfType(AxiomType.DISJOINT_CLASSES))
                .map(OWLDisjointClassesAxiom.class::cast)
                .forEach(axiom -> axiom.classExpressions()
                        .filter(above::containsKey)
                        .forEach(one -> axiom.classExpressions()
                                .filter(other -> !other.equals(one) && other.isNamed())
                                .forEach(other -> rule(fresh, other.asOWLClass(), above.get(one),
                                        axioms.number(axiom, one, other)))));
    }

    private void rule(int fresh, OWLClass foreign, List<Integer> path, int disjointness) {
        Body body = new Body(sheet.symbols, path).because(disjointness);
        int term = body.newVariable();
        body.type(sheet.symbols.number(foreign), term);
        sheet.rules.add(body.rule(LeftSide.typeAtom(fresh, term)));
    }

    /** The named classes above one, as axioms say outright, each with the axioms that lead to it. */
    private Map<OWLClass, List<Integer>> above(OWLClass type) {
        Map<OWLClass, List<Integer>> above = new HashMap<>(Map.of(type, List.of()));
        Deque<OWLClass> waiting = new ArrayDeque<>(List.of(type));
        while (!waiting.isEmpty()) {
            OWLClass below = waiting.remove();
            for (OWLAxiom axiom : axioms.originals()) {
                superclasses(axiom, below).filter(OWLClassExpression::isNamed).forEach(found -> {
                    List<Integer> path = Stream.concat(
                                    above.get(below).stream(), Stream.of(axioms.numberOf(axiom)))
                            .toList();
                    if (above.putIfAbsent(found.asOWLClass(), path) == null) {
                        waiting.add(found.asOWLClass());
                    }
                });
            }
        }
        return above;
    }

    private static Stream<OWLClassExpression> superclasses(OWLAxiom axiom, OWLClass below) {
        if (axiom instanceof OWLSubClassOfAxiom subclass && subclass.getSubClass().equals(below)) {
            return subclass.getSuperClass().conjunctSet();
        }
        if (axiom instanceof OWLEquivalentClassesAxiom same && same.contains(below)) {
            return same.classExpressions().filter(other -> !other.equals(below)).flatMap(OWLClassExpression::conjunctSet);
        }
        return Stream.empty();
    }
}
