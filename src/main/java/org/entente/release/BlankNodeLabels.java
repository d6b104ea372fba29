package org.entente.release;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;

/**
 * Labels for blank nodes that depend on what the nodes say, not on the labels they happen to have in memory.
 *
 * <p>Each connected group of blank nodes (one axiom, as a rule) is hashed by colour refinement: a node's colour is the
 * hash of the quads it occurs in, with its neighbours' colours for their labels, until no more nodes can be told
 * apart. Nodes that then look alike are interchangeable in OWL syntax, whose blank nodes form trees, so it does not
 * matter which of them is taken first. (In arbitrary graphs it could; see RDF Dataset Canonicalization, section 4.6.)
 */
final class BlankNodeLabels {
    private static final int HASH_DIGITS = 24;

    private final Map<Node, Set<Quad>> occurrences = new LinkedHashMap<>();
    private final Map<Node, Node> labelled = new HashMap<>();
    private final Map<String, Integer> copies = new HashMap<>();

    private BlankNodeLabels() {}

    /** Every blank node of the quads, with the one that replaces it. */
    static Map<Node, Node> of(Iterable<Quad> quads) {
        BlankNodeLabels labels = new BlankNodeLabels();
        quads.forEach(labels::see);
        labels.occurrences.keySet().forEach(labels::label);
        return labels.labelled;
    }

    private void see(Quad quad) {
        blankNodes(quad).forEach(node -> occurrences.computeIfAbsent(node, key -> new HashSet<>()).add(quad));
    }

    private static Stream<Node> blankNodes(Quad quad) {
        return Stream.of(quad.getGraph(), quad.getSubject(), quad.getObject()).filter(Node::isBlank);
    }

    private void label(Node node) {
        if (labelled.containsKey(node)) {
            return;
        }
        Map<Node, String> colours = colour(connectedTo(node));
        String group = DigestUtils.sha256Hex(colours.values().stream().sorted().collect(Collectors.joining()));
        int copy = copies.merge(group, 1, Integer::sum);
        colours.forEach((member, colour) -> labelled.put(member, blankNode(group, copy, colour)));
    }

    /** The group is part of it: nodes far from where two groups differ have the same colour in both. */
    private static Node blankNode(String group, int copy, String colour) {
        String hash = DigestUtils.sha256Hex(group + " " + copy + " " + colour);
        return NodeFactory.createBlankNode(hash.substring(0, HASH_DIGITS));
    }

    private Set<Node> connectedTo(Node start) {
        Set<Node> group = new HashSet<>(Set.of(start));
        Deque<Node> open = new ArrayDeque<>(group);
        while (!open.isEmpty()) {
            occurrences.get(open.remove()).stream()
                    .flatMap(BlankNodeLabels::blankNodes)
                    .filter(group::add)
                    .forEach(open::add);
        }
        return group;
    }

    private Map<Node, String> colour(Set<Node> group) {
        Map<Node, String> colours = new HashMap<>();
        group.forEach(node -> colours.put(node, ""));
        Map<Node, String> refined = refine(colours);
        while (distinct(refined) < group.size()) {
            Node chosen = firstOfAlike(refined);
            refined.put(chosen, refined.get(chosen) + " chosen");
            refined = refine(refined);
        }
        return refined;
    }

    /** The last round runs on a partition that is already stable, so the colours also fix who is linked to whom. */
    private Map<Node, String> refine(Map<Node, String> colours) {
        Map<Node, String> refined = recolour(colours);
        return distinct(refined) > distinct(colours) ? refine(refined) : refined;
    }

    private Map<Node, String> recolour(Map<Node, String> colours) {
        Map<Node, String> next = new HashMap<>();
        colours.forEach((node, colour) -> next.put(node, recolour(node, colours)));
        return next;
    }

    private String recolour(Node node, Map<Node, String> colours) {
        Function<Node, String> write = other -> other.equals(node) ? "_:self"
                : other.isBlank() ? "_:" + colours.get(other) : NodeFmtLib.strNT(other);
        List<String> lines = new ArrayList<>();
        for (Quad quad : occurrences.get(node)) {
            lines.add(Stream.of(quad.getSubject(), quad.getPredicate(), quad.getObject(), quad.getGraph())
                    .map(write)
                    .collect(Collectors.joining(" ")));
        }
        lines.sort(null);
        return DigestUtils.sha256Hex(colours.get(node) + "\n" + String.join("\n", lines));
    }

    private static Node firstOfAlike(Map<Node, String> colours) {
        Map<String, List<Node>> alike =
                colours.keySet().stream().collect(Collectors.groupingBy(colours::get));
        return alike.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .min(Map.Entry.comparingByKey())
                .map(entry -> entry.getValue().get(0))
                .orElseThrow();
    }

    private static long distinct(Map<Node, String> colours) {
        return colours.values().stream().distinct().count();
    }
}
