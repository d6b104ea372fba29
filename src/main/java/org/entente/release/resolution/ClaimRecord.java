package org.entente.release.resolution;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.dataset.PropertyTerm;
import org.entente.dataset.Standings;
import org.entente.vocabulary.Iris;

/**
 * A claim as resolution sees it.
 *
 * @param node its IRI
 * @param stated the triple {@code (subject, property, object)} as the row writes it, whatever its standing
 * @param property what the ontology says of the property
 * @param standing how settled it is
 * @param kind what sort of saying it is
 * @param source the source that says it
 * @param weight rank and reliability, greater is weightier
 * @param bounds between which days it began and ended
 * @param list the list that yields it, if one does
 * @param row its table row, for messages
 */
record ClaimRecord(
        Node node,
        Triple stated,
        PropertyTerm property,
        Node standing,
        Node kind,
        Node source,
        Weight weight,
        Bounds bounds,
        Optional<Node> list,
        String row) {

    /** Rank first (preferred 2, normal 1, deprecated 0), then reliability of the source (high 2, medium 1, low 0). */
    record Weight(int rank, int reliability) implements Comparable<Weight> {
        private static final Comparator<Weight> ORDER =
                Comparator.comparingInt(Weight::rank).thenComparingInt(Weight::reliability);

        @Override
        public int compareTo(Weight other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * The four days that the loader computed, and the last on which the source can have seen it; an absent one is not
     * known.
     */
    record Bounds(
            Optional<LocalDate> earliestStart,
            Optional<LocalDate> latestStart,
            Optional<LocalDate> earliestEnd,
            Optional<LocalDate> latestEnd,
            Optional<LocalDate> lastSeen) {
        static final Bounds UNKNOWN =
                new Bounds(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        /** Every day on which something may begin or end to hold. */
        Stream<LocalDate> days() {
            return Stream.of(earliestStart, latestStart, earliestEnd, latestEnd, lastSeen).flatMap(Optional::stream);
        }
    }

    /** The same claim with what it foresees come about. */
    ClaimRecord comeTrue(Weight heavier) {
        return new ClaimRecord(
                node, stated, property, Standings.ACTUAL, kind, source, heavier, Bounds.UNKNOWN, list, row);
    }

    /** Whether it is taken as so whatever the sources say. */
    boolean isSupposed() {
        return weight.rank() == Integer.MAX_VALUE;
    }

    /** Whether no source says it at all. */
    boolean isOnlySupposed() {
        return source.equals(node);
    }

    boolean isActual() {
        return standing.equals(Standings.ACTUAL);
    }

    boolean isDenied() {
        return standing.equals(Standings.DENIED);
    }

    boolean isProspective() {
        return !Standings.isSettled(standing);
    }

    /** The triple it gives to the view if it is accepted; empty when its standing gives none. */
    Optional<Triple> contribution() {
        return Standings.stated(property, standing, stated.getSubject(), stated.getObject());
    }

    /** How a message names it: id and row. */
    String place() {
        return isOnlySupposed() ? "what is supposed" : Iris.localName(node) + " (" + row + ")";
    }
}
