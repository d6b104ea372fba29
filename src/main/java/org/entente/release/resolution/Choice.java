package org.entente.release.resolution;

import java.time.LocalDate;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * Which claims a view may rest on.
 *
 * @param referenceDate the day that the view is of
 * @param sources the sources that may speak, as {@code source:} nodes
 * @param mode how sure one has to be that what they say held on that day
 * @param supposition what is taken as so beside them
 */
public record Choice(LocalDate referenceDate, Set<Node> sources, Mode mode, Supposition supposition) {
    public Choice {
        sources = Set.copyOf(sources);
    }

    /** What a release rests on: what is presumed, and nothing supposed. */
    public Choice(LocalDate referenceDate, Set<Node> sources) {
        this(referenceDate, sources, Mode.PRESUMED, Supposition.NONE);
    }

    public Choice at(LocalDate day) {
        return new Choice(day, sources, mode, supposition);
    }

    public Choice of(Set<Node> others) {
        return new Choice(referenceDate, others, mode, supposition);
    }

    public Choice in(Mode other) {
        return new Choice(referenceDate, sources, other, supposition);
    }

    public Choice supposing(Supposition supposed) {
        return new Choice(referenceDate, sources, mode, supposed);
    }
}
