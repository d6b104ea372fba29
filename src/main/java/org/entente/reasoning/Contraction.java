package org.entente.reasoning;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLClassAssertionAxiom;
import org.semanticweb.owlapi.model.OWLIndividual;
import org.semanticweb.owlapi.model.OWLPropertyAssertionAxiom;

/**
 * Shrinks contradictory axioms to a minimal conflict, in three steps that each keep the minimality of the last: which
 * individuals are needed (all assertions about one stand or fall together), which general axioms, and which assertions.
 */
final class Contraction {
    private final Predicate<Collection<OWLAxiom>> contradictory;
    private final BooleanSupplier timeIsUp;

    Contraction(Predicate<Collection<OWLAxiom>> contradictory, BooleanSupplier timeIsUp) {
        this.contradictory = contradictory;
        this.timeIsUp = timeIsUp;
    }

    /** A minimal conflict among axioms that contradict each other. */
    List<OWLAxiom> contract(Collection<OWLAxiom> axioms) {
        List<OWLAxiom> general = axioms.stream().filter(axiom -> !isAssertion(axiom)).sorted().toList();
        List<OWLAxiom> assertions = neededIndividuals(general, axioms);
        QuickXplain<OWLAxiom> search = new QuickXplain<>(contradictory, timeIsUp);
        List<OWLAxiom> neededGeneral = search.contract(assertions, general);
        List<OWLAxiom> neededAssertions = search.contract(neededGeneral, assertions);
        return Stream.concat(neededAssertions.stream(), neededGeneral.stream()).toList();
    }

    private List<OWLAxiom> neededIndividuals(List<OWLAxiom> general, Collection<OWLAxiom> axioms) {
        Map<OWLIndividual, List<OWLAxiom>> groups = axioms.stream()
                .filter(Contraction::isAssertion)
                .sorted()
                .collect(Collectors.groupingBy(Contraction::subject, TreeMap::new, Collectors.toList()));
        return new QuickXplain<>(this::anyContradictory, timeIsUp)
                .contract(List.of(general), List.copyOf(groups.values())).stream()
                        .flatMap(List::stream)
                        .toList();
    }

    private boolean anyContradictory(Collection<List<OWLAxiom>> groups) {
        return contradictory.test(groups.stream().flatMap(List::stream).toList());
    }

    static boolean isAssertion(OWLAxiom axiom) {
        return axiom instanceof OWLClassAssertionAxiom || axiom instanceof OWLPropertyAssertionAxiom;
    }

    private static OWLIndividual subject(OWLAxiom axiom) {
        return axiom instanceof OWLClassAssertionAxiom type
                ? type.getIndividual()
                : ((OWLPropertyAssertionAxiom<?, ?>) axiom).getSubject();
    }
}
