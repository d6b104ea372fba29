package org.entente.release.resolution;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
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

    private final Graph registry;
    private final OntologyTerms terms;

    MembershipLists(Graph registry, OntologyTerms terms) {
        this.registry = registry;
        this.terms = terms;
    }

    /** The properties of the lists that matter. */
    List<Node> of(Node whole) {
        return isGrouping(whole) ? OF_GROUPING : OF_ANYTHING;
    }

    Stream<Node> groupings() {
        return registry.find(null, RDF.type.asNode(), null).mapWith(Triple::getSubject).toSet().stream()
                .filter(this::isGrouping);
    }

    private boolean isGrouping(Node thing) {
        return registry.find(thing, RDF.type.asNode(), null)
                .mapWith(Triple::getObject)
                .filterKeep(terms::isKind)
                .filterKeep(kind -> terms.isOneOf(kind, Set.of(Entente.Grouping)))
                .hasNext();
    }
}
