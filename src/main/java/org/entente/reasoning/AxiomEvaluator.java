package org.entente.reasoning;

import java.util.List;
import java.util.function.Consumer;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLClassAssertionAxiom;
import org.semanticweb.owlapi.model.OWLClassExpression;
import org.semanticweb.owlapi.model.OWLDifferentIndividualsAxiom;
import org.semanticweb.owlapi.model.OWLDisjointClassesAxiom;
import org.semanticweb.owlapi.model.OWLDisjointUnionAxiom;
import org.semanticweb.owlapi.model.OWLEquivalentClassesAxiom;
import org.semanticweb.owlapi.model.OWLObjectPropertyDomainAxiom;
import org.semanticweb.owlapi.model.OWLObjectPropertyExpression;
import org.semanticweb.owlapi.model.OWLObjectPropertyRangeAxiom;
import org.semanticweb.owlapi.model.OWLSubClassOfAxiom;

/**
 * Evaluates axioms in an interpretation ("OWL 2 Direct Semantics", section 2.3): classes and individuals here, properties
 * in {@link PropertyEvaluator}. It shares no code with the rules.
 */
final class AxiomEvaluator {
    private static final OWLClassExpression ANYTHING = OWLManager.getOWLDataFactory().getOWLThing();

    private final Interpretation world;
    private final ClassEvaluator classes;
    private final PropertyEvaluator properties;
    private final Consumer<Violation> found;

    AxiomEvaluator(Interpretation world, Consumer<Violation> found) {
        this.world = world;
        this.found = found;
        classes = new ClassEvaluator(world);
        properties = new PropertyEvaluator(world, (axiom, individual) -> found.accept(
                new Violation(axiom, individual, null, null)));
    }

    ClassEvaluator classes() {
        return classes;
    }

    /** Reports every individual at which the axiom fails. */
    void evaluate(OWLAxiom axiom) {
        try {
            if (!evaluateClasses(axiom) && !properties.evaluate(axiom)) {
                found.accept(new Violation(axiom, Violation.NOWHERE, null, null));
            }
        } catch (ClassEvaluator.NotEvaluatedException data) {
            found.accept(new Violation(axiom, Violation.NOWHERE, null, null));
        }
    }

    private boolean evaluateClasses(OWLAxiom axiom) {
        if (axiom instanceof OWLSubClassOfAxiom sub) {
            include(axiom, sub.getSubClass(), sub.getSuperClass());
        } else if (axiom instanceof OWLEquivalentClassesAxiom same) {
            equate(axiom, same.classExpressions().toList());
        } else if (axiom instanceof OWLDisjointClassesAxiom disjoint) {
            exclude(axiom, disjoint.classExpressions().toList());
        } else if (axiom instanceof OWLDisjointUnionAxiom union) {
            equate(axiom, union.getOWLEquivalentClassesAxiom().classExpressions().toList());
            exclude(axiom, union.classExpressions().toList());
        } else if (axiom instanceof OWLObjectPropertyDomainAxiom domain) {
            confine(axiom, domain.getProperty(), domain.getDomain());
        } else if (axiom instanceof OWLObjectPropertyRangeAxiom range) {
            confine(axiom, range.getProperty().getInverseProperty(), range.getRange());
        } else if (axiom instanceof OWLClassAssertionAxiom type) {
            require(axiom, world.individual(type.getIndividual()), ANYTHING, type.getClassExpression());
        } else {
            // different names are different individuals in this interpretation
            return axiom instanceof OWLDifferentIndividualsAxiom;
        }
        return true;
    }

    private void include(OWLAxiom axiom, OWLClassExpression below, OWLClassExpression above) {
        classes.candidates(below)
                .filter(individual -> classes.isIn(below, individual))
                .forEach(individual -> require(axiom, individual, below, above));
    }

    private void require(OWLAxiom axiom, int individual, OWLClassExpression condition, OWLClassExpression expected) {
        if (!classes.isIn(expected, individual)) {
            found.accept(new Violation(axiom, individual, condition, expected));
        }
    }

    private void equate(OWLAxiom axiom, List<OWLClassExpression> same) {
        for (int index = 0; index < same.size(); index++) {
            // round the circle: each in the next, the last in the first
            include(axiom, same.get(index), same.get((index + 1) % same.size()));
        }
    }

    private void exclude(OWLAxiom axiom, List<OWLClassExpression> disjoint) {
        for (int one = 0; one < disjoint.size(); one++) {
            OWLClassExpression first = disjoint.get(one);
            List<OWLClassExpression> others = disjoint.subList(one + 1, disjoint.size());
            classes.candidates(first)
                    .filter(individual -> classes.isIn(first, individual))
                    .filter(individual -> others.stream().anyMatch(other -> classes.isIn(other, individual)))
                    .forEach(individual -> found.accept(new Violation(axiom, individual, null, null)));
        }
    }

    private void confine(OWLAxiom axiom, OWLObjectPropertyExpression property, OWLClassExpression to) {
        world.forEachPair(property, (from, filler) -> require(axiom, from, ANYTHING, to));
    }
}
