package org.entente.competency;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_OneOrMoreN;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_ReverseLink;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrMoreN;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.eval.PathEval;

/** The triples over which a property path leads from one node to another: those of one shortest way. */
final class PathEdges {
    private final Graph graph;

    private PathEdges(Graph graph) {
        this.graph = graph;
    }

    /** The edges in their order; none for a path of length nought, or where there is no way. */
    static Set<Triple> between(Graph graph, Node from, Path path, Node to) {
        return new LinkedHashSet<>(new PathEdges(graph).edges(path, from, to).orElse(List.of()));
    }

    private Optional<List<Triple>> edges(Path path, Node from, Node to) {
        if (path instanceof P_Link link) {
            return edge(from, link.getNode(), to);
        }
        if (path instanceof P_ReverseLink link) {
            return edge(to, link.getNode(), from);
        }
        if (path instanceof P_Inverse inverse) {
            return edges(inverse.getSubPath(), to, from);
        }
        if (path instanceof P_Alt alternative) {
            return edges(alternative.getLeft(), from, to).or(() -> edges(alternative.getRight(), from, to));
        }
        if (path instanceof P_Seq sequence) {
            return sequence(sequence, from, to);
        }
        return path instanceof P_NegPropSet others ? negated(others, from, to) : repeated(path, from, to);
    }

    private Optional<List<Triple>> edge(Node subject, Node property, Node object) {
        return graph.contains(subject, property, object)
                ? Optional.of(List.of(Triple.create(subject, property, object)))
                : Optional.empty();
    }

    private Optional<List<Triple>> sequence(P_Seq path, Node from, Node to) {
        for (Iterator<Node> between = step(path.getLeft(), from); between.hasNext(); ) {
            Node middle = between.next();
            Optional<List<Triple>> rest = edges(path.getRight(), middle, to);
            if (rest.isPresent()) {
                return edges(path.getLeft(), from, middle).map(first -> joined(first, rest.get()));
            }
        }
        return Optional.empty();
    }

    private Optional<List<Triple>> negated(P_NegPropSet path, Node from, Node to) {
        Stream<Triple> forwards = graph.stream(from, Node.ANY, to)
                .filter(triple -> !path.getFwdNodes().contains(triple.getPredicate()));
        Stream<Triple> backwards = path.getBwdNodes().isEmpty()
                ? Stream.empty()
                : graph.stream(to, Node.ANY, from).filter(triple -> !path.getBwdNodes().contains(triple.getPredicate()));
        return Stream.concat(forwards, backwards).findFirst().map(List::of);
    }

    private Optional<List<Triple>> repeated(Path path, Node from, Node to) {
        if (path instanceof P_ZeroOrOne once) {
            return from.equals(to) ? Optional.of(List.of()) : edges(once.getSubPath(), from, to);
        }
        if (path instanceof P_ZeroOrMore1 || path instanceof P_ZeroOrMoreN) {
            return from.equals(to) ? Optional.of(List.of()) : shortest(repeatedPart(path), from, to);
        }
        return path instanceof P_OneOrMore1 || path instanceof P_OneOrMoreN
                ? shortest(repeatedPart(path), from, to)
                : Optional.empty();
    }

    private static Path repeatedPart(Path path) {
        return ((P_Path1) path).getSubPath();
    }

    /** Breadth first, from the start; a node's predecessor is the one it was first reached from. */
    private Optional<List<Triple>> shortest(Path part, Node from, Node to) {
        Map<Node, Node> before = new HashMap<>();
        Deque<Node> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty() && !before.containsKey(to)) {
            Node node = open.remove();
            step(part, node).forEachRemaining(next -> {
                if (before.putIfAbsent(next, node) == null) {
                    open.add(next);
                }
            });
        }
        return before.containsKey(to) ? Optional.of(way(part, from, to, before)) : Optional.empty();
    }

    private List<Triple> way(Path part, Node from, Node to, Map<Node, Node> before) {
        Deque<Triple> edges = new ArrayDeque<>();
        Node node = to;
        do {
            Node previous = before.get(node);
            List<Triple> step = edges(part, previous, node).orElse(List.of());
            for (int index = step.size() - 1; index >= 0; index--) {
                edges.addFirst(step.get(index));
            }
            node = previous;
        } while (!node.equals(from));
        return List.copyOf(edges);
    }

    private Iterator<Node> step(Path path, Node from) {
        return PathEval.eval(graph, from, path, ARQ.getContext());
    }

    private static List<Triple> joined(List<Triple> first, List<Triple> second) {
        List<Triple> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
