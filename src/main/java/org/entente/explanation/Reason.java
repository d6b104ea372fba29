package org.entente.explanation;

import java.util.List;
import org.apache.jena.graph.Node;
import org.entente.reasoning.Justification;

/**
 * Facts from which the answer follows, and the steps that lead to it; without any one of the facts it does not.
 *
 * @param node          the justification's name
 * @param justification the same in triples and axioms, with every step
 */
public record Reason(Node node, List<Fact> facts, List<Step> steps, Justification justification) {
    public Reason {
        facts = List.copyOf(facts);
        steps = List.copyOf(steps);
    }
}
