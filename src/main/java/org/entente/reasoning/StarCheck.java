package org.entente.reasoning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.reasoning.Stars.Star;
import org.entente.vocabulary.Iris;
import org.semanticweb.HermiT.Reasoner;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLDataFactory;
import org.semanticweb.owlapi.model.OWLDifferentIndividualsAxiom;
import org.semanticweb.owlapi.model.OWLNamedIndividual;
import org.semanticweb.owlapi.model.OWLObjectHasValue;
import org.semanticweb.owlapi.model.OWLObjectProperty;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;

/**
 * HermiT as a second opinion on data that it could not realise as a whole: all axioms over a few stars at a time.
 *
 * <p>The centre brings its asserted types only, so each other one has to be found; what the neighbours are is taken from
 * the closure.
 */
final class StarCheck {
    private static final OWLDataFactory FACTORY = OWLManager.getOWLDataFactory();
    /** More at a time take longer for each: HermiT guesses about all of them at once. */
    private static final int TOGETHER = 5;
    private static final int MOST_DIFFERENCES = 20;

    private final Rules rules;
    private final Symbols symbols;
    private final Stars stars;
    private final Statements statements;
    private final List<OWLAxiom> general;

    StarCheck(Rules rules, Stars stars, Statements statements) {
        this.rules = rules;
        this.stars = stars;
        this.statements = statements;
        symbols = rules.sheet().symbols;
        // who differs from whom is said of the star's own individuals
        general = rules.catalogue().originals().stream()
                .filter(axiom -> !(axiom instanceof OWLDifferentIndividualsAxiom))
                .toList();
    }

    /** Asks about at most so many of the distinct stars. */
    StarAgreement compare(int most, IntConsumer progress) {
        List<Star> all = stars.distinct();
        int asked = Math.min(most, all.size());
        List<Star> chosen = IntStream.range(0, asked)
                .mapToObj(place -> all.get((int) ((long) place * all.size() / asked)))
                .toList();
        List<String> differences = new ArrayList<>();
        int done = 0;
        for (List<Star> some : together(chosen)) {
            compare(some, differences);
            done += some.size();
            progress.accept(done);
        }
        int covered = chosen.stream().mapToInt(Star::centres).sum();
        long types = chosen.stream().mapToLong(star -> (long) star.centres() * expected(star).size()).sum();
        return new StarAgreement(statements.count(), all.size(), asked, covered, types, differences);
    }

    /** Who an axiom names is asked about alone, since other stars would say of it what is to be found. */
    private List<List<Star>> together(List<Star> chosen) {
        List<List<Star>> batches = new ArrayList<>();
        List<Star> others = new ArrayList<>();
        for (Star star : chosen) {
            if (stars.isNamed(star.centre())) {
                batches.add(List.of(star));
            } else {
                others.add(star);
            }
        }
        for (int from = 0; from < others.size(); from += TOGETHER) {
            batches.add(others.subList(from, Math.min(others.size(), from + TOGETHER)));
        }
        return batches;
    }

    private void compare(List<Star> some, List<String> differences) {
        Set<OWLAxiom> axioms = new HashSet<>(general);
        Set<Integer> named = new TreeSet<>();
        for (int place = 0; place < some.size(); place++) {
            addTo(axioms, some.get(place), place);
            some.get(place).individuals().filter(stars::isNamed).forEach(named::add);
        }
        addNamed(axioms, named, some.get(0).centre());
        Reasoner reasoner = start(axioms);
        try {
            for (int place = 0; place < some.size(); place++) {
                Star star = some.get(place);
                Set<OWLClass> found = reasoner.getTypes(individual(star.centre(), place), false)
                        .entities()
                        .filter(type -> !type.isOWLThing())
                        .collect(Collectors.toSet());
                report(star, found, differences);
            }
        } finally {
            reasoner.dispose();
        }
    }

    private static Reasoner start(Set<OWLAxiom> axioms) {
        try {
            return Hermit.start(OWLManager.createOWLOntologyManager().createOntology(axioms));
        } catch (OWLOntologyCreationException e) {
            throw new IllegalStateException("an anonymous ontology in a new manager cannot clash with another", e);
        }
    }

