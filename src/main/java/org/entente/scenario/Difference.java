package org.entente.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.entente.reasoning.Axiom;
import org.entente.release.resolution.RosterClosure;
import org.entente.vocabulary.Iris;

/**
 * What one scenario has and another has not, each with its reason; after the first {@value Change#MOST_EXPLAINED} of a
 * sort without, since each takes a search.
 */
final class Difference {
    private final Grounds before;
    private final Grounds after;
    private final Wording wording;
    private final Runnable look;

    /** @param look is called before each change; what it throws ends the search */
    Difference(Grounds before, Grounds after, Wording wording, Runnable look) {
        this.look = look;
        this.before = before;
        this.after = after;
        this.wording = wording;
    }

    /** What the second has and the first has not. @param expected triples that need not be told */
    List<Change> follows(Set<Triple> expected) {
        return changes(after, before, expected, after::ofFact);
    }

    /** What the first has and the second has not. @param expected triples that need not be told */
    List<Change> ceases(Set<Triple> expected) {
        List<Change> changes = changes(before, after, expected, fact -> after.againstFact(fact, before));
        after.scenario().dropped().stream()
                .sorted(Comparator.comparing(Axiom::text))
                .map(axiom -> new Change(Change.Sort.AXIOM, null, axiom.text(), before.formalised(axiom, after)))
                .forEach(changes::add);
        return changes;
    }

    private List<Change> changes(Grounds of, Grounds other, Set<Triple> expected, Function<Triple, List<Ground>> whyFact) {
        List<Change> changes = new ArrayList<>();
        Stream<Triple> facts = of.claims().keySet().stream()
                .filter(triple -> !expected.contains(triple) && !other.claims().containsKey(triple));
        changes.addAll(changes(Change.Sort.FACT, facts, whyFact));
        Stream<Triple> inferences = without(of.scenario().inferred(), other.scenario().inferred())
                .filter(triple -> !other.claims().containsKey(triple));
        changes.addAll(changes(Change.Sort.INFERENCE, inferences, triple -> of.ofInference(triple, other)));
        look.run();
        Stream<Triple> negatives = without(of.scenario().negative(), other.scenario().negative());
        changes.addAll(changes(Change.Sort.NEGATIVE, negatives, triple -> of.ofNegative(triple, other)));
        Set<RosterClosure> known = new HashSet<>(other.scenario().view().rosters());
        of.scenario().view().rosters().stream()
                .filter(roster -> !known.contains(roster))
                .map(roster -> new Change(
                        Change.Sort.ROSTER, null, wording.of(roster), List.of(of.roster(roster, other))))
                .forEach(changes::add);
        return changes;
    }

    private List<Change> changes(Change.Sort sort, Stream<Triple> triples, Function<Triple, List<Ground>> why) {
        List<Change> changes = new ArrayList<>();
        sorted(triples).forEach(triple -> {
            look.run();
            boolean isExplained = changes.size() < Change.MOST_EXPLAINED;
            changes.add(new Change(sort, triple, wording.of(triple), isExplained ? why.apply(triple) : List.of()));
        });
        return changes;
    }

    private static Stream<Triple> without(Graph graph, Graph other) {
        return graph.stream().filter(triple -> !other.contains(triple));
    }

    private static Stream<Triple> sorted(Stream<Triple> triples) {
        return triples.sorted(Comparator.<Triple, String>comparing(triple -> Iris.localName(triple.getPredicate()))
                .thenComparing(triple -> triple.getSubject().toString())
                .thenComparing(triple -> triple.getObject().toString()));
    }
}
