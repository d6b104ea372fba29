package org.entente.endpoint;

import static java.util.Map.entry;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.entente.vocabulary.NamedGraphs;

/** What a reader finds in each named graph, in a few words. */
final class GraphDescriptions {
    private static final Map<Node, String> DESCRIPTIONS = Map.ofEntries(
            entry(NamedGraphs.ONTOLOGY, "what exists: words, axioms, frameworks"),
            entry(NamedGraphs.ALIGNMENTS, "our words beside those of other vocabularies"),
            entry(NamedGraphs.REGISTRY, "every entity: its kind and names"),
            entry(NamedGraphs.DECISIONS, "disagreements of sources and how they were decided"),
            entry(NamedGraphs.ASSERTED, "what is accepted of what the sources say"),
            entry(NamedGraphs.CLOSURES, "axioms made from complete lists"),
            entry(NamedGraphs.INFERRED, "what follows by reasoning"),
            entry(NamedGraphs.NEGATIVE, "who is not a member, by complete lists"),
            entry(NamedGraphs.JUSTIFICATIONS, "the statements that accepted claims make"),
            entry(NamedGraphs.LINKS, "identifiers in other knowledge graphs"),
            entry(NamedGraphs.QUERIES, "the saved questions"),
            entry(NamedGraphs.ABOUT, "how this release was made"));

    private GraphDescriptions() {}

    static String of(Node graph) {
        return NamedGraphs.isSource(graph) ? "what one source says" : DESCRIPTIONS.getOrDefault(graph, "");
    }
}
