package org.entente.reasoning;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.semanticweb.owlapi.model.OWLAsymmetricObjectPropertyAxiom;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLAxiomVisitorEx;
import org.semanticweb.owlapi.model.OWLClassAssertionAxiom;
import org.semanticweb.owlapi.model.OWLClassExpression;
import org.semanticweb.owlapi.model.OWLDifferentIndividualsAxiom;
import org.semanticweb.owlapi.model.OWLDisjointClassesAxiom;
import org.semanticweb.owlapi.model.OWLDisjointObjectPropertiesAxiom;
import org.semanticweb.owlapi.model.OWLEquivalentClassesAxiom;
import org.semanticweb.owlapi.model.OWLFunctionalObjectPropertyAxiom;
import org.semanticweb.owlapi.model.OWLInverseFunctionalObjectPropertyAxiom;
import org.semanticweb.owlapi.model.OWLInverseObjectPropertiesAxiom;
import org.semanticweb.owlapi.model.OWLIrreflexiveObjectPropertyAxiom;
import org.semanticweb.owlapi.model.OWLNegativeObjectPropertyAssertionAxiom;
import org.semanticweb.owlapi.model.OWLObject;
import org.semanticweb.owlapi.model.OWLObjectAllValuesFrom;
import org.semanticweb.owlapi.model.OWLObjectHasValue;
import org.semanticweb.owlapi.model.OWLObjectOneOf;
import org.semanticweb.owlapi.model.OWLObjectPropertyAssertionAxiom;
import org.semanticweb.owlapi.model.OWLObjectPropertyDomainAxiom;
import org.semanticweb.owlapi.model.OWLObjectPropertyRangeAxiom;
import org.semanticweb.owlapi.model.OWLSubClassOfAxiom;
import org.semanticweb.owlapi.model.OWLSubObjectPropertyOfAxiom;
import org.semanticweb.owlapi.model.OWLSubPropertyChainOfAxiom;
import org.semanticweb.owlapi.model.OWLTransitiveObjectPropertyAxiom;

/** Says an axiom in a sentence for people who do not read Manchester syntax; names stand as they do in the tables. */
final class AxiomSentence implements OWLAxiomVisitorEx<String> {
    private AxiomSentence() {}

    static String of(OWLAxiom axiom) {
        return axiom.accept(new AxiomSentence());
    }

    @Override
    public <T> String doDefault(T axiom) {
        return "it holds that " + AxiomText.of((OWLAxiom) axiom);
    }

    @Override
    public String visit(OWLClassAssertionAxiom axiom) {
        return "%s is a %s".formatted(name(axiom.getIndividual()), name(axiom.getClassExpression()));
    }

    @Override
    public String visit(OWLObjectPropertyAssertionAxiom axiom) {
        return relation(axiom.getSubject(), axiom.getProperty(), axiom.getObject());
    }

    @Override
    public String visit(OWLNegativeObjectPropertyAssertionAxiom axiom) {
        return "it is not so that " + relation(axiom.getSubject(), axiom.getProperty(), axiom.getObject());
    }

    @Override
    public String visit(OWLSubClassOfAxiom axiom) {
        OWLClassExpression below = axiom.getSubClass();
        OWLClassExpression above = axiom.getSuperClass();
        if (below instanceof OWLObjectHasValue related && above instanceof OWLObjectOneOf members) {
            return "only %s may stand in %s to %s".formatted(
                    list(members.individuals()), name(related.getProperty()), name(related.getFiller()));
        }
        if (below instanceof OWLObjectHasValue related && above.isOWLNothing()) {
            return "nothing may stand in %s to %s".formatted(name(related.getProperty()), name(related.getFiller()));
        }
        if (below instanceof OWLObjectOneOf whole && above instanceof OWLObjectAllValuesFrom only) {
            return "all that %s stands in %s to is %s"
                    .formatted(list(whole.individuals()), name(only.getProperty()), name(only.getFiller()));
        }
        return "whatever is %s is also %s".formatted(name(below), name(above));
    }

    @Override
    public String visit(OWLEquivalentClassesAxiom axiom) {
        return "these are one and the same: " + list(axiom.classExpressions());
    }

    @Override
    public String visit(OWLDisjointClassesAxiom axiom) {
        return "nothing is two of these at once: " + list(axiom.classExpressions());
    }

    @Override
    public String visit(OWLDisjointObjectPropertiesAxiom axiom) {
        return "no two things stand in two of these relations at once: " + list(axiom.properties());
    }

    @Override
    public String visit(OWLDifferentIndividualsAxiom axiom) {
        return "these are different things: " + list(axiom.individuals());
    }

    @Override
    public String visit(OWLSubObjectPropertyOfAxiom axiom) {
        return "what stands in %s to something also stands in %s to it"
                .formatted(name(axiom.getSubProperty()), name(axiom.getSuperProperty()));
    }

    @Override
    public String visit(OWLSubPropertyChainOfAxiom axiom) {
        return "%s, one after the other, make %s"
                .formatted(names(axiom.getPropertyChain(), ", then "), name(axiom.getSuperProperty()));
    }

    @Override
    public String visit(OWLInverseObjectPropertiesAxiom axiom) {
        return "%s is %s read backwards".formatted(name(axiom.getFirstProperty()), name(axiom.getSecondProperty()));
    }

    @Override
    public String visit(OWLTransitiveObjectPropertyAxiom axiom) {
        return "%s passes on: what leads to what leads on, leads there itself".formatted(name(axiom.getProperty()));
    }

    @Override
    public String visit(OWLAsymmetricObjectPropertyAxiom axiom) {
        return "%s never holds both ways".formatted(name(axiom.getProperty()));
    }

    @Override
    public String visit(OWLIrreflexiveObjectPropertyAxiom axiom) {
        return "nothing stands in %s to itself".formatted(name(axiom.getProperty()));
    }

    @Override
    public String visit(OWLFunctionalObjectPropertyAxiom axiom) {
        return "a thing stands in %s to one thing at most".formatted(name(axiom.getProperty()));
    }

    @Override
    public String visit(OWLInverseFunctionalObjectPropertyAxiom axiom) {
        return "one thing at most stands in %s to a thing".formatted(name(axiom.getProperty()));
    }

    @Override
    public String visit(OWLObjectPropertyDomainAxiom axiom) {
        return "whatever stands in %s to something is a %s".formatted(name(axiom.getProperty()), name(axiom.getDomain()));
    }

    @Override
    public String visit(OWLObjectPropertyRangeAxiom axiom) {
        return "whatever something stands in %s to is a %s".formatted(name(axiom.getProperty()), name(axiom.getRange()));
    }

    private static String relation(OWLObject subject, OWLObject property, OWLObject object) {
        return "%s stands in %s to %s".formatted(name(subject), name(property), name(object));
    }

    private static String list(Stream<? extends OWLObject> things) {
        List<? extends OWLObject> all = things.toList();
        String last = name(all.get(all.size() - 1));
        return all.size() == 1 ? last : names(all.subList(0, all.size() - 1), ", ") + " and " + last;
    }

    private static String names(Collection<? extends OWLObject> things, String separator) {
        return things.stream().map(AxiomSentence::name).collect(Collectors.joining(separator));
    }

    private static String name(OWLObject thing) {
        return AxiomText.of(thing);
    }
}
