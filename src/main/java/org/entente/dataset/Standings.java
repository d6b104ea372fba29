package org.entente.dataset;

import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.vocabulary.Entente;

/** What a claim of each standing states, in triples of the ontology. */
public final class Standings {
    public static final Node ACTUAL = Entente.term("Actual");
    public static final Node ENDED = Entente.term("Ended");
    public static final Node DENIED = Entente.term("Denied");

    private static final Set<Node> SETTLED = Set.of(ACTUAL, ENDED, DENIED);

    private Standings() {}

    /** Whether the standing is about what is or was so, rather than what is agreed, planned, proposed or possible. */
    public static boolean isSettled(Node standing) {
        return SETTLED.contains(standing);
    }

    /**
     * The triple that a claim states: the property's own for a settled standing (for a denied one, the triple whose
     * negation it states), that of its prospective form for any other; empty when it has no prospective form, and for a denied
     * literal, since literals stay out of reasoning.
     */
    public static Optional<Triple> stated(PropertyTerm property, Node standing, Node subject, Node object) {
        if (standing.equals(DENIED) && property.isLiteral()) {
            return Optional.empty();
        }
        if (isSettled(standing)) {
            return Optional.of(Triple.create(subject, property.node(), object));
        }
        return property.prospectiveForm().map(form -> Triple.create(subject, form, object));
    }
}
