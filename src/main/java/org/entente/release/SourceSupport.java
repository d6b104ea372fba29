package org.entente.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.reasoning.TracedClosure;
import org.entente.release.resolution.Choice;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;

/**
 * From which sources alone each inferred triple follows: the smallest sets, found by closing what each set of sources
 * claims. What follows from no claim at all, but from registry and ontology, has none.
 *
 * <p>All sets of one source are tried, then all of two and all of three as long as there are no more than {@value
 * #MOST_SETS} sets together; larger ones only as parts of the whole, for triples that no small set supports, by leaving
 * out one source after the other.
 */
final class SourceSupport {
    private static final int ALL_UP_TO = 3;
    /** Each is closed once; of many sources pairs alone are thousands. */
    static final int MOST_SETS = 300;

    private final ViewReasoner reasoner;
    private final Set<Triple> conclusions;
    private final Map<Triple, List<Set<Node>>> support = new LinkedHashMap<>();
    /** What parts of the whole give; triples that need many sources leave out the same ones first. */
    private final Map<Set<Node>, Set<Triple>> parts = new HashMap<>();

    private SourceSupport(ViewReasoner reasoner) {
        this.reasoner = reasoner;
        conclusions = inferred(reasoner.choice().sources());
    }

    /** The sets as a graph: {@code statement entente:supportedBy sources:000-003}. */
    static Graph graph(ViewReasoner reasoner) {
        SourceSupport support = new SourceSupport(reasoner);
        support.find();
        Graph graph = GraphMemFactory.createGraphMem2();
        support.support.forEach((triple, sets) -> {
            describe(graph, triple);
            sets.forEach(set -> graph.add(Iris.statement(triple), Entente.supportedBy, node(graph, set)));
        });
        return graph;
    }

    private void find() {
        Set<Triple> withoutClaims = inferred(Set.of());
        List<Triple> open = conclusions.stream().filter(triple -> !withoutClaims.contains(triple)).toList();
        open.forEach(triple -> support.put(triple, new ArrayList<>()));
        List<Node> sources = reasoner.choice().sources().stream().sorted(Comparator.comparing(Node::getURI)).toList();
        List<Set<Node>> sets = List.of(Set.of());
        for (int size = 1; size <= tried(sources.size()); size++) {
            sets = larger(sets, sources);
            sets.forEach(this::credit);
        }
        support.forEach((triple, found) -> {
            if (found.isEmpty()) {
                found.add(contracted(triple));
            }
        });
    }

    /** The greatest size of which all sets are tried; one at least, since a conclusion of one source is the question. */
    static int tried(int sources) {
        long sets = 0;
        long ofSize = 1;
        for (int size = 1; size <= Math.min(ALL_UP_TO, sources); size++) {
            ofSize = ofSize * (sources - size + 1) / size;
            sets += ofSize;
            if (size > 1 && sets > MOST_SETS) {
                return size - 1;
            }
        }
        return Math.min(ALL_UP_TO, sources);
    }

    private static List<Set<Node>> larger(List<Set<Node>> sets, List<Node> sources) {
        return sets.stream()
                .flatMap(set -> sources.stream().filter(source -> !set.contains(source)).map(source -> {
                    Set<Node> more = new HashSet<>(set);
                    more.add(source);
                    return more;
                }))
                .distinct()
                .map(Set::copyOf)
                .toList();
    }

    private void credit(Set<Node> sources) {
        Set<Triple> found = inferred(sources);
        support.forEach((triple, sets) -> {
            if (found.contains(triple) && sets.stream().noneMatch(sources::containsAll)) {
                sets.add(sources);
            }
        });
    }

    private Set<Node> contracted(Triple triple) {
        Set<Node> kept = new HashSet<>(reasoner.choice().sources());
        for (Node source : new TreeSet<>(kept.stream().map(Node::getURI).toList()).stream().map(NodeFactory::createURI).toList()) {
            Set<Node> rest = new HashSet<>(kept);
            rest.remove(source);
            if (parts.computeIfAbsent(rest, this::inferred).contains(triple)) {
                kept = rest;
            }
        }
        return kept;
    }

    /** What follows from these sources, stated by one of them or not. */
    private Set<Triple> inferred(Set<Node> sources) {
        Choice choice = reasoner.choice().of(sources);
        TracedClosure closure = reasoner.reason(choice).closure();
        if (conclusions == null) {
            return closure.inferred().stream().collect(Collectors.toSet());
        }
        return conclusions.stream().filter(closure::holds).collect(Collectors.toSet());
    }

    private static Node node(Graph graph, Set<Node> sources) {
        Node node = Iris.sources(sources.stream().map(Iris::localName).sorted().toList());
        graph.add(node, RDF.type.asNode(), Entente.SourceSet);
        graph.add(node, RDFS.label.asNode(), NodeFactory.createLiteralLang(label(sources), "en"));
        sources.forEach(source -> graph.add(node, Entente.containsSource, source));
        graph.add(
                node,
                Entente.sourceCount,
                NodeFactory.createLiteralDT(Integer.toString(sources.size()), XSDDatatype.XSDinteger));
        return node;
    }

    private static String label(Set<Node> sources) {
        return sources.stream().map(Iris::localName).sorted().collect(Collectors.joining(" and ", "source ", ""));
    }

    private static void describe(Graph graph, Triple triple) {
        Node statement = Iris.statement(triple);
        graph.add(statement, RDF.type.asNode(), RDF.Statement.asNode());
        graph.add(statement, RDF.subject.asNode(), triple.getSubject());
        graph.add(statement, RDF.predicate.asNode(), triple.getPredicate());
        graph.add(statement, RDF.object.asNode(), triple.getObject());
    }
}
