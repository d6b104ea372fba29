package org.entente.reasoning;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.vocabulary.Iris;
import org.semanticweb.HermiT.Reasoner;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.AxiomType;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLClassAssertionAxiom;
import org.semanticweb.owlapi.model.OWLClassExpression;
import org.semanticweb.owlapi.model.OWLDataFactory;
import org.semanticweb.owlapi.model.OWLEquivalentClassesAxiom;
import org.semanticweb.owlapi.model.OWLEquivalentObjectPropertiesAxiom;
import org.semanticweb.owlapi.model.OWLNamedIndividual;
import org.semanticweb.owlapi.model.OWLNegativeObjectPropertyAssertionAxiom;
import org.semanticweb.owlapi.model.OWLObjectPropertyAssertionAxiom;
import org.semanticweb.owlapi.model.OWLObjectPropertyExpression;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.model.OWLOntologyManager;
import org.semanticweb.owlapi.model.OWLSubClassOfAxiom;
import org.semanticweb.owlapi.model.OWLSubObjectPropertyOfAxiom;

/**
 * Asks HermiT whether a handful of axioms entails a conclusion, once for all questions of one {@link Shape}.
 *
 * <p>What was answered before, by this version of HermiT, need not be asked again: the answers go by the hash of the
 * shape into a map that outlives the check.
 */
final class EntailmentCheck {
    private static final String VERSION = Hermit.version();
    private static final OWLDataFactory FACTORY = OWLManager.getOWLDataFactory();
    private static final OWLNamedIndividual SOME = FACTORY.getOWLNamedIndividual(IRI.create(Iris.ID + "supposed-thing"));
    private static final OWLNamedIndividual OTHER = FACTORY.getOWLNamedIndividual(IRI.create(Iris.ID + "supposed-other"));

    private final OWLOntologyManager manager = OWLManager.createOWLOntologyManager();
    private final Map<String, Boolean> answers;
    private int asked;

    EntailmentCheck(Map<String, Boolean> answers) {
        this.answers = answers;
    }

    /** How often HermiT had to be asked. */
    int asked() {
        return asked;
    }

    /** The answer that is known for this shape, or null. */
    Boolean recalled(Collection<OWLAxiom> axioms, OWLAxiom conclusion) {
        return answers.get(key(axioms, conclusion));
    }

    /** Keeps an answer that was found without HermiT. */
    void record(Collection<OWLAxiom> axioms, OWLAxiom conclusion, boolean entailed) {
        answers.put(key(axioms, conclusion), entailed);
    }

    private static String key(Collection<OWLAxiom> axioms, OWLAxiom conclusion) {
        return Iris.hash(VERSION + "\n" + Shape.of(conclusion, axioms));
    }

    boolean entails(Collection<OWLAxiom> axioms, OWLAxiom conclusion) {
        String key = key(axioms, conclusion);
        Boolean known = answers.get(key);
        if (known == null) {
            known = conclusion.isOfType(AxiomType.EQUIVALENT_CLASSES)
                            || conclusion.isOfType(AxiomType.EQUIVALENT_OBJECT_PROPERTIES)
                    ? equivalences(conclusion).allMatch(one -> ask(axioms, one))
                    : ask(axioms, conclusion);
            answers.put(key, known);
        }
        return known;
    }

    private static Stream<OWLAxiom> equivalences(OWLAxiom conclusion) {
        return conclusion instanceof OWLEquivalentClassesAxiom classes
                ? classes.asOWLSubClassOfAxioms().stream().map(OWLAxiom.class::cast)
                : ((OWLEquivalentObjectPropertiesAxiom) conclusion)
                        .asSubObjectPropertyOfAxioms().stream().map(OWLAxiom.class::cast);
    }

    private boolean ask(Collection<OWLAxiom> axioms, OWLAxiom conclusion) {
        asked++;
        return !isConsistent(Stream.concat(axioms.stream(), negation(conclusion).stream()));
    }

    private boolean isConsistent(Stream<OWLAxiom> axioms) {
        OWLOntology ontology = ontology(axioms);
        Reasoner reasoner = Hermit.start(ontology);
        try {
            return reasoner.isConsistent();
        } finally {
            reasoner.dispose();
            manager.removeOntology(ontology);
        }
    }

    private OWLOntology ontology(Stream<OWLAxiom> axioms) {
        try {
            return manager.createOntology(axioms);
        } catch (OWLOntologyCreationException e) {
            throw new IllegalStateException("an anonymous ontology cannot clash with another", e);
        }
    }

    /** What contradicts the axioms exactly if they entail the conclusion. */
    static Set<OWLAxiom> negation(OWLAxiom conclusion) {
        if (conclusion instanceof OWLClassAssertionAxiom type) {
            OWLClassExpression not = type.getClassExpression().getObjectComplementOf();
            return Set.of(FACTORY.getOWLClassAssertionAxiom(not, type.getIndividual()));
        }
        if (conclusion instanceof OWLObjectPropertyAssertionAxiom fact) {
            return Set.of(FACTORY.getOWLNegativeObjectPropertyAssertionAxiom(
                    fact.getProperty(), fact.getSubject(), fact.getObject()));
        }
        if (conclusion instanceof OWLNegativeObjectPropertyAssertionAxiom denial) {
            return Set.of(FACTORY.getOWLObjectPropertyAssertionAxiom(
                    denial.getProperty(), denial.getSubject(), denial.getObject()));
        }
        if (conclusion instanceof OWLSubClassOfAxiom sub) {
            OWLClassExpression not = sub.getSuperClass().getObjectComplementOf();
            return Set.of(
                    FACTORY.getOWLClassAssertionAxiom(sub.getSubClass(), SOME),
                    FACTORY.getOWLClassAssertionAxiom(not, SOME));
        }
        OWLSubObjectPropertyOfAxiom sub = (OWLSubObjectPropertyOfAxiom) conclusion;
        OWLObjectPropertyExpression below = sub.getSubProperty();
        return Set.of(
                FACTORY.getOWLObjectPropertyAssertionAxiom(below, SOME, OTHER),
                FACTORY.getOWLNegativeObjectPropertyAssertionAxiom(sub.getSuperProperty(), SOME, OTHER));
    }
}
