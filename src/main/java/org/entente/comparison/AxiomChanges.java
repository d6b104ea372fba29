package org.entente.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.entente.comparison.Entry.Sort;
import org.entente.explanation.CitedClaim;
import org.entente.reasoning.Axiom;

/**
 * Compares axioms by their structure. That things differ is left out: the registry says it of all of a kind, so that it
 * changes with every thing, and things are compared themselves.
 */
final class AxiomChanges {
    private final Side older;
    private final Side newer;
    private final Causes causes;

    AxiomChanges(Side older, Side newer, Map<Node, EntryChange> entries) {
        this.older = older;
        this.newer = newer;
        causes = new Causes(entries);
    }

    List<AxiomChange> all() {
        Map<Node, Axiom> before = axioms(older);
        Map<Node, Axiom> after = axioms(newer);
        List<AxiomChange> changes = new ArrayList<>();
        after.forEach((node, axiom) -> {
            if (!before.containsKey(node)) {
                changes.add(change(axiom, Presence.NEW, newer));
            } else if (!before.get(node).claims().equals(axiom.claims())) {
                changes.add(change(axiom, Presence.CHANGED, newer));
            }
        });
        before.values().stream()
                .filter(axiom -> !after.containsKey(axiom.node()))
                .forEach(axiom -> changes.add(change(axiom, Presence.GONE, older)));
        changes.sort(Comparator.comparing(AxiomChange::presence).thenComparing(change -> change.axiom().text()));
        return List.copyOf(changes);
    }

    private static Map<Node, Axiom> axioms(Side side) {
        return side.axioms().stream()
                .filter(axiom -> !axiom.isDifference())
                .collect(Collectors.toMap(Axiom::node, Function.identity()));
    }

    private AxiomChange change(Axiom axiom, Presence presence, Side side) {
        List<CitedClaim> claims =
                axiom.claims().stream().flatMap(claim -> side.evidence().cite(claim).stream()).toList();
        boolean generated = claims.stream()
                .anyMatch(claim -> side.entry(claim.node()).filter(entry -> entry.sort() == Sort.LIST).isPresent());
        return new AxiomChange(axiom, presence, generated, claims, causes.ofClaims(claims, side));
    }
}
