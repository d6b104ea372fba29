package org.entente.reasoning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLDataFactory;
import org.semanticweb.owlapi.model.OWLDifferentIndividualsAxiom;
import org.semanticweb.owlapi.model.OWLDisjointClassesAxiom;
import org.semanticweb.owlapi.model.OWLEntity;
import org.semanticweb.owlapi.model.OWLObject;

/** In a minimal conflict, replaces "these two hundred are all different" and the like by the pairs that matter. */
final class Sharpening {
    private static final OWLDataFactory FACTORY = OWLManager.getOWLDataFactory();

    private final Predicate<Collection<OWLAxiom>> contradictory;

    Sharpening(Predicate<Collection<OWLAxiom>> contradictory) {
        this.contradictory = contradictory;
    }

    /** The axioms to show, each with the axiom of the conflict that it is or that it is part of. */
    Map<OWLAxiom, OWLAxiom> sharpen(List<OWLAxiom> conflict) {
        List<OWLAxiom> kept = conflict.stream().filter(axiom -> !isAboutMany(axiom)).toList();
        Map<OWLAxiom, OWLAxiom> pairs = pairs(conflict, kept);
        List<OWLAxiom> all = new ArrayList<>(kept);
        all.addAll(pairs.keySet());
        // a difference can also matter by mere number, as of five things in a class of four: then it stays as it is
        if (pairs.isEmpty() || !contradictory.test(all)) {
            return conflict.stream().collect(inOrder(axiom -> axiom));
        }
        List<OWLAxiom> needed = new QuickXplain<>(contradictory, () -> false).contract(kept, List.copyOf(pairs.keySet()));
        return Stream.concat(kept.stream(), needed.stream())
                .collect(inOrder(axiom -> pairs.getOrDefault(axiom, axiom)));
    }

    private static boolean isAboutMany(OWLAxiom axiom) {
        return axiom instanceof OWLDifferentIndividualsAxiom || axiom instanceof OWLDisjointClassesAxiom;
    }

    private static Map<OWLAxiom, OWLAxiom> pairs(List<OWLAxiom> conflict, List<OWLAxiom> kept) {
        Set<OWLEntity> mentioned = kept.stream().flatMap(OWLAxiom::signature).collect(Collectors.toSet());
        Map<OWLAxiom, OWLAxiom> pairs = new LinkedHashMap<>();
        conflict.stream()
                .filter(Sharpening::isAboutMany)
                .forEach(axiom -> pairs(axiom, mentioned).forEach(pair -> pairs.put(pair, axiom)));
        return pairs;
    }

    /** Not by asPairwiseAxioms(): that gives neighbours only, of (a b c) the pairs (a b) and (b c) but not (a c). */
    private static Stream<OWLAxiom> pairs(OWLAxiom axiom, Set<OWLEntity> mentioned) {
        return axiom instanceof OWLDifferentIndividualsAxiom difference
                ? pairs(difference.individuals(), mentioned, FACTORY::getOWLDifferentIndividualsAxiom)
                : pairs(((OWLDisjointClassesAxiom) axiom).classExpressions(), mentioned,
                        FACTORY::getOWLDisjointClassesAxiom);
    }

    private static <T extends OWLObject> Stream<OWLAxiom> pairs(
            Stream<T> things, Set<OWLEntity> mentioned, Function<List<T>, OWLAxiom> axiom) {
        List<T> relevant = things.filter(thing -> thing.signature().allMatch(mentioned::contains)).toList();
        return IntStream.range(0, relevant.size()).boxed().flatMap(first -> IntStream.range(first + 1, relevant.size())
                .mapToObj(second -> axiom.apply(List.of(relevant.get(first), relevant.get(second)))));
    }

    private static Collector<OWLAxiom, ?, Map<OWLAxiom, OWLAxiom>> inOrder(
            UnaryOperator<OWLAxiom> origin) {
        return Collectors.toMap(axiom -> axiom, origin, (one, same) -> one, LinkedHashMap::new);
    }
}
