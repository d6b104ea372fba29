package org.entente.competency;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/** What a question is answered with, held in memory: rows (SELECT), a truth value (ASK) or triples. */
public sealed interface Answer {

    /** SHA-256 of the answer, 64 hexadecimal digits; the order of rows and the names of blank nodes do not count. */
    default String hash() {
        return AnswerHash.of(this);
    }

    /**
     * Rows of RDF terms.
     *
     * @param columns the variables in the query's order
     * @param rows in the order in which they were found, which ORDER BY decides if the query has one
     */
    record Rows(List<Var> columns, List<Binding> rows) implements Answer {
        /** Copies both lists. */
        public Rows {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /** The rows as Jena's row set, to be read once. */
        public RowSet rowSet() {
            return RowSetStream.create(columns, rows.iterator());
        }
    }

    /** Yes or no. */
    record Truth(boolean value) implements Answer {
        @Override
        public String toString() {
            return String.valueOf(value);
        }
    }

    /** The triples of CONSTRUCT or DESCRIBE. */
    record Triples(Graph graph) implements Answer {}
}
