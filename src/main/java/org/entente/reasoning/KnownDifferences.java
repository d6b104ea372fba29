package org.entente.reasoning;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.semanticweb.HermiT.Reasoner;
import org.semanticweb.owlapi.model.AxiomType;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLNamedIndividual;
import org.semanticweb.owlapi.model.OWLOntology;

/**
 * Sees at once that two things are different: one axiom says so, or their kinds are declared disjoint.
 *
 * <p>Sound, not complete: where it sees nothing, HermiT may still know. Asking HermiT for every pair takes half a second
 * per roster.
 */
final class KnownDifferences {
    private final OWLOntology ontology;
    private final Reasoner reasoner;
    private final Map<OWLNamedIndividual, Set<OWLNamedIndividual>> distinct = new HashMap<>();
    private final Map<OWLNamedIndividual, Set<OWLClass>> kinds = new HashMap<>();
    private final Map<OWLNamedIndividual, Set<OWLClass>> foreignKinds = new HashMap<>();

    KnownDifferences(ReasonedOntology reasoned) {
        this.ontology = reasoned.ontology();
        this.reasoner = reasoned.reasoner();
    }

    boolean areDifferent(OWLNamedIndividual one, OWLNamedIndividual other) {
        return distinct.computeIfAbsent(one, this::distinctFrom).contains(other)
                || kinds(other).stream().anyMatch(foreignKinds.computeIfAbsent(one, this::foreignTo)::contains);
    }

    private Set<OWLNamedIndividual> distinctFrom(OWLNamedIndividual individual) {
        Set<OWLNamedIndividual> others = ontology.differentIndividualAxioms(individual)
                .flatMap(axiom -> axiom.individuals())
                .filter(other -> other.isNamed())
                .map(other -> other.asOWLNamedIndividual())
                .collect(Collectors.toCollection(HashSet::new));
        others.remove(individual);
        return others;
    }

    private Set<OWLClass> foreignTo(OWLNamedIndividual individual) {
        return kinds(individual).stream()
                .flatMap(kind -> ontology.axioms(AxiomType.DISJOINT_CLASSES)
                        .filter(axiom -> axiom.contains(kind))
                        .flatMap(axiom -> axiom.classExpressions())
                        .filter(other -> !other.equals(kind) && other.isNamed()))
                .map(other -> other.asOWLClass())
                .collect(Collectors.toSet());
    }

    private Set<OWLClass> kinds(OWLNamedIndividual individual) {
        return kinds.computeIfAbsent(
                individual, some -> reasoner.getTypes(some, false).entities().collect(Collectors.toSet()));
    }
}
