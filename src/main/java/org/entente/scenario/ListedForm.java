package org.entente.scenario;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.NodeConst;
import org.apache.jena.vocabulary.OWL2;
import org.entente.vocabulary.Entente;

/**
 * Writes a triple as tables and lists have it: {@code id:quad entente:directHasMember id:japan} as {@code id:japan
 * entente:directMemberOf id:quad}. Complete lists open for a new member under their own property alone.
 */
final class ListedForm {
    private final Graph ontology;

    /** @param ontology words and axioms */
    ListedForm(Graph ontology) {
        this.ontology = ontology;
    }

    /** The same said the other way round, where only the named inverse of its property is listed or stated. */
    Triple of(Triple triple) {
        Node property = triple.getPredicate();
        if (isListed(property)) {
            return triple;
        }
        List<Node> inverses = inverses(property);
        return inverses.stream()
                .filter(this::isListed)
                .findFirst()
                .or(() -> inverses.stream().filter(inverse -> isInferredOnly(property) && !isInferredOnly(inverse)).findFirst())
                .map(inverse -> Triple.create(triple.getObject(), inverse, triple.getSubject()))
                .orElse(triple);
    }

    private List<Node> inverses(Node property) {
        Stream<Node> said = ontology.find(property, OWL2.inverseOf.asNode(), Node.ANY).mapWith(Triple::getObject).toList().stream();
        Stream<Node> sayings = ontology.find(Node.ANY, OWL2.inverseOf.asNode(), property).mapWith(Triple::getSubject).toList().stream();
        return Stream.concat(said, sayings).filter(Node::isURI).distinct().toList();
    }

    private boolean isListed(Node property) {
        return ontology.contains(property, Entente.listedAt, Node.ANY) && !isInferredOnly(property);
    }

    private boolean isInferredOnly(Node property) {
        return ontology.contains(property, Entente.filledByInference, NodeConst.nodeTrue);
    }
}
