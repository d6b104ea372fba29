package org.entente.comparison;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.explanation.Sentence;

/**
 * A triple that one release has in its view, and the other has not.
 *
 * @param denied    whether the triple is said not to hold
 * @param statement the node of the statement, or of its negation
 * @param reasons   the published reasons, smallest first; none for what is asserted
 * @param causes    what brought the change about
 * @param remark    what else there is to know; empty if nothing
 */
public record TripleChange(
        Triple triple,
        boolean denied,
        Presence presence,
        Sentence sentence,
        Node statement,
        List<ReasonChange> reasons,
        List<Cause> causes,
        String remark) {
    public TripleChange {
        reasons = List.copyOf(reasons);
        causes = List.copyOf(causes);
    }
}
