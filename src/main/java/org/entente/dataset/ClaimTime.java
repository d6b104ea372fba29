package org.entente.dataset;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.vocabulary.Entente;

/**
 * The dates of a claim as printed, and the four bounds that questions compare: between which days what it states began,
 * and between which it ended.
 *
 * <p>An event ({@code when}) holds from its day on and has no end. A state runs {@code from}–{@code to}; one without
 * dates is only known to hold when it was {@code seen}, so it began by then and did not end before. What is merely
 * planned or proposed is dated by when that was seen: its own {@code when} is a hope, not a bound.
 */
record ClaimTime(Optional<Edtf> from, Optional<Edtf> to, Optional<Edtf> when, Optional<Edtf> seen) {
    /** Writes the printed dates and the bounds that follow from them. */
    void write(Load load, Node graph, Node claim, Node standing, boolean isEvent) {
        printed(load, graph, claim, Entente.from, from);
        printed(load, graph, claim, Entente.to, to);
        printed(load, graph, claim, Entente.when, when);
        printed(load, graph, claim, Entente.seen, seen);
        Optional<Edtf> start = Standings.isSettled(standing) ? from.or(() -> when) : Optional.empty();
        bound(load, graph, claim, Entente.earliestStart, start.map(Edtf::first));
        bound(load, graph, claim, Entente.latestStart, start.or(() -> seen).map(Edtf::last));
        bound(load, graph, claim, Entente.earliestEnd, to.or(() -> isEvent ? to : seen).map(Edtf::first));
        bound(load, graph, claim, Entente.latestEnd, to.map(Edtf::last));
    }

    private static void printed(Load load, Node graph, Node claim, Node property, Optional<Edtf> date) {
        date.ifPresent(edtf -> load.add(graph, claim, property, DocumentTables.edtf(edtf)));
    }

    private static void bound(Load load, Node graph, Node claim, Node property, Optional<LocalDate> day) {
        day.ifPresent(date -> load.add(
                graph, claim, property, NodeFactory.createLiteralDT(date.toString(), XSDDatatype.XSDdate)));
    }
}
