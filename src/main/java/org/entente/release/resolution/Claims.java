package org.entente.release.resolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.dataset.OntologyTerms;
import org.entente.dataset.PropertyTerm;
import org.entente.dataset.Standings;
import org.entente.release.resolution.ClaimRecord.Bounds;
import org.entente.release.resolution.ClaimRecord.Weight;
import org.entente.vocabulary.Iris;

/**
 * The claims and complete lists that a choice lets speak, in the order of their IRIs; what is supposed stands among
 * them as claims that outweigh all others.
 *
 * @param lists the complete ones
 * @param sources who says each claim and each list, complete or not
 */
record Claims(List<ClaimRecord> claims, List<ListRecord> lists, Map<Node, Node> sources) {
    /** Above any rank that a table can give. */
    private static final Weight SUPPOSED = new Weight(Integer.MAX_VALUE, Integer.MAX_VALUE);

    /** Reads them all. */
    static Claims read(DatasetGraph quads, OntologyTerms terms) {
        ListReader lists = new ListReader(quads, terms);
        return of(new ClaimReader(quads, terms).read(), lists.read(), lists.sources());
    }

    private static Claims of(List<ClaimRecord> claims, List<ListRecord> complete, Map<Node, Node> lists) {
        Map<Node, Node> sources = new HashMap<>(lists);
        claims.forEach(claim -> sources.put(claim.node(), claim.source()));
        return new Claims(claims, complete, sources);
    }

    /** Those that this choice lets speak, and what it supposes. */
    Claims chosen(Choice choice, OntologyTerms terms) {
        Supposition supposition = choice.supposition();
        List<ListRecord> complete = lists.stream()
                .filter(list -> choice.sources().contains(list.source()))
                .map(list -> supposition.cameTrue().contains(list.node()) ? list.comeTrue() : list)
                .toList();
        Map<Node, Node> speaking = new HashMap<>(sources);
        speaking.values().retainAll(choice.sources());
        speaking.keySet().removeAll(Set.copyOf(claims.stream().map(ClaimRecord::node).toList()));
        return of(chosenClaims(choice, terms), complete, speaking);
    }

    private List<ClaimRecord> chosenClaims(Choice choice, OntologyTerms terms) {
        Supposition supposition = choice.supposition();
        List<ClaimRecord> chosen = new ArrayList<>();
        claims.stream()
                .filter(claim -> choice.sources().contains(claim.source()))
                .map(claim -> cameTrue(claim, supposition) ? claim.comeTrue(SUPPOSED) : claim)
                .filter(claim -> supposition.removed().isEmpty()
                        || claim.contribution().filter(supposition.removed()::contains).isEmpty())
                .forEach(chosen::add);
        supposition.added().stream()
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .flatMap(triple -> supposed(triple, terms).stream())
                .forEach(chosen::add);
        return List.copyOf(chosen);
    }

    private static boolean cameTrue(ClaimRecord claim, Supposition supposition) {
        return !supposition.cameTrue().isEmpty()
                && claim.isProspective()
                && Stream.concat(Stream.of(claim.node()), claim.list().stream()).anyMatch(supposition.cameTrue()::contains);
    }

    /** Whether a claim or list is among those that speak. */
    boolean has(Node claimOrList) {
        return sources.containsKey(claimOrList);
    }

    private static Optional<ClaimRecord> supposed(Triple triple, OntologyTerms terms) {
        Optional<PropertyTerm> property = terms.propertyOf(triple.getPredicate());
        return property.map(term -> new ClaimRecord(
                Iris.statement(triple),
                triple,
                term,
                Standings.ACTUAL,
                Acceptance.REPORT,
                Iris.statement(triple),
                SUPPOSED,
                Bounds.UNKNOWN,
                Optional.empty(),
                "supposed"));
    }
}
