package org.entente.release;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.entente.dataset.OntologyTerms;
import org.entente.release.resolution.ResolvedView;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/** Puts the graphs of a release together and says what is in them. */
final class ReleaseContent {

    private ReleaseContent() {}

    /** Adds the resolved view to the loaded graphs. */
    static void addView(DatasetGraph quads, ResolvedView view) {
        add(quads, NamedGraphs.ASSERTED, view.asserted());
        add(quads, NamedGraphs.CLOSURES, view.closures());
        add(quads, NamedGraphs.DECISIONS, view.outcomes());
        add(quads, NamedGraphs.JUSTIFICATIONS, view.statements());
    }

    static void add(DatasetGraph quads, Node name, Graph graph) {
        graph.find().forEach(triple -> quads.add(name, triple.getSubject(), triple.getPredicate(), triple.getObject()));
    }

    /**
     * What the reasoner sees: ontology, closures, the bare kinds of the registry and the resolved view, in one graph.
     * Loaded one by one, undeclared properties would silently become annotations and nothing would be inferred.
     */
    static Graph reasoned(DatasetGraph quads, OntologyTerms terms) {
        Graph merged = GraphFactory.createDefaultGraph();
        Stream.of(NamedGraphs.ONTOLOGY, NamedGraphs.CLOSURES, NamedGraphs.ASSERTED)
                .forEach(name -> GraphUtil.addInto(merged, quads.getGraph(name)));
        List<Triple> types = quads.getGraph(NamedGraphs.REGISTRY)
                .find(null, RDF.type.asNode(), null)
                .filterKeep(triple -> terms.isKind(triple.getObject()))
                .toList();
        types.forEach(merged::add);
        return merged;
    }

    static TreeMap<String, Long> sizes(DatasetGraph quads) {
        TreeMap<String, Long> sizes = new TreeMap<>();
        quads.listGraphNodes().forEachRemaining(name ->
                sizes.put(Iris.localName(name), (long) quads.getGraph(name).size()));
        return sizes;
    }

    /** Claims by their outcome in the view, such as {@code accepted}. */
    static TreeMap<String, Long> outcomes(DatasetGraph quads) {
        TreeMap<String, Long> counts = new TreeMap<>();
        quads.getGraph(NamedGraphs.DECISIONS).find(null, Entente.outcome, null).forEach(triple -> {
            String name = Iris.localName(triple.getObject()).replace("Outcome", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
            counts.merge(name, 1L, Long::sum);
        });
        return counts;
    }

    static long entities(DatasetGraph quads, OntologyTerms terms) {
        return quads.getGraph(NamedGraphs.REGISTRY).find(null, RDF.type.asNode(), null).toList().stream()
                .filter(triple -> terms.isKind(triple.getObject()))
                .count();
    }
}
