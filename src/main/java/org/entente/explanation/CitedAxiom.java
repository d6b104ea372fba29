package org.entente.explanation;

import java.util.List;
import org.apache.jena.graph.Node;
import org.entente.reasoning.AxiomShape;

/**
 * An axiom that a step goes by.
 *
 * @param text   in Manchester syntax
 * @param words  as a sentence
 * @param claims what it formalises: claims, or the lists that close a roster
 */
public record CitedAxiom(Node node, String text, AxiomShape shape, String words, List<CitedClaim> claims) {
    public CitedAxiom {
        claims = List.copyOf(claims);
    }
}
