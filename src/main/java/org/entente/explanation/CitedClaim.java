package org.entente.explanation;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/**
 * A claim, or a list, with all that tells how far to trust it.
 *
 * @param sentence  what it says
 * @param standing  how settled it is: actual, planned, denied …
 * @param kind      what sort of saying it is: report, opinion …
 * @param speaker   who says it inside the source; empty if it is the source itself
 * @param gloss     what it means, in our words; empty if nobody wrote it down
 * @param dates     as printed, by their names: from, to, when, seen
 * @param accepted  whether the view takes it
 * @param outcome   what became of it, and why if it was not taken
 * @param decisions on disagreements that name it
 * @param row       where it stands in the tables
 */
public record CitedClaim(
        Node node,
        Sentence sentence,
        CitedSource source,
        List<Passage> passages,
        String standing,
        String kind,
        Sentence speaker,
        String gloss,
        Map<String, String> dates,
        boolean accepted,
        String outcome,
        List<Decision> decisions,
        String row) {
    public CitedClaim {
        passages = List.copyOf(passages);
        decisions = List.copyOf(decisions);
    }
}
