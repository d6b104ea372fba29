package org.entente.reasoning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.reasoning.closure.Atom;
import org.entente.reasoning.closure.Counting;
import org.semanticweb.owlapi.model.OWLClassExpression;
import org.semanticweb.owlapi.model.OWLObjectAllValuesFrom;
import org.semanticweb.owlapi.model.OWLObjectCardinalityRestriction;
import org.semanticweb.owlapi.model.OWLObjectComplementOf;
import org.semanticweb.owlapi.model.OWLObjectExactCardinality;
import org.semanticweb.owlapi.model.OWLObjectHasSelf;
import org.semanticweb.owlapi.model.OWLObjectHasValue;
import org.semanticweb.owlapi.model.OWLObjectIntersectionOf;
import org.semanticweb.owlapi.model.OWLObjectMaxCardinality;
import org.semanticweb.owlapi.model.OWLObjectMinCardinality;
import org.semanticweb.owlapi.model.OWLObjectOneOf;
import org.semanticweb.owlapi.model.OWLObjectSomeValuesFrom;
import org.semanticweb.owlapi.model.OWLObjectUnionOf;

/**
 * Class expressions as conditions: what has to be known for a thing to be in the class.
 *
 * <p>What cannot be said in one body becomes a class without a name, shared by all axioms that use the expression: its
 * rules need no axiom, or only those on rosters and disjointness that they cite.
 */
final class LeftSide {
    private final RuleSheet sheet;
    private final Symbols symbols;
    private final Universals universals;
    private final Complements complements;
    private final Map<OWLClassExpression, Integer> named = new HashMap<>();

    LeftSide(RuleSheet sheet, AxiomCatalogue axioms) {
        this.sheet = sheet;
        this.symbols = sheet.symbols;
        this.complements = new Complements(sheet, axioms);
        this.universals = new Universals(sheet, axioms, this);
    }

    /** Adds to a body that the term is in the class; false if no body can ever say so. */
    boolean add(OWLClassExpression expression, int term, Body body) {
        if (expression.isOWLThing()) {
            return true;
        }
        if (expression.isOWLNothing()) {
            return false;
        }
        if (expression instanceof OWLObjectIntersectionOf and) {
            return and.operands().allMatch(part -> add(part, term, body));
        }
        if (expression instanceof OWLObjectSomeValuesFrom some) {
            int filler = body.newVariable();
            body.relation(some.getProperty(), term, filler);
            return add(some.getFiller(), filler, body);
        }
        if (expression instanceof OWLObjectHasValue value) {
            body.relation(value.getProperty(), term, symbols.number(value.getFiller()));
            return true;
        }
        if (expression instanceof OWLObjectHasSelf self) {
            body.relation(self.getProperty(), term, term);
            return true;
        }
        if (expression instanceof OWLObjectComplementOf not && not.getOperand() instanceof OWLObjectOneOf others) {
            others.individuals().forEach(other -> body.different(term, symbols.number(other)));
            return true;
        }
        if (expression instanceof OWLObjectCardinalityRestriction counted) {
            return addCounted(counted, term, body);
        }
        body.type(predicate(expression), term);
        return true;
    }

    private boolean addCounted(OWLObjectCardinalityRestriction counted, int term, Body body) {
        if (counted instanceof OWLObjectExactCardinality exact) {
            return exact.asIntersectionOfMinMax().conjunctSet().allMatch(part -> add(part, term, body));
        }
        if (counted instanceof OWLObjectMinCardinality && counted.getCardinality() == 0) {
            return true;
        }
        if (counted instanceof OWLObjectMinCardinality && counted.getCardinality() == 1) {
            int filler = body.newVariable();
            body.relation(counted.getProperty(), term, filler);
            return add(counted.getFiller(), filler, body);
        }
        body.type(predicate(counted), term);
        return true;
    }

    /** The class of this expression: its own, or one without a name that the rules fill. */
    int predicate(OWLClassExpression expression) {
        if (expression.isNamed()) {
            return symbols.number(expression.asOWLClass());
        }
        Integer known = named.get(expression);
        if (known != null) {
            return known;
        }
        int fresh = symbols.fresh();
        named.put(expression, fresh);
        fill(fresh, expression);
        return fresh;
    }

    private void fill(int fresh, OWLClassExpression expression) {
        if (expression instanceof OWLObjectUnionOf or) {
            or.operands().forEach(part -> define(fresh, part));
        } else if (expression instanceof OWLObjectOneOf members) {
            members.individuals().forEach(member -> sheet.rules.add(
                    new Body(symbols, List.of()).rule(typeAtom(fresh, symbols.number(member)))));
        } else if (expression instanceof OWLObjectMinCardinality atLeast) {
            count(fresh, atLeast);
        } else if (expression instanceof OWLObjectMaxCardinality atMost) {
            universals.fill(fresh, atMost);
        } else if (expression instanceof OWLObjectAllValuesFrom all) {
            universals.fill(fresh, all);
        } else if (expression instanceof OWLObjectComplementOf not && not.getOperand().isNamed()) {
            complements.fill(fresh, not.getOperand().asOWLClass());
        } else if (!(expression instanceof OWLObjectComplementOf)) {
            define(fresh, expression);
        }
    }

    private void define(int fresh, OWLClassExpression expression) {
        Body body = new Body(symbols, List.of());
        int term = body.newVariable();
        if (add(expression, term, body)) {
            sheet.rules.add(body.rule(typeAtom(fresh, term)));
        }
    }

    private void count(int fresh, OWLObjectMinCardinality atLeast) {
        int filler = atLeast.getFiller().isOWLThing() ? Symbols.UNNAMED : predicate(atLeast.getFiller());
        sheet.countings.add(new Counting(
                atLeast.getCardinality(),
                symbols.number(atLeast.getProperty().getNamedProperty()),
                !atLeast.getProperty().isNamed(),
                filler,
                fresh,
                new int[0]));
    }

    static Atom typeAtom(int predicate, int term) {
        return new Atom(predicate, term, term);
    }
}
