package org.entente.reasoning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.semanticweb.owlapi.model.OWLClassExpression;
import org.semanticweb.owlapi.model.OWLObjectAllValuesFrom;
import org.semanticweb.owlapi.model.OWLObjectCardinalityRestriction;
import org.semanticweb.owlapi.model.OWLObjectMaxCardinality;
import org.semanticweb.owlapi.model.OWLObjectMinCardinality;
import org.semanticweb.owlapi.model.OWLObjectPropertyExpression;
import org.semanticweb.owlapi.model.OWLObjectSomeValuesFrom;

/**
 * A filler that is missing for an axiom to hold: one that must exist, or one more that an open roster may have.
 *
 * @param individual whose filler
 * @param property   by which property
 * @param filler     the class that the filler is in
 * @param count      how many of them
 */
record Need(int individual, OWLObjectPropertyExpression property, OWLClassExpression filler, int count) {

    /** What would mend a violation; empty if no unnamed filler can. */
    static List<Need> of(Violation violation, ClassEvaluator classes, Interpretation world) {
        List<Need> needs = new ArrayList<>();
        if (violation.isAboutClasses()
                && !require(violation.individual(), violation.expected(), classes, world, needs)) {
            needs.clear();
            escape(violation.individual(), violation.condition(), classes, needs);
        }
        return needs;
    }

    /** Collects what has to be there for the individual to be in the class; false if fillers do not suffice. */
    private static boolean require(
            int individual,
            OWLClassExpression expected,
            ClassEvaluator classes,
            Interpretation world,
            List<Need> needs) {
        if (classes.isIn(expected, individual)) {
            return true;
        }
        if (expected instanceof OWLObjectSomeValuesFrom some) {
            return needs.add(new Need(individual, some.getProperty(), some.getFiller(), 1));
        }
        if (expected instanceof OWLObjectAllValuesFrom all) {
            return Arrays.stream(world.fillers(all.getProperty(), individual))
                    .allMatch(filler -> require(filler, all.getFiller(), classes, world, needs));
        }
        if (expected instanceof OWLObjectCardinalityRestriction counted && !(counted instanceof OWLObjectMaxCardinality)) {
            int missing = counted.getCardinality() - classes.count(counted, individual);
            return missing > 0 && needs.add(new Need(individual, counted.getProperty(), counted.getFiller(), missing));
        }
        if (expected.conjunctSet().count() > 1) {
            return expected.conjunctSet().allMatch(part -> require(individual, part, classes, world, needs));
        }
        return expected.disjunctSet().count() > 1
                && expected.disjunctSet().anyMatch(part -> require(individual, part, classes, world, needs));
    }

    /** Collects what takes the individual out of the class: a filler of an open roster that is not like the others. */
    private static void escape(
            int individual, OWLClassExpression condition, ClassEvaluator classes, List<Need> needs) {
        for (OWLClassExpression part : condition.conjunctSet().toList()) {
            if (part instanceof OWLObjectAllValuesFrom all) {
                OWLClassExpression another = all.getFiller().getComplementNNF();
                needs.add(new Need(individual, all.getProperty(), another, 1));
                return;
            }
            if (part instanceof OWLObjectCardinalityRestriction counted
                    && !(counted instanceof OWLObjectMinCardinality)) {
                int missing = counted.getCardinality() + 1 - classes.count(counted, individual);
                needs.add(new Need(individual, counted.getProperty(), counted.getFiller(), missing));
                return;
            }
        }
    }

    /** What needs of the same sort have in common: the same witness serves them. */
    Object sort() {
        return List.of(property, filler);
    }
}
