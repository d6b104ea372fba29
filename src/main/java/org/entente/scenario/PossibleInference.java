package org.entente.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.reasoning.Axiom;
import org.entente.reasoning.Justification;
import org.entente.release.ViewReasoner;
import org.entente.release.ViewReasoner.Reasoned;

/**
 * What may follow on a day. The widest view may hold predecessor and successor at once, so what it concludes is only a
 * candidate: it is possible if some justification has premises that can all hold on the day and do not clash.
 */
final class PossibleInference {
    private final ViewReasoner reasoner;
    private final Reasoned widest;
    private final Set<Set<Triple>> sequences;
    private final Set<Node> rosters = new HashSet<>();

    PossibleInference(ViewReasoner reasoner, Reasoned widest) {
        this.reasoner = reasoner;
        this.widest = widest;
        sequences = widest.view().sequences();
        widest.view().rosters().forEach(roster -> rosters.addAll(reasoner.axiomsOf(roster)));
    }

    /** Whether the widest view may hold more than one day can. */
    boolean isOnlyCandidates() {
        return widest.closure().isClashing() || !sequences.isEmpty();
    }

    /** @param presumed what the presumed view of the day infers, which is possible as it is */
    Graph inferred(Graph presumed) {
        Graph candidates = widest.closure().inferred();
        if (!isOnlyCandidates()) {
            return candidates;
        }
        Graph possible = GraphMemFactory.createGraphMem2();
        candidates.stream()
                .filter(triple -> presumed.contains(triple) || isPossible(triple))
                .forEach(possible::add);
        presumed.stream().filter(triple -> !widest.closure().isAsserted(triple)).forEach(possible::add);
        return possible;
    }

    private boolean isPossible(Triple triple) {
        return widest.closure().justifications(triple).stream().anyMatch(this::canHold);
    }

    private boolean canHold(Justification justification) {
        List<Triple> premises = justification.premises();
        boolean inSequence = sequences.stream().anyMatch(premises::containsAll);
        return !inSequence && !clashes(premises, justification.axioms());
    }

    /** The kinds of the things it is about belong to the premises; of the closed rosters, only those that it rests on. */
    private boolean clashes(List<Triple> premises, List<Axiom> axioms) {
        Set<Node> things = new HashSet<>();
        premises.forEach(premise -> Stream.of(premise.getSubject(), premise.getObject()).forEach(things::add));
        Graph facts = GraphMemFactory.createGraphMem2();
        premises.forEach(facts::add);
        widest.view().kinds().stream().filter(kind -> things.contains(kind.getSubject())).forEach(facts::add);
        Set<Node> off = new HashSet<>(widest.switchedOff());
        List<Node> cited = new ArrayList<>();
        axioms.forEach(axiom -> cited.add(axiom.node()));
        rosters.stream().filter(roster -> !cited.contains(roster)).forEach(off::add);
        return widest.rules().close(facts, off).isClashing();
    }
}
