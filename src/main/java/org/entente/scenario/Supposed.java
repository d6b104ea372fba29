package org.entente.scenario;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.entente.release.resolution.Supposition;

/**
 * What is to be supposed, understood.
 *
 * @param supposition the triples added and removed, and the claims that come true
 * @param wrong the sources that are taken to be wrong, so that nothing they say counts
 * @param told what was asked, one line each, as it was understood
 */
public record Supposed(Supposition supposition, Set<Node> wrong, List<String> told) {
    public Supposed {
        wrong = Set.copyOf(wrong);
        told = List.copyOf(told);
    }
}
