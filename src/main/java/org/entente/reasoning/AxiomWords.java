package org.entente.reasoning;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLAxiomVisitorEx;
import org.semanticweb.owlapi.model.OWLClassAssertionAxiom;
import org.semanticweb.owlapi.model.OWLClassExpression;
import org.semanticweb.owlapi.model.OWLDifferentIndividualsAxiom;
import org.semanticweb.owlapi.model.OWLDisjointClassesAxiom;
import org.semanticweb.owlapi.model.OWLEquivalentClassesAxiom;
import org.semanticweb.owlapi.model.OWLNegativeObjectPropertyAssertionAxiom;
import org.semanticweb.owlapi.model.OWLSubClassOfAxiom;

/**
 * Says axioms in English, with the labels of their terms: {@code If A is a member of B and B is a part of C, which is a
 * grouping, then A is a member of C.}
 */
public final class AxiomWords implements OWLAxiomVisitorEx<String> {
    private final ClassWords classes;
    private final PropertyWords properties;
    private final Map<Node, OWLAxiom> byNode = new HashMap<>();
    private final Map<Node, Node> marks;

    /** For the axioms that a closure reasons by. */
    public AxiomWords(TracedClosure closure, Wording wording) {
        Rules rules = closure.rules();
        classes = new ClassWords(wording);
        for (int axiom = 0; axiom < rules.catalogue().size(); axiom++) {
            byNode.put(rules.catalogue().cited(axiom).node(), rules.catalogue().axiom(axiom));
        }
        marks = rules.catalogue().marks();
        properties = new PropertyWords(classes, marks);
    }

    /** The class that a property marks its things with, so that chains can ask for it; empty for any other property. */
    public Optional<Node> marked(Node property) {
        return Optional.ofNullable(marks.get(property));
    }

    public AxiomShape shape(Axiom axiom) {
        OWLAxiom found = byNode.get(axiom.node());
        if (found != null) {
            return AxiomShape.of(found);
        }
        return axiom.text().startsWith("DifferentIndividuals") || axiom.text().contains(" DifferentFrom")
                ? AxiomShape.DIFFERENT_INDIVIDUALS
                : AxiomShape.DENIAL;
    }

    /** The axiom as a sentence; empty for one that only a proof cites, as that two things differ. */
    public Optional<String> sentence(Axiom axiom) {
        return Optional.ofNullable(byNode.get(axiom.node())).map(this::sentence);
    }

    private String sentence(OWLAxiom axiom) {
        return axiom.accept(this);
    }

    @Override
    public <T> String doDefault(T axiom) {
        return axiom instanceof OWLAxiom other
                ? Optional.ofNullable(other.accept(properties)).orElseGet(() -> AxiomText.of(other) + ".")
                : "";
    }

    @Override
    public String visit(OWLSubClassOfAxiom axiom) {
        OWLClassExpression subclass = axiom.getSubClass();
        String whoever = subclass.isNamed()
                ? "Every " + classes.noun(subclass).replaceFirst("^an? ", "")
                : capital(classes.noun(subclass).replaceFirst("^anything that ", "whatever ").replaceFirst("^an? ", "every "));
        return whoever + " " + classes.clause(axiom.getSuperClass()) + ".";
    }

    @Override
    public String visit(OWLEquivalentClassesAxiom axiom) {
        List<OWLClassExpression> same = axiom.classExpressions()
                .sorted((one, other) -> Boolean.compare(other.isNamed(), one.isNamed()))
                .toList();
        return capital(same.stream().map(classes::noun).collect(Collectors.joining(" is the same as "))) + ".";
    }

    @Override
    public String visit(OWLDisjointClassesAxiom axiom) {
        List<String> nouns = axiom.classExpressions().map(classes::noun).toList();
        return nouns.size() == 2
                ? "Nothing is both " + nouns.get(0) + " and " + nouns.get(1) + "."
                : "Nothing is more than one of these: " + ClassWords.list(nouns.stream(), "and") + ".";
    }

    @Override
    public String visit(OWLDifferentIndividualsAxiom axiom) {
        return ClassWords.list(axiom.individuals().map(classes::thing), "and") + " are different things.";
    }

    @Override
    public String visit(OWLNegativeObjectPropertyAssertionAxiom axiom) {
        return "It is denied that " + classes.thing(axiom.getSubject()) + " " + classes.relation(axiom.getProperty()) + " "
                + classes.thing(axiom.getObject()) + ".";
    }

    @Override
    public String visit(OWLClassAssertionAxiom axiom) {
        return classes.thing(axiom.getIndividual()) + " " + classes.clause(axiom.getClassExpression()) + ".";
    }

    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
