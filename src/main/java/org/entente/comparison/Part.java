package org.entente.comparison;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.explanation.CitedClaim;
import org.entente.explanation.Passage;
import org.entente.explanation.Sentence;

/**
 * One of the facts and axioms that a reason rests on.
 *
 * @param node     the statement's or the axiom's name
 * @param triple   empty for an axiom
 * @param sentence the fact in words, or the axiom in Manchester syntax
 * @param stands   whether the other release has it as well
 * @param claims   that state the fact, or that the axiom formalises
 * @param passages where the registry first found the thing, for its kind
 */
public record Part(
        Node node, Optional<Triple> triple, Sentence sentence, boolean stands, List<CitedClaim> claims, List<Passage> passages) {
    public Part {
        claims = List.copyOf(claims);
        passages = List.copyOf(passages);
    }

    public boolean isAxiom() {
        return triple.isEmpty();
    }
}
