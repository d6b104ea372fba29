package org.entente.endpoint.entity;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/**
 * What a dataset says of one thing, concise and symmetric: the triples it is subject of, with the blank nodes they lead
 * to, and those it is object of, each in the graph it comes from; and a label of everything they name.
 *
 * <p>Of very many incoming triples with one property only the first are shown; how many there are is known.
 */
final class Description {
    /** Incoming triples shown of one property in one graph. */
    static final int MOST_INCOMING = 100;

    private final Node thing;
    private final Labels labels;
    private final DatasetGraph outgoing = DatasetGraphFactory.createGeneral();
    private final DatasetGraph incoming = DatasetGraphFactory.createGeneral();
    private final Map<Node, Integer> incomingCounts = new HashMap<>();

    private Description(Node thing, DatasetGraph dataset) {
        this.thing = thing;
        this.labels = new Labels(dataset);
    }

    /** Describes a thing; of one that the dataset does not know the description is empty. */
    static Description of(Node thing, DatasetGraph dataset) {
        Description description = new Description(thing, dataset);
        Iterator<Node> names = dataset.listGraphNodes();
        while (names.hasNext()) {
            Node name = names.next();
            description.addOutgoing(name, dataset.getGraph(name));
            description.addIncoming(name, dataset.getGraph(name));
        }
        return description;
    }

    boolean isEmpty() {
        return outgoing.isEmpty();
    }

    Node thing() {
        return thing;
    }

    Labels labels() {
        return labels;
    }

    /** Triples that the thing is subject of, and what blank nodes of theirs say, by graph. */
    DatasetGraph outgoing() {
        return outgoing;
    }

    /** Triples that the thing is object of, by graph. */
    DatasetGraph incoming() {
        return incoming;
    }

    /** Whether a triple of the thing is accepted or inferred, so that it can be asked for its reasons. */
    boolean isReasoned(Node property, Node other, boolean incoming) {
        DatasetGraph triples = incoming ? this.incoming : outgoing;
        Node subject = incoming ? other : thing;
        Node object = incoming ? thing : other;
        return Stream.of(NamedGraphs.ASSERTED, NamedGraphs.INFERRED)
                .anyMatch(graph -> triples.contains(graph, subject, property, object));
    }

    /** How many incoming triples there are by property, shown or not. */
    Map<Node, Integer> incomingCounts() {
        return incomingCounts;
    }

    /** All that is said, in the graphs it comes from, without the labels of other things. */
    Stream<Quad> quads() {
        return Stream.concat(outgoing.stream(), incoming.stream());
    }

    /** The labels of other things that are named, as triples. */
    Graph labelTriples() {
        Graph graph = GraphFactory.createDefaultGraph();
        Set<Node> named = new LinkedHashSet<>();
        quads().forEach(quad -> named.addAll(List.of(quad.getSubject(), quad.getPredicate(), quad.getObject())));
        named.stream()
                .filter(node -> node.isURI() && !node.equals(thing))
                .flatMap(node -> labels.triple(node).stream())
                .forEach(graph::add);
        return graph;
    }

    /** The graphs that say something of the thing itself, in the order in which a reader wants them. */
    List<Node> graphs() {
        List<Node> order = List.of(
                NamedGraphs.REGISTRY, NamedGraphs.ASSERTED, NamedGraphs.INFERRED, NamedGraphs.NEGATIVE, NamedGraphs.LINKS);
        return Iter.iter(outgoing.listGraphNodes())
                .toList()
                .stream()
                .sorted(Comparator.comparingInt((Node name) -> order.contains(name) ? order.indexOf(name) : order.size())
                        .thenComparing(Iris::localName))
                .toList();
    }

    private void addOutgoing(Node name, Graph graph) {
        Deque<Node> waiting = new ArrayDeque<>(List.of(thing));
        Set<Node> seen = new LinkedHashSet<>(waiting);
        while (!waiting.isEmpty()) {
            graph.find(waiting.pop(), Node.ANY, Node.ANY).forEach(triple -> {
                outgoing.add(Quad.create(name, triple));
                if (triple.getObject().isBlank() && seen.add(triple.getObject())) {
                    waiting.push(triple.getObject());
                }
            });
        }
    }

    private void addIncoming(Node name, Graph graph) {
        Map<Node, Integer> counts = new HashMap<>();
        graph.find(Node.ANY, Node.ANY, thing).forEach(triple -> {
            incomingCounts.merge(triple.getPredicate(), 1, Integer::sum);
            if (counts.merge(triple.getPredicate(), 1, Integer::sum) <= MOST_INCOMING && triple.getSubject().isURI()) {
                incoming.add(Quad.create(name, triple));
            }
        });
    }
}
