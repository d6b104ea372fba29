package org.entente.reasoning;

import java.util.List;
import org.entente.reasoning.closure.Disjointness;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLAxiomVisitor;
import org.semanticweb.owlapi.model.OWLClassAssertionAxiom;
import org.semanticweb.owlapi.model.OWLClassExpression;
import org.semanticweb.owlapi.model.OWLDifferentIndividualsAxiom;
import org.semanticweb.owlapi.model.OWLDisjointClassesAxiom;
import org.semanticweb.owlapi.model.OWLDisjointUnionAxiom;
import org.semanticweb.owlapi.model.OWLEquivalentClassesAxiom;
import org.semanticweb.owlapi.model.OWLNegativeObjectPropertyAssertionAxiom;
import org.semanticweb.owlapi.model.OWLObjectPropertyDomainAxiom;
import org.semanticweb.owlapi.model.OWLObjectPropertyExpression;
import org.semanticweb.owlapi.model.OWLObjectPropertyRangeAxiom;
import org.semanticweb.owlapi.model.OWLSubClassOfAxiom;

/**
 * Reads rules off the axioms of an ontology: classes and individuals here, properties in {@link PropertyRules}.
 *
 * <p>An axiom of a sort not treated has no rules. That loses nothing silently: the certificate evaluates every axiom.
 */
final class RuleCompiler implements OWLAxiomVisitor {
    private final RuleSheet sheet = new RuleSheet();
    private final Symbols symbols = sheet.symbols;
    private final AxiomCatalogue axioms;
    private final LeftSide left;
    private final RightSide right;
    private final PropertyRules properties;

    private RuleCompiler(AxiomCatalogue axioms) {
        this.axioms = axioms;
        left = new LeftSide(sheet, axioms);
        right = new RightSide(sheet, left);
        properties = new PropertyRules(sheet, axioms);
    }

    /** The rules of these axioms. */
    static RuleSheet compile(AxiomCatalogue axioms) {
        RuleCompiler compiler = new RuleCompiler(axioms);
        for (OWLAxiom axiom : axioms.originals()) {
            compiler.nameTerms(axiom);
            axiom.accept(compiler);
            axiom.accept(compiler.properties);
        }
        axioms.assertions().forEach(compiler::nameTerms);
        compiler.properties.refuteDenials();
        return compiler.sheet;
    }

    private void nameTerms(OWLAxiom axiom) {
        axiom.classesInSignature().forEach(symbols::number);
        axiom.objectPropertiesInSignature().forEach(symbols::number);
        axiom.individualsInSignature().forEach(symbols::number);
    }

    private Body body(OWLAxiom axiom) {
        return new Body(symbols, List.of(axioms.numberOf(axiom)));
    }

    @Override
    public void visit(OWLSubClassOfAxiom axiom) {
        imply(body(axiom), axiom.getSubClass(), axiom.getSuperClass());
    }

    private void imply(Body body, OWLClassExpression subclass, OWLClassExpression superclass) {
        // each alternative on the left is a rule of its own
        subclass.getNNF().disjunctSet().forEach(alternative -> {
            Body condition = body.copy();
            int term = condition.newVariable();
            if (left.add(alternative, term, condition)) {
                right.conclude(condition, term, superclass.getNNF());
            }
        });
    }

    @Override
    public void visit(OWLEquivalentClassesAxiom axiom) {
        equate(body(axiom), axiom.classExpressions().toList());
    }

    private void equate(Body body, List<OWLClassExpression> same) {
        same.forEach(one -> same.stream().filter(other -> !other.equals(one)).forEach(other -> imply(body, one, other)));
    }

    @Override
    public void visit(OWLDisjointUnionAxiom axiom) {
        equate(body(axiom), axiom.getOWLEquivalentClassesAxiom().classExpressions().toList());
        List<OWLClassExpression> parts = axiom.classExpressions().toList();
        for (int one = 0; one < parts.size(); one++) {
            for (int other = one + 1; other < parts.size(); other++) {
                exclude(parts.get(one), parts.get(other), axioms.numberOf(axiom));
            }
        }
    }

    @Override
    public void visit(OWLDisjointClassesAxiom axiom) {
        List<OWLClassExpression> classes = axiom.classExpressions().toList();
        for (int one = 0; one < classes.size(); one++) {
            for (int other = one + 1; other < classes.size(); other++) {
                exclude(classes.get(one), classes.get(other),
                        axioms.number(axiom, classes.get(one), classes.get(other)));
            }
        }
    }

    private void exclude(OWLClassExpression one, OWLClassExpression other, int axiom) {
        Body body = new Body(symbols, List.of(axiom));
        int term = body.newVariable();
        if (left.add(one.getNNF(), term, body) && left.add(other.getNNF(), term, body)) {
            sheet.rules.add(body.rule(null));
            sheet.disjoint.add(new Disjointness(left.predicate(one), left.predicate(other), axiom));
        }
    }

    @Override
    public void visit(OWLObjectPropertyDomainAxiom axiom) {
        confine(body(axiom), axiom.getProperty(), true, axiom.getDomain());
    }

    @Override
    public void visit(OWLObjectPropertyRangeAxiom axiom) {
        confine(body(axiom), axiom.getProperty(), false, axiom.getRange());
    }

    private void confine(Body body, OWLObjectPropertyExpression property, boolean subject, OWLClassExpression to) {
        int from = body.newVariable();
        int filler = body.newVariable();
        body.relation(property, from, filler);
        right.conclude(body, subject ? from : filler, to.getNNF());
    }

    @Override
    public void visit(OWLClassAssertionAxiom axiom) {
        right.conclude(body(axiom), symbols.number(axiom.getIndividual()), axiom.getClassExpression().getNNF());
    }

    @Override
    public void visit(OWLDifferentIndividualsAxiom axiom) {
        sheet.distinct.add(axiom.individuals().mapToInt(symbols::number).toArray());
        sheet.distinctAxioms.add(axioms.numberOf(axiom));
    }

    @Override
    public void visit(OWLNegativeObjectPropertyAssertionAxiom axiom) {
        int subject = symbols.number(axiom.getSubject());
        int object = symbols.number(axiom.getObject());
        sheet.rules.add(body(axiom).relation(axiom.getProperty(), subject, object).rule(null));
    }
}
