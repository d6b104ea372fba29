package org.entente.reasoning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.semanticweb.owlapi.model.OWLAxiom;

/**
 * Finds minimal conflicts among contradictory axioms, up to three if there are several.
 *
 * <p>First unrelated causes: the assertions of each conflict found are taken away, and what still contradicts itself
 * holds another. Then variants of the first cause: however it is mended, one of its axioms goes, so each is taken away
 * in turn (the first level of R. Reiter's hitting-set tree, 1987).
 */
final class ConflictSearch {
    private static final int MOST_CONFLICTS = 3;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Collection<OWLAxiom> axioms;
    private final Contradiction contradictory;
    private final Consumer<String> progress;
    private final BooleanSupplier timeIsUp;
    private final List<List<OWLAxiom>> found = new ArrayList<>();

    /** A search that says what it does, and that after a minute gives up minimality and further conflicts. */
    ConflictSearch(Collection<OWLAxiom> axioms, Contradiction contradictory, Consumer<String> progress) {
        this.axioms = axioms;
        this.contradictory = contradictory;
        this.progress = progress;
        long deadline = System.nanoTime() + LONGEST.toNanos();
        this.timeIsUp = () -> System.nanoTime() - deadline > 0;
    }

    /** One conflict. */
    List<OWLAxiom> findOne() {
        progress.accept("searching for a minimal conflict");
        return new Contraction(contradictory, timeIsUp).contract(axioms);
    }

    /** Up to three conflicts, unrelated ones first. */
    List<List<OWLAxiom>> findSeveral() {
        found.add(findOne());
        findUnrelated(new HashSet<>());
        found.get(0).forEach(axiom -> findWithout(Set.of(axiom)));
        return List.copyOf(found);
    }

    /** Whether the minute sufficed, so that what was found is minimal. */
    boolean endedInTime() {
        return !timeIsUp.getAsBoolean();
    }

    private void findUnrelated(Set<OWLAxiom> removed) {
        int before = found.size();
        found.get(before - 1).stream().filter(Contraction::isAssertion).forEach(removed::add);
        findWithout(removed);
        if (found.size() > before) {
            findUnrelated(removed);
        }
    }

    private void findWithout(Set<OWLAxiom> removed) {
        if (found.size() == MOST_CONFLICTS || timeIsUp.getAsBoolean() || leavesOneFound(removed)) {
            return;
        }
        progress.accept("searching for a conflict of another cause");
        List<OWLAxiom> rest = axioms.stream().filter(axiom -> !removed.contains(axiom)).toList();
        if (contradictory.test(rest)) {
            found.add(new Contraction(contradictory, timeIsUp).contract(rest));
        }
    }

    private boolean leavesOneFound(Set<OWLAxiom> removed) {
        return found.stream().anyMatch(conflict -> conflict.stream().noneMatch(removed::contains));
    }
}
