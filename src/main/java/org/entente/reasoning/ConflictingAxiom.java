package org.entente.reasoning;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * One axiom of a conflict, with what leads back to where it comes from.
 *
 * @param sort     what the axiom does with its triple
 * @param type     the name of its type in the OWL 2 structural specification, such as {@code SubClassOf}
 * @param text     the axiom in Manchester syntax, by local names
 * @param sentence the axiom in words, by local names
 * @param triple   the triple that is asserted or denied; empty for a general axiom
 * @param terms    the classes, properties and individuals that it names, by IRI
 * @param claims   the values of the axiom's {@code entente:formalises}, in order: the claims it puts into logic
 */
public record ConflictingAxiom(
        Sort sort,
        String type,
        String text,
        String sentence,
        Optional<Triple> triple,
        List<Node> terms,
        List<Node> claims) {
    /** What an axiom does with a triple. */
    public enum Sort {
        /** Says that it holds. */
        ASSERTION,
        /** Says that it does not hold. */
        DENIAL,
        /** Says something general: a rule, a closed roster, a disjointness, a difference. */
        GENERAL
    }

    public ConflictingAxiom {
        terms = List.copyOf(terms);
        claims = List.copyOf(claims);
    }
}
