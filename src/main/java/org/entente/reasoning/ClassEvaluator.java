package org.entente.reasoning;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.semanticweb.owlapi.model.OWLClassExpression;
import org.semanticweb.owlapi.model.OWLIndividual;
import org.semanticweb.owlapi.model.OWLObjectAllValuesFrom;
import org.semanticweb.owlapi.model.OWLObjectCardinalityRestriction;
import org.semanticweb.owlapi.model.OWLObjectComplementOf;
import org.semanticweb.owlapi.model.OWLObjectHasSelf;
import org.semanticweb.owlapi.model.OWLObjectHasValue;
import org.semanticweb.owlapi.model.OWLObjectIntersectionOf;
import org.semanticweb.owlapi.model.OWLObjectMaxCardinality;
import org.semanticweb.owlapi.model.OWLObjectMinCardinality;
import org.semanticweb.owlapi.model.OWLObjectOneOf;
import org.semanticweb.owlapi.model.OWLObjectSomeValuesFrom;
import org.semanticweb.owlapi.model.OWLObjectUnionOf;

/** The direct semantics of class expressions ("OWL 2 Direct Semantics", section 2.2.3) in one interpretation. */
final class ClassEvaluator {
    /** A class expression with dates, numbers or texts: outside of what is evaluated. */
    static final class NotEvaluatedException extends RuntimeException {
        NotEvaluatedException(OWLClassExpression expression) {
            super("not evaluated: " + AxiomText.of(expression));
        }
    }

    private final Interpretation world;

    ClassEvaluator(Interpretation world) {
        this.world = world;
    }

    /** Whether the individual is in the class. @throws NotEvaluatedException for data */
    boolean isIn(OWLClassExpression expression, int individual) {
        if (expression.isNamed()) {
            return expression.isOWLThing()
                    || !expression.isOWLNothing() && world.isIn(expression.asOWLClass(), individual);
        }
        if (expression instanceof OWLObjectIntersectionOf and) {
            return isInAll(and.getOperandsAsList(), individual);
        }
        if (expression instanceof OWLObjectUnionOf or) {
            return isInOne(or.getOperandsAsList(), individual);
        }
        if (expression instanceof OWLObjectComplementOf not) {
            return !isIn(not.getOperand(), individual);
        }
        if (expression instanceof OWLObjectOneOf members) {
            return isAmong(members.getOperandsAsList(), individual);
        }
        return isInRestriction(expression, individual);
    }

    // loops: this is asked of every individual and every pair, millions of times, and streams take longer than the question
    private boolean isInAll(List<? extends OWLClassExpression> expressions, int individual) {
        for (OWLClassExpression expression : expressions) {
            if (!isIn(expression, individual)) {
                return false;
            }
        }
        return true;
    }

    private boolean isInOne(List<? extends OWLClassExpression> expressions, int individual) {
        for (OWLClassExpression expression : expressions) {
            if (isIn(expression, individual)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAmong(List<? extends OWLIndividual> members, int individual) {
        for (OWLIndividual member : members) {
            if (world.individual(member) == individual) {
                return true;
            }
        }
        return false;
    }

    private boolean relatesToOneIn(OWLClassExpression expression, int[] fillers) {
        for (int filler : fillers) {
            if (isIn(expression, filler)) {
                return true;
            }
        }
        return false;
    }

    private boolean isInRestriction(OWLClassExpression expression, int individual) {
        if (expression instanceof OWLObjectSomeValuesFrom some) {
            return relatesToOneIn(some.getFiller(), world.fillers(some.getProperty(), individual));
        }
        if (expression instanceof OWLObjectAllValuesFrom all) {
            return Arrays.stream(world.fillers(all.getProperty(), individual))
                    .allMatch(filler -> isIn(all.getFiller(), filler));
        }
        if (expression instanceof OWLObjectHasValue value) {
            return world.relates(value.getProperty(), individual, world.individual(value.getFiller()));
        }
        if (expression instanceof OWLObjectHasSelf self) {
            return world.relates(self.getProperty(), individual, individual);
        }
        if (expression instanceof OWLObjectCardinalityRestriction counted) {
            int count = count(counted, individual);
            return (counted instanceof OWLObjectMaxCardinality || count >= counted.getCardinality())
                    && (counted instanceof OWLObjectMinCardinality || count <= counted.getCardinality());
        }
        throw new NotEvaluatedException(expression);
    }

    /** How many fillers the individual has that the restriction counts. */
    int count(OWLObjectCardinalityRestriction counted, int individual) {
        return world.count(counted.getProperty(), individual, filler -> isIn(counted.getFiller(), filler));
    }

    /** Those of the individuals to look at among which all members of the class are, as few as can be said quickly. */
    IntStream candidates(OWLClassExpression expression) {
        if (world.isFocused()) {
            return world.individuals();
        }
        if (expression.isNamed() && !expression.isOWLThing()) {
            return world.members(expression.asOWLClass());
        }
        if (expression instanceof OWLObjectIntersectionOf and) {
            return candidates(narrowest(and));
        }
        if (expression instanceof OWLObjectSomeValuesFrom some) {
            IntStream.Builder subjects = IntStream.builder();
            world.forEachPair(some.getProperty(), (from, to) -> subjects.add(from));
            return subjects.build().distinct();
        }
        if (expression instanceof OWLObjectHasValue value) {
            int filler = world.individual(value.getFiller());
            return Arrays.stream(world.fillers(value.getProperty().getInverseProperty(), filler));
        }
        return world.individuals();
    }

    private OWLClassExpression narrowest(OWLObjectIntersectionOf and) {
        return and.operands()
                .min((one, other) -> Long.compare(width(one), width(other)))
                .orElseThrow();
    }

    private long width(OWLClassExpression expression) {
        if (expression.isNamed() && !expression.isOWLThing()) {
            return world.memberCount(expression.asOWLClass());
        }
        if (expression instanceof OWLObjectSomeValuesFrom some) {
            return world.pairCount(some.getProperty());
        }
        return expression instanceof OWLObjectHasValue ? 1 : world.size();
    }
}
