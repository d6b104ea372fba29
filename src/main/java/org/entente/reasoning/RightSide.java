package org.entente.reasoning;

import java.util.List;
import org.entente.reasoning.closure.Atom;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.OWLClassExpression;
import org.semanticweb.owlapi.model.OWLObjectAllValuesFrom;
import org.semanticweb.owlapi.model.OWLObjectCardinalityRestriction;
import org.semanticweb.owlapi.model.OWLObjectComplementOf;
import org.semanticweb.owlapi.model.OWLObjectExactCardinality;
import org.semanticweb.owlapi.model.OWLObjectHasSelf;
import org.semanticweb.owlapi.model.OWLObjectHasValue;
import org.semanticweb.owlapi.model.OWLObjectIntersectionOf;
import org.semanticweb.owlapi.model.OWLObjectMaxCardinality;
import org.semanticweb.owlapi.model.OWLObjectOneOf;
import org.semanticweb.owlapi.model.OWLObjectPropertyExpression;
import org.semanticweb.owlapi.model.OWLObjectSomeValuesFrom;
import org.semanticweb.owlapi.model.OWLObjectUnionOf;

/**
 * Class expressions as conclusions: what follows for a thing from its being in the class.
 *
 * <p>That there is some filler concludes nothing about named things; the certificate finds a witness for it. Of several
 * alternatives one follows when the others are known to be false, and if all are, that is a clash.
 */
final class RightSide {
    private final RuleSheet sheet;
    private final Symbols symbols;
    private final LeftSide left;

    RightSide(RuleSheet sheet, LeftSide left) {
        this.sheet = sheet;
        this.symbols = sheet.symbols;
        this.left = left;
    }

    /** Writes the rules that conclude, from the body, that the term is in the class. */
    void conclude(Body body, int term, OWLClassExpression expression) {
        if (expression.isOWLThing()) {
            return;
        }
        if (expression.isOWLNothing()) {
            clash(body);
        } else if (expression.isNamed()) {
            sheet.rules.add(body.rule(LeftSide.typeAtom(symbols.number(expression.asOWLClass()), term)));
        } else if (expression instanceof OWLObjectIntersectionOf and) {
            and.operands().forEach(part -> conclude(body, term, part));
        } else if (expression instanceof OWLObjectUnionOf or) {
            concludeOneOf(body, term, or.getOperandsAsList());
        } else if (expression instanceof OWLObjectComplementOf not) {
            refute(body.copy(), term, not.getOperand());
        } else if (expression instanceof OWLObjectOneOf members) {
            Body outside = body.copy();
            members.individuals().forEach(member -> outside.different(term, symbols.number(member)));
            clash(outside);
        } else if (expression instanceof OWLObjectCardinalityRestriction counted) {
            concludeCounted(body, term, counted);
        } else {
            concludeRelation(body, term, expression);
        }
    }

    private void concludeRelation(Body body, int term, OWLClassExpression expression) {
        if (expression instanceof OWLObjectHasValue value) {
            relate(body, value.getProperty(), term, symbols.number(value.getFiller()));
        } else if (expression instanceof OWLObjectHasSelf self) {
            relate(body, self.getProperty(), term, term);
        } else if (expression instanceof OWLObjectAllValuesFrom all) {
            Body related = body.copy();
            int filler = related.newVariable();
            related.relation(all.getProperty(), term, filler);
            conclude(related, filler, all.getFiller());
        } else if (expression instanceof OWLObjectSomeValuesFrom some) {
            concludeSome(body, term, some.getProperty(), some.getFiller());
        }
    }

    private void concludeSome(
            Body body, int term, OWLObjectPropertyExpression property, OWLClassExpression filler) {
        if (filler.isOWLNothing()) {
            clash(body);
        } else if (filler instanceof OWLObjectOneOf only && only.individuals().count() == 1) {
            only.individuals().forEach(one -> relate(body, property, term, symbols.number(one)));
        }
    }

    private void relate(Body body, OWLObjectPropertyExpression property, int from, int to) {
        sheet.rules.add(body.rule(Body.relationAtom(symbols, property, from, to)));
    }

    private void concludeCounted(Body body, int term, OWLObjectCardinalityRestriction counted) {
        if (counted instanceof OWLObjectExactCardinality exact) {
            exact.asIntersectionOfMinMax().conjunctSet().forEach(part -> conclude(body, term, part));
        } else if (counted instanceof OWLObjectMaxCardinality) {
            refute(body.copy(), term, moreThan(counted));
        } else if (counted.getCardinality() > 0) {
            concludeSome(body, term, counted.getProperty(), counted.getFiller());
        }
    }

    private static OWLClassExpression moreThan(OWLObjectCardinalityRestriction atMost) {
        return OWLManager.getOWLDataFactory().getOWLObjectMinCardinality(
                atMost.getCardinality() + 1, atMost.getProperty(), atMost.getFiller());
    }

    /** A clash if the term is in the class after all. */
    private void refute(Body body, int term, OWLClassExpression expression) {
        if (left.add(expression, term, body)) {
            clash(body);
        }
    }

    private void concludeOneOf(Body body, int term, List<? extends OWLClassExpression> alternatives) {
        for (OWLClassExpression alternative : alternatives) {
            Body others = body.copy();
            boolean decidable = alternatives.stream()
                    .filter(other -> !other.equals(alternative))
                    .allMatch(other -> left.add(other.getComplementNNF(), term, others));
            if (decidable) {
                conclude(others, term, alternative);
            }
        }
        Body none = body.copy();
        if (alternatives.stream().allMatch(other -> left.add(other.getComplementNNF(), term, none))) {
            clash(none);
        }
    }

    private void clash(Body body) {
        sheet.rules.add(body.rule((Atom) null));
    }
}
