package org.entente.reasoning;

import java.util.List;
import org.entente.reasoning.closure.Atom;
import org.semanticweb.owlapi.model.OWLAsymmetricObjectPropertyAxiom;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLAxiomVisitor;
import org.semanticweb.owlapi.model.OWLDisjointObjectPropertiesAxiom;
import org.semanticweb.owlapi.model.OWLEquivalentObjectPropertiesAxiom;
import org.semanticweb.owlapi.model.OWLFunctionalObjectPropertyAxiom;
import org.semanticweb.owlapi.model.OWLInverseFunctionalObjectPropertyAxiom;
import org.semanticweb.owlapi.model.OWLInverseObjectPropertiesAxiom;
import org.semanticweb.owlapi.model.OWLIrreflexiveObjectPropertyAxiom;
import org.semanticweb.owlapi.model.OWLObjectPropertyExpression;
import org.semanticweb.owlapi.model.OWLReflexiveObjectPropertyAxiom;
import org.semanticweb.owlapi.model.OWLSubObjectPropertyOfAxiom;
import org.semanticweb.owlapi.model.OWLSubPropertyChainOfAxiom;
import org.semanticweb.owlapi.model.OWLSymmetricObjectPropertyAxiom;
import org.semanticweb.owlapi.model.OWLTransitiveObjectPropertyAxiom;

/** Reads rules off the axioms about object properties. */
final class PropertyRules implements OWLAxiomVisitor {
    private final RuleSheet sheet;
    private final Symbols symbols;
    private final AxiomCatalogue axioms;

    PropertyRules(RuleSheet sheet, AxiomCatalogue axioms) {
        this.sheet = sheet;
        this.symbols = sheet.symbols;
        this.axioms = axioms;
    }

    /** For every property a clash between a fact and what a set of facts denies. */
    void refuteDenials() {
        for (int predicate = symbols.predicates() - 1; predicate >= 0; predicate--) {
            if (!symbols.isClass(predicate) && symbols.name(predicate) != null) {
                Body body = new Body(symbols, List.of());
                int subject = body.newVariable();
                int object = body.newVariable();
                body.atom(new Atom(predicate, subject, object));
                body.atom(new Atom(symbols.denial(symbols.name(predicate)), subject, object));
                sheet.rules.add(body.rule(null));
            }
        }
    }

    private Body body(OWLAxiom axiom) {
        return new Body(symbols, List.of(axioms.numberOf(axiom)));
    }

    @Override
    public void visit(OWLSubObjectPropertyOfAxiom axiom) {
        imply(axiom, axiom.getSubProperty(), axiom.getSuperProperty());
    }

    private void imply(OWLAxiom axiom, OWLObjectPropertyExpression below, OWLObjectPropertyExpression above) {
        chain(axiom, List.of(below), above);
    }

    private void chain(
            OWLAxiom axiom, List<OWLObjectPropertyExpression> steps, OWLObjectPropertyExpression above) {
        Body body = body(axiom);
        int from = body.newVariable();
        int to = from;
        for (OWLObjectPropertyExpression step : steps) {
            int next = body.newVariable();
            body.relation(step, to, next);
            to = next;
        }
        if (above.isOWLBottomObjectProperty()) {
            sheet.rules.add(body.rule(null));
        } else if (!above.isOWLTopObjectProperty()) {
            sheet.rules.add(body.rule(Body.relationAtom(symbols, above, from, to)));
        }
    }

    @Override
    public void visit(OWLSubPropertyChainOfAxiom axiom) {
        chain(axiom, axiom.getPropertyChain(), axiom.getSuperProperty());
    }

    @Override
    public void visit(OWLTransitiveObjectPropertyAxiom axiom) {
        chain(axiom, List.of(axiom.getProperty(), axiom.getProperty()), axiom.getProperty());
    }

    @Override
    public void visit(OWLSymmetricObjectPropertyAxiom axiom) {
        imply(axiom, axiom.getProperty(), axiom.getProperty().getInverseProperty());
    }

    @Override
    public void visit(OWLInverseObjectPropertiesAxiom axiom) {
        imply(axiom, axiom.getFirstProperty(), axiom.getSecondProperty().getInverseProperty());
        imply(axiom, axiom.getSecondProperty(), axiom.getFirstProperty().getInverseProperty());
    }

    @Override
    public void visit(OWLEquivalentObjectPropertiesAxiom axiom) {
        axiom.properties().forEach(one -> axiom.properties()
                .filter(other -> !other.equals(one))
                .forEach(other -> imply(axiom, one, other)));
    }

    @Override
    public void visit(OWLReflexiveObjectPropertyAxiom axiom) {
        Body body = body(axiom);
        int term = body.newVariable();
        sheet.rules.add(body.rule(Body.relationAtom(symbols, axiom.getProperty(), term, term)));
    }

    @Override
    public void visit(OWLIrreflexiveObjectPropertyAxiom axiom) {
        Body body = body(axiom);
        int term = body.newVariable();
        sheet.rules.add(body.relation(axiom.getProperty(), term, term).rule(null));
    }

    @Override
    public void visit(OWLAsymmetricObjectPropertyAxiom axiom) {
        Body body = body(axiom);
        int one = body.newVariable();
        int other = body.newVariable();
        body.relation(axiom.getProperty(), one, other).relation(axiom.getProperty(), other, one);
        sheet.rules.add(body.rule(null));
    }

    @Override
    public void visit(OWLFunctionalObjectPropertyAxiom axiom) {
        single(axiom, axiom.getProperty());
    }

    @Override
    public void visit(OWLInverseFunctionalObjectPropertyAxiom axiom) {
        single(axiom, axiom.getProperty().getInverseProperty());
    }

    private void single(OWLAxiom axiom, OWLObjectPropertyExpression property) {
        Body body = body(axiom);
        int thing = body.newVariable();
        int one = body.newVariable();
        int other = body.newVariable();
        body.relation(property, thing, one).relation(property, thing, other).different(one, other);
        sheet.rules.add(body.rule(null));
    }

    @Override
    public void visit(OWLDisjointObjectPropertiesAxiom axiom) {
        List<OWLObjectPropertyExpression> all = axiom.properties().toList();
        for (int first = 0; first < all.size(); first++) {
            for (int second = first + 1; second < all.size(); second++) {
                Body body = body(axiom);
                int from = body.newVariable();
                int to = body.newVariable();
                body.relation(all.get(first), from, to).relation(all.get(second), from, to);
                sheet.rules.add(body.rule(null));
            }
        }
    }
}
