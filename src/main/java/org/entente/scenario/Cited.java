package org.entente.scenario;

import java.util.List;
import org.apache.jena.graph.Node;

/**
 * A claim or list that a reason rests on, with where it stands.
 *
 * @param passages {@code document 003 lines 102-104}; empty for what stands in a table
 */
public record Cited(Node claim, List<String> passages) {
    public Cited {
        passages = List.copyOf(passages);
    }
}
