package org.entente.reasoning;

import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.semanticweb.HermiT.Reasoner;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.model.OWLOntologyManager;

/** Asks HermiT whether some axioms contradict each other, or a supposition that is always made with them. */
final class Contradiction implements Predicate<Collection<OWLAxiom>> {
    private final OWLOntologyManager manager = OWLManager.createOWLOntologyManager();
    private final Set<OWLAxiom> supposition;

    Contradiction(Set<OWLAxiom> supposition) {
        this.supposition = supposition;
    }

    @Override
    public boolean test(Collection<OWLAxiom> axioms) {
        OWLOntology ontology = ontology(axioms);
        Reasoner reasoner = Hermit.start(ontology);
        try {
            return !reasoner.isConsistent();
        } finally {
            reasoner.dispose();
            manager.removeOntology(ontology);
        }
    }

    private OWLOntology ontology(Collection<OWLAxiom> axioms) {
        try {
            return manager.createOntology(Stream.concat(supposition.stream(), axioms.stream()));
        } catch (OWLOntologyCreationException e) {
            throw new IllegalStateException("an anonymous ontology cannot clash with another", e);
        }
    }
}
