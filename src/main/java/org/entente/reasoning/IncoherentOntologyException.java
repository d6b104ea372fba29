package org.entente.reasoning;

import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Node;
import org.entente.vocabulary.Iris;

/** Some classes or object properties of the ontology are unsatisfiable: no model has an instance of them. */
public final class IncoherentOntologyException extends RefusedOntologyException {
    private final transient List<Node> unsatisfiable;

    IncoherentOntologyException(Collection<Node> unsatisfiable, List<Conflict> conflicts, boolean all) {
        super("unsatisfiable: " + String.join(", ", unsatisfiable.stream().map(Iris::localName).toList())
                + "; nothing can be an instance because of these axioms", conflicts, all);
        this.unsatisfiable = List.copyOf(unsatisfiable);
    }

    /** The unsatisfiable classes and object properties, all of them, by IRI. */
    public List<Node> unsatisfiable() {
        return unsatisfiable;
    }
}
