package org.entente.reasoning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.semanticweb.owlapi.model.OWLAsymmetricObjectPropertyAxiom;
import org.semanticweb.owlapi.model.OWLAxiomVisitorEx;
import org.semanticweb.owlapi.model.OWLDisjointObjectPropertiesAxiom;
import org.semanticweb.owlapi.model.OWLEquivalentObjectPropertiesAxiom;
import org.semanticweb.owlapi.model.OWLFunctionalObjectPropertyAxiom;
import org.semanticweb.owlapi.model.OWLInverseFunctionalObjectPropertyAxiom;
import org.semanticweb.owlapi.model.OWLInverseObjectPropertiesAxiom;
import org.semanticweb.owlapi.model.OWLIrreflexiveObjectPropertyAxiom;
import org.semanticweb.owlapi.model.OWLObjectPropertyDomainAxiom;
import org.semanticweb.owlapi.model.OWLObjectPropertyExpression;
import org.semanticweb.owlapi.model.OWLObjectPropertyRangeAxiom;
import org.semanticweb.owlapi.model.OWLReflexiveObjectPropertyAxiom;
import org.semanticweb.owlapi.model.OWLSubObjectPropertyOfAxiom;
import org.semanticweb.owlapi.model.OWLSubPropertyChainOfAxiom;
import org.semanticweb.owlapi.model.OWLSymmetricObjectPropertyAxiom;
import org.semanticweb.owlapi.model.OWLTransitiveObjectPropertyAxiom;

/** Axioms about object properties in English, with A, B, C for whatever it may be; null for any other axiom. */
final class PropertyWords implements OWLAxiomVisitorEx<String> {
    private final ClassWords classes;
    private final Map<Node, Node> marks;

    /** @param marks the class for each property that relates the things of a class to themselves */
    PropertyWords(ClassWords classes, Map<Node, Node> marks) {
        this.classes = classes;
        this.marks = marks;
    }

    private String holds(String from, OWLObjectPropertyExpression property, String to) {
        return property.isNamed()
                ? from + " " + classes.relation(property) + " " + to
                : to + " " + classes.relation(property) + " " + from;
    }

    private String rule(String condition, String conclusion) {
        return "If " + condition + ", then " + conclusion + ".";
    }

    @Override
    public String visit(OWLSubObjectPropertyOfAxiom axiom) {
        return rule(holds("A", axiom.getSubProperty(), "B"), holds("A", axiom.getSuperProperty(), "B"));
    }

    @Override
    public String visit(OWLSubPropertyChainOfAxiom axiom) {
        List<String> conditions = new ArrayList<>();
        char at = 'A';
        for (OWLObjectPropertyExpression step : axiom.getPropertyChain()) {
            Node mark = marks.get(Terms.node(step.getNamedProperty()));
            if (mark == null) {
                conditions.add(holds(String.valueOf(at), step, String.valueOf(++at)));
            } else {
                conditions.add(at + " is " + classes.kindOf(mark));
            }
        }
        return rule(
                ClassWords.list(conditions.stream(), "and"), holds("A", axiom.getSuperProperty(), String.valueOf(at)));
    }

    @Override
    public String visit(OWLTransitiveObjectPropertyAxiom axiom) {
        return rule(
                holds("A", axiom.getProperty(), "B") + " and " + holds("B", axiom.getProperty(), "C"),
                holds("A", axiom.getProperty(), "C"));
    }

    @Override
    public String visit(OWLSymmetricObjectPropertyAxiom axiom) {
        return rule(holds("A", axiom.getProperty(), "B"), holds("B", axiom.getProperty(), "A"));
    }

    @Override
    public String visit(OWLInverseObjectPropertiesAxiom axiom) {
        return "That " + holds("A", axiom.getFirstProperty(), "B") + " is the same as that "
                + holds("B", axiom.getSecondProperty(), "A") + ".";
    }

    @Override
    public String visit(OWLEquivalentObjectPropertiesAxiom axiom) {
        return "It is the same that " + axiom.properties()
                .map(property -> holds("A", property, "B"))
                .collect(Collectors.joining(" and that ")) + ".";
    }

    @Override
    public String visit(OWLReflexiveObjectPropertyAxiom axiom) {
        return "Everything " + classes.relation(axiom.getProperty()) + " itself.";
    }

    @Override
    public String visit(OWLIrreflexiveObjectPropertyAxiom axiom) {
        return "It never holds that A " + classes.relation(axiom.getProperty()) + " A itself.";
    }

    @Override
    public String visit(OWLAsymmetricObjectPropertyAxiom axiom) {
        return "It never holds both that " + holds("A", axiom.getProperty(), "B") + " and that "
                + holds("B", axiom.getProperty(), "A") + ".";
    }

    @Override
    public String visit(OWLFunctionalObjectPropertyAxiom axiom) {
        return "There is at most one B of which it holds that " + holds("A", axiom.getProperty(), "B") + ".";
    }

    @Override
    public String visit(OWLInverseFunctionalObjectPropertyAxiom axiom) {
        return "There is at most one A of which it holds that " + holds("A", axiom.getProperty(), "B") + ".";
    }

    @Override
    public String visit(OWLDisjointObjectPropertiesAxiom axiom) {
        return "Of these never more than one holds: " + ClassWords.list(
                axiom.properties().map(property -> holds("A", property, "B")), "and") + ".";
    }

    @Override
    public String visit(OWLObjectPropertyDomainAxiom axiom) {
        return rule(holds("A", axiom.getProperty(), "B"), "A " + classes.clause(axiom.getDomain()));
    }

    @Override
    public String visit(OWLObjectPropertyRangeAxiom axiom) {
        return rule(holds("A", axiom.getProperty(), "B"), "B " + classes.clause(axiom.getRange()));
    }
}
