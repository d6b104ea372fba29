package org.entente.release.resolution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.dataset.OntologyTerms;
import org.entente.vocabulary.Entente;

/**
 * Which lists of a thing decide who is a member through it: of a grouping its direct members, its parts, and the groupings
 * all of whose members belong; of anything else, which can have no members itself, its parts alone.
 */
final class MembershipLists {
    /** By these a member of one thing becomes a member of another. */
    static final List<Node> FEEDING = List.of(Entente.directPartOf, Entente.allMembersIn);

    private static final List<Node> OF_GROUPING =
            Stream.concat(Stream.of(Entente.directMemberOf), FEEDING.stream()).toList();
    private static final List<Node> OF_ANYTHING = List.of(Entente.directPartOf);

    private final Set<Node> groupings;

    /** @param kinds of all things */
    MembershipLists(Stream<Triple> kinds, OntologyTerms terms) {
        Map<Node, Boolean> known = new HashMap<>();
        groupings = kinds.filter(kind -> known.computeIfAbsent(kind.getObject(), type -> isGrouping(type, terms)))
                .map(Triple::getSubject)
                .collect(Collectors.toSet());
    }

    private static boolean isGrouping(Node type, OntologyTerms terms) {
        return terms.isKind(type) && terms.isOneOf(type, Set.of(Entente.Grouping));
    }

    /** The properties of the lists that matter. */
    List<Node> of(Node whole) {
        return groupings.contains(whole) ? OF_GROUPING : OF_ANYTHING;
    }

    Set<Node> groupings() {
        return groupings;
    }
}
