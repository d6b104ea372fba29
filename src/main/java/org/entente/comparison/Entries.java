package org.entente.comparison;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.comparison.Entry.Sort;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/** Reads what stands in a row of its own: claims, lists, decisions, things, names, sources, documents, links and terms. */
final class Entries {
    private static final Map<String, Sort> BY_NAMESPACE = Map.of(
            Iris.CLAIM, Sort.CLAIM,
            Iris.SOURCE, Sort.SOURCE,
            Iris.DOCUMENT, Sort.DOCUMENT,
            Iris.CONFLICT, Sort.DECISION,
            Iris.IDENTITY, Sort.DECISION,
            Iris.PREMISE, Sort.DECISION,
            Iris.ID, Sort.THING,
            Iris.STATEMENT, Sort.NAME);

    private Entries() {}

    /** The entries of a release by their nodes. */
    static Map<Node, Entry> of(DatasetGraph release) {
        Map<Node, Entry> entries = new LinkedHashMap<>();
        Iter.toList(release.listGraphNodes()).stream()
                .filter(name -> !name.equals(NamedGraphs.ABOUT))
                .forEach(name -> subjects(release.getGraph(name)).forEach(node -> sort(node, name, release.getGraph(name))
                        .ifPresent(sort -> entries.putIfAbsent(node, Entry.of(node, sort, release.getGraph(name))))));
        Graph ontology = release.getGraph(NamedGraphs.ONTOLOGY);
        ontology.stream(Node.ANY, RDF.type.asNode(), Node.ANY)
                .map(Triple::getSubject)
                .filter(node -> node.isURI() && ontology.contains(node, RDFS.label.asNode(), Node.ANY))
                .forEach(node -> entries.putIfAbsent(node, Entry.of(node, Sort.TERM, ontology)));
        return entries;
    }

    private static Stream<Node> subjects(Graph graph) {
        return graph.stream(Node.ANY, Entente.row, Node.ANY).map(Triple::getSubject);
    }

    private static Optional<Sort> sort(Node node, Node graphName, Graph graph) {
        String iri = node.isURI() ? node.getURI() : "";
        Optional<Sort> sort = BY_NAMESPACE.entrySet().stream()
                .filter(namespace -> iri.startsWith(namespace.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        if (sort.equals(Optional.of(Sort.CLAIM)) && !graph.contains(node, RDF.subject.asNode(), Node.ANY)) {
            return Optional.of(Sort.LIST);
        }
        boolean link = sort.equals(Optional.of(Sort.NAME)) && graph.contains(node, Entente.inScheme, Node.ANY);
        return link || graphName.equals(NamedGraphs.LINKS) ? Optional.of(Sort.LINK) : sort;
    }
}
