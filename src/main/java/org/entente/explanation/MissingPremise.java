package org.entente.explanation;

import java.util.List;
import org.apache.jena.graph.Node;

/**
 * A published note that a rule of some source would need a fact which no source states.
 *
 * @param text     what is not known
 * @param passages the passages that leave it open
 */
public record MissingPremise(Node node, String text, List<Passage> passages) {
    public MissingPremise {
        passages = List.copyOf(passages);
    }
}
