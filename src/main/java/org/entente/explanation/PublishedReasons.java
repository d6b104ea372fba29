package org.entente.explanation;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.reasoning.Axiom;
import org.entente.reasoning.Justification;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;

/** Finds the names under which a release publishes reasons. */
final class PublishedReasons {
    private final Graph justifications;

    PublishedReasons(Graph justifications) {
        this.justifications = justifications;
    }

    /** The published justification of the statement by just these premises and axioms; empty if there is none. */
    Optional<Node> name(Node concluded, Justification justification) {
        Set<Node> premises = justification.premises().stream().map(Iris::statement).collect(Collectors.toSet());
        Set<Node> axioms = justification.axioms().stream().map(Axiom::node).collect(Collectors.toSet());
        return justifications.stream(Node.ANY, Entente.concludes, concluded)
                .map(Triple::getSubject)
                .filter(name -> objects(name, Entente.premise).equals(premises) && objects(name, Entente.axiom).equals(axioms))
                .min(Comparator.comparing(Node::toString));
    }

    private Set<Node> objects(Node subject, Node property) {
        return justifications.stream(subject, property, Node.ANY).map(Triple::getObject).collect(Collectors.toSet());
    }
}
