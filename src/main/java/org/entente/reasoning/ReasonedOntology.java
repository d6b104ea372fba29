package org.entente.reasoning;

import org.semanticweb.HermiT.Reasoner;
import org.semanticweb.owlapi.model.OWLDataFactory;
import org.semanticweb.owlapi.model.OWLDifferentIndividualsAxiom;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;

/**
 * An ontology with two HermiT reasoners.
 *
 * @param ontology   every axiom and assertion
 * @param reasoner   over all of it
 * @param properties over its general axioms only: the order among properties rests on these, and to classify
 *                   properties with hundreds of individuals in view takes HermiT twenty times as long
 */
record ReasonedOntology(OWLOntology ontology, Reasoner reasoner, Reasoner properties) {

    static ReasonedOntology of(OWLOntology ontology) {
        return new ReasonedOntology(ontology, Hermit.start(ontology), Hermit.start(generalPart(ontology)));
    }

    private static OWLOntology generalPart(OWLOntology ontology) {
        try {
            return ontology.getOWLOntologyManager()
                    .createOntology(ontology.axioms()
                            .filter(axiom -> !Contraction.isAssertion(axiom))
                            .filter(axiom -> !(axiom instanceof OWLDifferentIndividualsAxiom)));
        } catch (OWLOntologyCreationException e) {
            throw new IllegalStateException("an anonymous ontology cannot clash with another", e);
        }
    }

    OWLDataFactory factory() {
        return ontology.getOWLOntologyManager().getOWLDataFactory();
    }

    void dispose() {
        reasoner.dispose();
        properties.dispose();
    }
}
