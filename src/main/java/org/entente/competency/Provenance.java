package org.entente.competency;

import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.core.Quad;

/**
 * What the rows of an answer rest on: why-provenance, the triples that match the query's pattern in some way to the row.
 *
 * @param rows for each row of the answer, in its order; for triples in the order of their lines; one for yes
 * @param hindrances operators of the query whose part in the rows cannot be told; empty when the rows are told exactly
 * @param absences operators by which a row also rests on something not being there
 */
public record Provenance(List<Support> rows, Set<String> hindrances, Set<String> absences) {

    /** Copies all three. */
    public Provenance {
        rows = List.copyOf(rows);
        hindrances = Set.copyOf(hindrances);
        absences = Set.copyOf(absences);
    }

    /**
     * The triples behind one row.
     *
     * @param triples each in the named graph that the query found it in, or in the default graph
     */
    public record Support(Set<Quad> triples) {}

    /** Whether each row rests on its triples and, where absences are named, on nothing else but those. */
    public boolean isExact() {
        return hindrances.isEmpty();
    }
}
