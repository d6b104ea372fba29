package org.entente.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.entente.vocabulary.Iris;

/**
 * All triples that some connected blank nodes stand in.
 *
 * @param key the same for pieces that are the same up to the names of blank nodes, and nearly always for these only
 * @param distinct whether no two blank nodes look alike, so that an equal key means the same piece
 */
record Piece(List<Triple> triples, String key, boolean distinct) {

    /** The pieces of a graph, each triple with a blank node in one of them. */
    static Collection<Piece> of(Graph graph) {
        Map<Node, Node> leaders = new HashMap<>();
        List<Triple> triples = graph.stream().filter(Piece::hasBlank).toList();
        triples.forEach(triple -> blanks(triple).reduce((one, other) -> {
            leaders.put(leader(one, leaders), leader(other, leaders));
            return other;
        }));
        return triples.stream()
                .collect(Collectors.groupingBy(triple -> leader(blanks(triple).findFirst().orElseThrow(), leaders)))
                .values()
                .stream()
                .map(Piece::of)
                .toList();
    }

    static boolean hasBlank(Triple triple) {
        return triple.getSubject().isBlank() || triple.getObject().isBlank();
    }

    private static Stream<Node> blanks(Triple triple) {
        return Stream.of(triple.getSubject(), triple.getObject()).filter(Node::isBlank);
    }

    /** The end of the way up, to which all on the way are led at once. */
    private static Node leader(Node node, Map<Node, Node> leaders) {
        List<Node> way = new ArrayList<>();
        Node at = node;
        for (Node next = leaders.get(at); next != null && !next.equals(at); next = leaders.get(at)) {
            way.add(at);
            at = next;
        }
        for (Node passed : way) {
            leaders.put(passed, at);
        }
        return at;
    }

    /** Names each blank node after what stands around it, wider each time, until that tells no more of them apart. */
    private static Piece of(List<Triple> triples) {
        Map<Node, String> names = new HashMap<>();
        triples.forEach(triple -> blanks(triple).forEach(blank -> names.put(blank, "")));
        int told = 0;
        for (int count = 1; count > told; count = new HashSet<>(names.values()).size()) {
            told = count;
            Map<Node, String> before = Map.copyOf(names);
            around(triples, before::get).forEach((blank, text) -> names.put(blank, Iris.hash(before.get(blank) + text)));
        }
        String key = triples.stream().map(triple -> line(triple, names::get)).sorted().collect(Collectors.joining("\n"));
        return new Piece(triples, Iris.hash(key), told == names.size());
    }

    private static Map<Node, String> around(List<Triple> triples, Function<Node, String> name) {
        Map<Node, List<String>> lines = new HashMap<>();
        for (Triple triple : triples) {
            Set<Node> ends = blanks(triple).collect(Collectors.toSet());
            ends.forEach(end -> lines.computeIfAbsent(end, unseen -> new ArrayList<>())
                    .add((triple.getSubject().equals(end) ? ">" : "") + (triple.getObject().equals(end) ? "<" : "")
                            + line(triple, name)));
        }
        return lines.entrySet().stream().collect(Collectors.toMap(
                Map.Entry::getKey, entry -> entry.getValue().stream().sorted().collect(Collectors.joining("\n"))));
    }

    private static String line(Triple triple, Function<Node, String> name) {
        return Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                .map(node -> node.isBlank() ? "_:" + name.apply(node) : NodeFmtLib.strNT(node))
                .collect(Collectors.joining(" "));
    }

    /** Whether some renaming of blank nodes makes the two the same. */
    boolean isSameAs(Piece other) {
        return key.equals(other.key) && (distinct && other.distinct || graph().isIsomorphicWith(other.graph()));
    }

    private Graph graph() {
        Graph graph = GraphMemFactory.createGraphMem2();
        triples.forEach(graph::add);
        return graph;
    }
}
