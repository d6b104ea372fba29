package org.entente.reasoning;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.semanticweb.HermiT.Reasoner;
import org.semanticweb.owlapi.model.OWLClassExpression;
import org.semanticweb.owlapi.model.OWLDataFactory;
import org.semanticweb.owlapi.model.OWLNamedIndividual;
import org.semanticweb.owlapi.model.OWLObjectProperty;
import org.semanticweb.owlapi.model.OWLObjectPropertyExpression;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.search.EntitySearcher;

/**
 * Finds who is entailed not to be on a closed roster.
 *
 * <p>Asked are only the instances of the property's declared domain (for members at the object side: range) that are
 * not entailed members; a property without one has no negatives, or every thing of another kind would be listed.
 */
final class RosterNegatives {
    private final OWLOntology ontology;
    private final Reasoner reasoner;
    private final OWLDataFactory factory;
    private final KnownDifferences differences;

    RosterNegatives(ReasonedOntology reasoned) {
        this.ontology = reasoned.ontology();
        this.reasoner = reasoned.reasoner();
        this.factory = reasoned.factory();
        this.differences = new KnownDifferences(reasoned);
    }

    Stream<Triple> of(ClosedRoster roster) {
        return outsiders(related(roster), members(roster), candidates(roster))
                .map(outsider -> roster.negative(Terms.node(outsider)));
    }

    /** If everything related is one of the members, who differs from each of them is outside, without a question. */
    private Stream<OWLNamedIndividual> outsiders(
            OWLClassExpression related, Set<OWLNamedIndividual> members, Set<OWLNamedIndividual> candidates) {
        candidates.removeAll(members);
        boolean onlyMembers =
                isImpossible(related, factory.getOWLObjectComplementOf(factory.getOWLObjectOneOf(members)));
        Map<Boolean, List<OWLNamedIndividual>> byKnown = candidates.stream()
                .collect(Collectors.partitioningBy(candidate -> onlyMembers
                        && members.stream().allMatch(member -> differences.areDifferent(candidate, member))));
        return Stream.concat(byKnown.get(true).stream(), outside(related, byKnown.get(false)));
    }

    private OWLClassExpression related(ClosedRoster roster) {
        OWLObjectProperty property = factory.getOWLObjectProperty(Terms.iri(roster.property()));
        OWLObjectPropertyExpression towardsWhole =
                roster.members() == ClosedRoster.Side.SUBJECT ? property : property.getInverseProperty();
        return factory.getOWLObjectHasValue(
                towardsWhole, factory.getOWLNamedIndividual(Terms.iri(roster.whole())));
    }

    private Set<OWLNamedIndividual> candidates(ClosedRoster roster) {
        List<Set<OWLNamedIndividual>> declared = declaredMemberClasses(roster).map(this::instances).toList();
        Set<OWLNamedIndividual> candidates = new TreeSet<>();
        declared.stream().limit(1).forEach(candidates::addAll);
        declared.forEach(candidates::retainAll);
        return candidates;
    }

    private Stream<? extends OWLClassExpression> declaredMemberClasses(ClosedRoster roster) {
        OWLObjectProperty property = factory.getOWLObjectProperty(Terms.iri(roster.property()));
        return roster.members() == ClosedRoster.Side.SUBJECT
                ? EntitySearcher.getDomains(property, ontology)
                : EntitySearcher.getRanges(property, ontology);
    }

    /** Of a union, the instances of its parts: HermiT takes seconds over a class without a name. */
    private Set<OWLNamedIndividual> instances(OWLClassExpression declared) {
        return declared.asDisjunctSet().stream()
                .flatMap(part -> reasoner.getInstances(part, false).entities())
                .collect(Collectors.toSet());
    }

    private Set<OWLNamedIndividual> members(ClosedRoster roster) {
        OWLNamedIndividual whole = factory.getOWLNamedIndividual(Terms.iri(roster.whole()));
        var related = reasoner.getObjectPropertyInstances(factory.getOWLObjectProperty(Terms.iri(roster.property())));
        return roster.members() == ClosedRoster.Side.OBJECT
                ? related.getOrDefault(whole, Set.of())
                : related.entrySet().stream()
                        .filter(pairs -> pairs.getValue().contains(whole))
                        .map(pairs -> pairs.getKey())
                        .collect(Collectors.toSet());
    }

    /**
     * Those candidates that cannot be related. None of a set can be, exactly if "related, and one of them" is
     * unsatisfiable, which takes one question for the whole set; if it is satisfiable, each half is asked.
     */
    private Stream<OWLNamedIndividual> outside(OWLClassExpression related, List<OWLNamedIndividual> candidates) {
        if (candidates.isEmpty()) {
            return Stream.empty();
        }
        if (isImpossible(related, factory.getOWLObjectOneOf(candidates))) {
            return candidates.stream();
        }
        int half = candidates.size() / 2;
        return half == 0
                ? Stream.empty()
                : Stream.concat(
                        outside(related, candidates.subList(0, half)),
                        outside(related, candidates.subList(half, candidates.size())));
    }

    private boolean isImpossible(OWLClassExpression related, OWLClassExpression among) {
        return !reasoner.isSatisfiable(factory.getOWLObjectIntersectionOf(related, among));
    }
}
