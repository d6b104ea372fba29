package org.entente.reasoning;

import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.stream.Stream;
import org.semanticweb.owlapi.model.OWLAsymmetricObjectPropertyAxiom;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLDisjointObjectPropertiesAxiom;
import org.semanticweb.owlapi.model.OWLEquivalentObjectPropertiesAxiom;
import org.semanticweb.owlapi.model.OWLFunctionalObjectPropertyAxiom;
import org.semanticweb.owlapi.model.OWLInverseFunctionalObjectPropertyAxiom;
import org.semanticweb.owlapi.model.OWLInverseObjectPropertiesAxiom;
import org.semanticweb.owlapi.model.OWLIrreflexiveObjectPropertyAxiom;
import org.semanticweb.owlapi.model.OWLNegativeObjectPropertyAssertionAxiom;
import org.semanticweb.owlapi.model.OWLObjectPropertyAssertionAxiom;
import org.semanticweb.owlapi.model.OWLObjectPropertyExpression;
import org.semanticweb.owlapi.model.OWLReflexiveObjectPropertyAxiom;
import org.semanticweb.owlapi.model.OWLSubObjectPropertyOfAxiom;
import org.semanticweb.owlapi.model.OWLSubPropertyChainOfAxiom;
import org.semanticweb.owlapi.model.OWLSymmetricObjectPropertyAxiom;
import org.semanticweb.owlapi.model.OWLTransitiveObjectPropertyAxiom;

/** Evaluates axioms about object properties in an interpretation ("OWL 2 Direct Semantics", sections 2.3.2 and 2.3.5). */
final class PropertyEvaluator {
    private final Interpretation world;
    private final ObjIntConsumer<OWLAxiom> violated;

    PropertyEvaluator(Interpretation world, ObjIntConsumer<OWLAxiom> violated) {
        this.world = world;
        this.violated = violated;
    }

    /** Reports each individual at which the axiom fails; false if it is of a sort that is not evaluated. */
    boolean evaluate(OWLAxiom axiom) {
        return evaluateInclusion(axiom) || evaluateCharacteristic(axiom) || evaluateAssertion(axiom);
    }

    private boolean evaluateInclusion(OWLAxiom axiom) {
        if (axiom instanceof OWLSubObjectPropertyOfAxiom sub) {
            return include(axiom, List.of(sub.getSubProperty()), sub.getSuperProperty());
        }
        if (axiom instanceof OWLSubPropertyChainOfAxiom chain) {
            return include(axiom, chain.getPropertyChain(), chain.getSuperProperty());
        }
        if (axiom instanceof OWLTransitiveObjectPropertyAxiom transitive) {
            OWLObjectPropertyExpression property = transitive.getProperty();
            return include(axiom, List.of(property, property), property);
        }
        if (axiom instanceof OWLSymmetricObjectPropertyAxiom symmetric) {
            return include(axiom, List.of(symmetric.getProperty()), symmetric.getProperty().getInverseProperty());
        }
        if (axiom instanceof OWLInverseObjectPropertiesAxiom inverse) {
            OWLObjectPropertyExpression second = inverse.getSecondProperty().getInverseProperty();
            return equate(axiom, List.of(inverse.getFirstProperty(), second));
        }
        return axiom instanceof OWLEquivalentObjectPropertiesAxiom same
                && equate(axiom, same.properties().toList());
    }

    private boolean equate(OWLAxiom axiom, List<OWLObjectPropertyExpression> same) {
        for (int index = 0; index < same.size(); index++) {
            include(axiom, List.of(same.get(index)), same.get((index + 1) % same.size()));
        }
        return true;
    }

    private boolean include(
            OWLAxiom axiom, List<OWLObjectPropertyExpression> chain, OWLObjectPropertyExpression above) {
        if (Stream.concat(chain.stream(), Stream.of(above)).anyMatch(PropertyEvaluator::isBuiltIn)) {
            return above.isOWLTopObjectProperty();
        }
        OWLObjectPropertyExpression first = chain.get(0);
        world.forEachPair(first, (from, to) -> {
            if (!reachesOnlyRelated(from, to, chain, 1, above)) {
                violated.accept(axiom, from);
            }
        });
        return true;
    }

    private static boolean isBuiltIn(OWLObjectPropertyExpression property) {
        return property.isOWLTopObjectProperty() || property.isOWLBottomObjectProperty();
    }

    private boolean reachesOnlyRelated(
            int from, int to, List<OWLObjectPropertyExpression> chain, int step, OWLObjectPropertyExpression above) {
        if (step == chain.size()) {
            return world.relates(above, from, to);
        }
        for (int next : world.fillers(chain.get(step), to)) {
            if (!reachesOnlyRelated(from, next, chain, step + 1, above)) {
                return false;
            }
        }
        return true;
    }

    private boolean evaluateCharacteristic(OWLAxiom axiom) {
        if (axiom instanceof OWLFunctionalObjectPropertyAxiom single) {
            return requireSingle(axiom, single.getProperty());
        }
        if (axiom instanceof OWLInverseFunctionalObjectPropertyAxiom single) {
            return requireSingle(axiom, single.getProperty().getInverseProperty());
        }
        if (axiom instanceof OWLReflexiveObjectPropertyAxiom reflexive) {
            return requireSelf(axiom, reflexive.getProperty(), true);
        }
        if (axiom instanceof OWLIrreflexiveObjectPropertyAxiom irreflexive) {
            return requireSelf(axiom, irreflexive.getProperty(), false);
        }
        if (axiom instanceof OWLAsymmetricObjectPropertyAxiom oneWay) {
            return exclude(axiom, oneWay.getProperty(), oneWay.getProperty().getInverseProperty());
        }
        if (axiom instanceof OWLDisjointObjectPropertiesAxiom disjoint) {
            List<OWLObjectPropertyExpression> all = disjoint.properties().toList();
            for (int one = 0; one < all.size(); one++) {
                for (int other = one + 1; other < all.size(); other++) {
                    exclude(axiom, all.get(one), all.get(other));
                }
            }
            return true;
        }
        return false;
    }

    private boolean requireSingle(OWLAxiom axiom, OWLObjectPropertyExpression property) {
        world.individuals()
                .filter(individual -> world.fillers(property, individual).length > 1)
                .forEach(individual -> violated.accept(axiom, individual));
        return true;
    }

    private boolean requireSelf(OWLAxiom axiom, OWLObjectPropertyExpression property, boolean expected) {
        world.individuals()
                .filter(individual -> world.relates(property, individual, individual) != expected)
                .forEach(individual -> violated.accept(axiom, individual));
        return true;
    }

    private boolean exclude(OWLAxiom axiom, OWLObjectPropertyExpression one, OWLObjectPropertyExpression other) {
        world.forEachPair(one, (from, to) -> {
            if (world.relates(other, from, to)) {
                violated.accept(axiom, from);
            }
        });
        return true;
    }

    private boolean evaluateAssertion(OWLAxiom axiom) {
        if (axiom instanceof OWLObjectPropertyAssertionAxiom relation) {
            int from = world.individual(relation.getSubject());
            if (!world.relates(relation.getProperty(), from, world.individual(relation.getObject()))) {
                violated.accept(axiom, from);
            }
            return true;
        }
        if (axiom instanceof OWLNegativeObjectPropertyAssertionAxiom denial) {
            int from = world.individual(denial.getSubject());
            if (world.relates(denial.getProperty(), from, world.individual(denial.getObject()))) {
                violated.accept(axiom, from);
            }
            return true;
        }
        return false;
    }
}
