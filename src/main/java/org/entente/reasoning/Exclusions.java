package org.entente.reasoning;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;

/** What is entailed and yet not published, as the ontology's own annotations say. */
final class Exclusions {
    private static final Node TRUE = NodeFactory.createLiteralByValue(true);

    private static final Set<Node> EVERYWHERE_OR_NOWHERE = Stream.of(
                    OWL.Thing,
                    OWL.Nothing,
                    OWL2.topObjectProperty,
                    OWL2.bottomObjectProperty)
            .map(term -> term.asNode())
            .collect(Collectors.toUnmodifiableSet());

    private final Set<Node> notMaterialised;
    private final Set<Node> selfPairsOmitted;

    Exclusions(Graph graph) {
        notMaterialised = annotated(graph, Entente.notMaterialised);
        selfPairsOmitted = annotated(graph, Entente.selfPairsOmitted);
    }

    private static Set<Node> annotated(Graph graph, Node annotation) {
        return graph.find(Node.ANY, annotation, TRUE).mapWith(Triple::getSubject).toSet();
    }

    /** Whether nothing about this class or property is published. */
    boolean covers(Node term) {
        return EVERYWHERE_OR_NOWHERE.contains(term) || notMaterialised.contains(term);
    }

    /** Whether nothing is published of a triple about named things. */
    boolean cover(Triple triple) {
        return covers(triple.getPredicate())
                || covers(triple.getObject())
                || covers(triple.getSubject())
                || isOmittedSelfPair(triple);
    }

    /** Whether the triple relates a thing to itself by a property for which that says nothing. */
    boolean isOmittedSelfPair(Triple triple) {
        return omitsSelfPairs(triple.getPredicate()) && triple.getSubject().equals(triple.getObject());
    }

    boolean omitsSelfPairs(Node property) {
        return selfPairsOmitted.contains(property);
    }

    /** The exclusions as sentences for the description of a release. */
    List<String> inWords() {
        return List.of(
                "nothing about owl:Thing, owl:Nothing, owl:topObjectProperty and owl:bottomObjectProperty",
                "no class is written as its own superclass, and no property as its own superproperty",
                "nothing about the auxiliary properties (entente:notMaterialised): " + names(notMaterialised),
                "no thing related to itself (entente:selfPairsOmitted) by: " + names(selfPairsOmitted),
                "owl:sameAs and owl:differentFrom are not materialised");
    }

    private static String names(Set<Node> terms) {
        return terms.isEmpty()
                ? "none"
                : String.join(", ", new TreeSet<>(terms.stream().map(Iris::localName).toList()));
    }
}