    private void report(Star star, Set<OWLClass> found, List<String> differences) {
        Set<OWLClass> expected = expected(star);
        Set<OWLClass> either = new TreeSet<>(found);
        either.addAll(expected);
        for (OWLClass type : either) {
            if (found.contains(type) != expected.contains(type) && differences.size() < MOST_DIFFERENCES) {
                differences.add("%s a %s: only %s".formatted(
                        Iris.localName(statements.individual(star.centre())),
                        Iris.localName(Terms.node(type)),
                        found.contains(type) ? "HermiT" : "the closure"));
            }
        }
    }

    private Set<OWLClass> expected(Star star) {
        return Arrays.stream(stars.types(star.centre()))
                .filter(type -> type < symbols.predicates())
                .mapToObj(this::named)
                .collect(Collectors.toSet());
    }

    private OWLClass named(int predicate) {
        return FACTORY.getOWLClass(Terms.iri(symbols.name(predicate)));
    }

    private void addTo(Set<OWLAxiom> axioms, Star star, int place) {
        OWLNamedIndividual centre = individual(star.centre(), place);
        axioms.add(FACTORY.getOWLDeclarationAxiom(centre));
        for (int type : stars.types(star.centre())) {
            if (stars.isAsserted(type, star.centre())) {
                axioms.add(FACTORY.getOWLClassAssertionAxiom(named(type), centre));
            }
        }
        for (int neighbour : star.neighbours()) {
            if (neighbour != star.centre()) {
                addTypes(axioms, neighbour, place);
            }
            for (int label : stars.relations(star.centre(), neighbour)) {
                axioms.add(relation(label, centre, individual(neighbour, place)));
            }
        }
        addDifferences(axioms, star.individuals(), place);
    }

    private void addTypes(Set<OWLAxiom> axioms, int individual, int place) {
        for (int type : stars.types(individual)) {
            axioms.add(FACTORY.getOWLClassAssertionAxiom(
                    type < symbols.predicates() ? named(type) : stars.fillers().get(type - symbols.predicates()),
                    individual(individual, place)));
        }
    }

    private OWLAxiom relation(int label, OWLNamedIndividual centre, OWLNamedIndividual neighbour) {
        OWLObjectProperty property = FACTORY.getOWLObjectProperty(Terms.iri(symbols.name(label / 2)));
        return label % 2 == 0
                ? FACTORY.getOWLObjectPropertyAssertionAxiom(property, centre, neighbour)
                : FACTORY.getOWLObjectPropertyAssertionAxiom(property, neighbour, centre);
    }

    private void addDifferences(Set<OWLAxiom> axioms, IntStream individuals, int place) {
        Map<Integer, Set<OWLNamedIndividual>> groups = new HashMap<>();
        individuals.forEach(individual -> {
            for (int group : rules.distinct().groups(individual)) {
                groups.computeIfAbsent(group, unseen -> new HashSet<>()).add(individual(individual, place));
            }
        });
        groups.values().stream()
                .filter(group -> group.size() > 1)
                .map(FACTORY::getOWLDifferentIndividualsAxiom)
                .forEach(axioms::add);
    }

    /**
     * Adds what those are whom axioms list, and who of them differ. What is asked of a value concerns only those related
     * to it, so the roster of a thing counts only where the thing or one of the members is at hand.
     */
    private void addNamed(Set<OWLAxiom> axioms, Set<Integer> atHand, int centre) {
        Set<Integer> listed = new TreeSet<>(atHand);
        for (OWLAxiom axiom : general) {
            List<Integer> individuals = axiom.individualsInSignature().map(symbols::known).toList();
            boolean asksForValue = axiom.nestedClassExpressions().anyMatch(OWLObjectHasValue.class::isInstance);
            if (!asksForValue || individuals.stream().anyMatch(atHand::contains)) {
                listed.addAll(individuals);
            }
        }
        listed.stream()
                .filter(individual -> individual != centre)
                .forEach(individual -> addTypes(axioms, individual, 0));
        addDifferences(axioms, listed.stream().mapToInt(Integer::intValue), 0);
    }

    /** Who an axiom names is the same in all stars; the others are apart. */
    private OWLNamedIndividual individual(int number, int place) {
        String name = statements.individual(number).getURI();
        return FACTORY.getOWLNamedIndividual(IRI.create(stars.isNamed(number) ? name : name + "/star-" + place));
    }
}
