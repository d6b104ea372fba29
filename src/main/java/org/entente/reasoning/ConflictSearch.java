package org.entente.reasoning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.semanticweb.owlapi.model.OWLAxiom;

/**
 * Finds every minimal conflict among contradictory axioms, up to a limit: R. Reiter's hitting-set tree (1987).
 *
 * <p>However a contradiction is mended, one axiom of each conflict goes. So for every choice of one axiom from each
 * conflict known, the rest is asked about: if it still contradicts itself, it holds another conflict; if no choice is
 * left that does, there are no more. Conflicts that are known beforehand save the dear part, which is to find them.
 */
final class ConflictSearch {
    /** More conflicts than these are not looked for. */
    static final int MOST_CONFLICTS = 30;

    private static final int MOST_QUESTIONS = 150;
    private static final int MOST_CHOICES = 20_000;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Collection<OWLAxiom> axioms;
    private final Contradiction contradictory;
    private final Consumer<String> progress;
    private final BooleanSupplier timeIsUp;
    private final List<List<OWLAxiom>> found = new ArrayList<>();
    private final Set<Set<OWLAxiom>> visited = new HashSet<>();
    private final List<Set<OWLAxiom>> mending = new ArrayList<>();
    private int questions;
    private boolean cutShort;

    /**
     * What a search found.
     *
     * @param conflicts each without any axiom that it does not need
     * @param all       whether there are no others
     * @param minimal   whether the time sufficed; else the last conflict may hold axioms that it does not need
     */
    record Found(List<List<OWLAxiom>> conflicts, boolean all, boolean minimal) {}

    /** A search that says what it does, and gives up after a minute. */
    ConflictSearch(Collection<OWLAxiom> axioms, Contradiction contradictory, Consumer<String> progress) {
        this.axioms = axioms;
        this.contradictory = contradictory;
        this.progress = progress;
        long deadline = System.nanoTime() + LONGEST.toNanos();
        this.timeIsUp = () -> System.nanoTime() - deadline > 0;
    }

    /**
     * Every conflict.
     *
     * @param suspected parts of the axioms that are likely to hold one, the smallest first; each is asked about, and freed
     *                  of what it does not need
     */
    Found find(Collection<List<OWLAxiom>> suspected) {
        progress.accept("searching for minimal conflicts");
        suspected.forEach(this::confirm);
        choose(Set.of());
        return new Found(List.copyOf(found), !cutShort, !timeIsUp.getAsBoolean());
    }

    private void confirm(List<OWLAxiom> suspects) {
        if (found.size() == MOST_CONFLICTS || timeIsUp.getAsBoolean()) {
            cutShort = true;
        } else if (contradictory.test(suspects)) {
            List<OWLAxiom> conflict = new Contraction(contradictory, timeIsUp).contract(suspects);
            if (found.stream().noneMatch(known -> Set.copyOf(known).equals(Set.copyOf(conflict)))) {
                found.add(conflict);
            }
        }
    }

    private void choose(Set<OWLAxiom> removed) {
        if (!visited.add(removed) || mending.stream().anyMatch(removed::containsAll)) {
            return;
        }
        if (isExhausted()) {
            cutShort = true;
            return;
        }
        Optional<List<OWLAxiom>> left = found.stream()
                .filter(conflict -> conflict.stream().noneMatch(removed::contains))
                .findFirst()
                .or(() -> search(removed));
        if (left.isEmpty()) {
            mending.add(removed);
        }
        left.ifPresent(conflict -> conflict.forEach(axiom -> choose(with(removed, axiom))));
    }

    private boolean isExhausted() {
        return cutShort
                || questions >= MOST_QUESTIONS
                || visited.size() >= MOST_CHOICES
                || timeIsUp.getAsBoolean();
    }

    private Optional<List<OWLAxiom>> search(Set<OWLAxiom> removed) {
        progress.accept("searching for conflicts besides " + found.size());
        List<OWLAxiom> rest = axioms.stream().filter(axiom -> !removed.contains(axiom)).toList();
        questions++;
        // that all of them contradict each other is known
        if (!removed.isEmpty() && !contradictory.test(rest)) {
            return Optional.empty();
        }
        if (found.size() == MOST_CONFLICTS) {
            cutShort = true;
            return Optional.empty();
        }
        List<OWLAxiom> conflict = new Contraction(contradictory, timeIsUp).contract(rest);
        found.add(conflict);
        return Optional.of(conflict);
    }

    private static Set<OWLAxiom> with(Set<OWLAxiom> removed, OWLAxiom axiom) {
        Set<OWLAxiom> more = new LinkedHashSet<>(removed);
        more.add(axiom);
        return more;
    }
}
