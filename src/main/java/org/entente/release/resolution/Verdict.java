package org.entente.release.resolution;

import org.apache.jena.graph.Node;
import org.entente.vocabulary.Entente;

/**
 * What became of a claim in the resolved view, and why.
 *
 * @param outcome an individual of entente:Outcome
 * @param reason a sentence for people
 */
record Verdict(Node outcome, String reason) {
    static final Node ACCEPTED = Entente.term("AcceptedOutcome");
    static final Node OUTWEIGHED = Entente.term("OutweighedOutcome");
    static final Node SUPERSEDED = Entente.term("SupersededOutcome");
    static final Node ENDED = Entente.term("EndedOutcome");
    static final Node NOT_YET = Entente.term("NotYetOutcome");
    static final Node VIEWPOINT = Entente.term("ViewpointOutcome");
    static final Node NO_TRIPLE = Entente.term("NoTripleOutcome");

    static final Node UNCERTAIN = Entente.term("UncertainOutcome");
    static final Node UNASKED = Entente.term("UnaskedOutcome");

    static Verdict accepted() {
        return new Verdict(ACCEPTED, "");
    }

    boolean isAccepted() {
        return outcome.equals(ACCEPTED);
    }
}
