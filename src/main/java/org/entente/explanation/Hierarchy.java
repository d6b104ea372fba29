package org.entente.explanation;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.reasoning.Justification;
import org.entente.reasoning.TracedClosure;

/**
 * Why one kind or relation is below another: suppose an example of the lower one, of which nothing else is known, and see
 * whether it is one of the upper.
 */
final class Hierarchy {
    private static final String EXAMPLES = "urn:example:";
    private static final Node A = NodeFactory.createURI(EXAMPLES + "A");
    private static final Node B = NodeFactory.createURI(EXAMPLES + "B");

    private Hierarchy() {}

    static boolean isExample(Node node) {
        return node.isURI() && node.getURI().startsWith(EXAMPLES);
    }

    /** The letter by which an example is called. */
    static Optional<String> letter(Node node) {
        return isExample(node) ? Optional.of(node.getURI().substring(EXAMPLES.length())) : Optional.empty();
    }

    static boolean isAbout(Triple triple) {
        return triple.getPredicate().equals(RDFS.subClassOf.asNode()) || triple.getPredicate().equals(RDFS.subPropertyOf.asNode());
    }

    /** The reasons for which the rules put the subject below the object; none if they do not. */
    static List<Justification> justifications(TracedClosure closure, Triple below) {
        Graph supposed = GraphMemFactory.createGraphMem2();
        supposed.add(example(below, below.getSubject()));
        return closure.instead(supposed).justifications(example(below, below.getObject()));
    }

    private static Triple example(Triple below, Node term) {
        return below.getPredicate().equals(RDFS.subClassOf.asNode())
                ? Triple.create(A, RDF.type.asNode(), term)
                : Triple.create(A, term, B);
    }
}
