package org.entente.release.resolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.dataset.OntologyTerms;
import org.entente.dataset.PropertyTerm;
import org.entente.release.resolution.RosterClosures.CompleteList;
import org.entente.vocabulary.Entente;

/**
 * Closes {@code memberOf} for groupings of which everything that feeds it is closed: the direct members, the parts, the
 * groupings all of whose members belong, and each of those in turn.
 *
 * <p>Without it, "not a member" is never entailed, since an unknown part could bring a member in.
 */
final class CompositeClosures {
    private static final List<Node> FEEDING = List.of(Entente.directPartOf, Entente.allMembersIn);

    private final PropertyTerm memberOf;
    private final Map<Node, CompleteList> direct = new HashMap<>();
    private final Map<Node, Map<Node, CompleteList>> feeders = new HashMap<>();

    CompositeClosures(OntologyTerms terms, List<CompleteList> lists) {
        this.memberOf = terms.propertyOf(Entente.memberOf).orElse(null);
        for (CompleteList list : lists) {
            Node property = list.property().node();
            if (property.equals(Entente.directMemberOf)) {
                direct.putIfAbsent(list.whole(), list);
            } else if (FEEDING.contains(property)) {
                feeders.computeIfAbsent(list.whole(), whole -> new HashMap<>()).putIfAbsent(property, list);
            }
        }
    }

    /**
     * A closed roster of the composite property.
     *
     * @param property {@code entente:memberOf}
     * @param whole the grouping
     * @param members everyone that its lists and those of its feeders yield
     * @param rests the lists that the closure rests on
     */
    record Closure(PropertyTerm property, Node whole, Set<Node> members, List<Node> rests) {}

    List<Closure> closures() {
        List<Closure> closures = new ArrayList<>();
        if (memberOf != null) {
            new TreeSet<>(direct.keySet().stream().map(Node::getURI).toList()).stream()
                    .map(NodeFactory::createURI)
                    .forEach(whole -> closure(whole).ifPresent(closures::add));
        }
        return closures;
    }

    private Optional<Closure> closure(Node whole) {
        Set<Node> members = new HashSet<>();
        Set<Node> rests = new HashSet<>();
        return collect(whole, members, rests, new HashSet<>())
                ? Optional.of(new Closure(memberOf, whole, members, List.copyOf(rests)))
                : Optional.empty();
    }

    private boolean collect(Node whole, Set<Node> members, Set<Node> rests, Set<Node> visited) {
        if (!visited.add(whole)) {
            return true;
        }
        CompleteList own = direct.get(whole);
        Map<Node, CompleteList> feeding = feeders.getOrDefault(whole, Map.of());
        if (own == null || !feeding.keySet().containsAll(FEEDING)) {
            return false;
        }
        members.addAll(own.members());
        Stream.concat(Stream.of(own), feeding.values().stream()).forEach(list -> rests.add(list.list()));
        return feeding.values().stream()
                .flatMap(list -> list.members().stream())
                .allMatch(feeder -> collect(feeder, members, rests, visited));
    }
}
