package org.entente.reasoning;

import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;

/** Tells entailments about things from those about classes and properties. */
final class Hierarchies {
    private static final Set<Node> ORDER = Set.of(
            RDFS.subClassOf.asNode(),
            RDFS.subPropertyOf.asNode(),
            OWL2.equivalentClass.asNode(),
            OWL2.equivalentProperty.asNode());

    private Hierarchies() {}

    static Stream<Triple> withoutHierarchy(Graph graph) {
        return graph.stream().filter(triple -> !ORDER.contains(triple.getPredicate()));
    }
}
