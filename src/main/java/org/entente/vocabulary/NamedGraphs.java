package org.entente.vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The names of the graphs in an Entente RDF dataset; what each holds is said in docs/model.md. */
public final class NamedGraphs {
    public static final Node ONTOLOGY = graph("ontology");
    public static final Node ALIGNMENTS = graph("alignments");
    public static final Node REGISTRY = graph("registry");
    public static final Node REFERENCE_REGISTRY = graph("registry-reference");
    public static final Node DECISIONS = graph("decisions");
    public static final Node ASSERTED = graph("asserted");
    public static final Node CLOSURES = graph("closures");
    public static final Node INFERRED = graph("inferred");
    public static final Node NEGATIVE = graph("negative");
    public static final Node JUSTIFICATIONS = graph("justifications");
    public static final Node LINKS = graph("links");
    public static final Node QUERIES = graph("queries");
    public static final Node ABOUT = graph("about");

    private static final String SOURCE = "source-";

    private NamedGraphs() {}

    /** The graph with the claims, lists and speakers of one source: {@code 003} gives {@code graph:source-003}. */
    public static Node source(String sourceId) {
        return graph(SOURCE + sourceId);
    }

    /** Whether the graph holds the claims of one source. */
    public static boolean isSource(Node graph) {
        return graph.isURI() && graph.getURI().startsWith(Iris.GRAPH + SOURCE);
    }

    private static Node graph(String name) {
        return NodeFactory.createURI(Iris.GRAPH + name);
    }
}
