package org.entente.competency;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;

/** The values that a parameter may take: a list in the header, or what a query finds in the dataset. */
public sealed interface Enumeration {

    /** The allowed values, in the order of the list or of the query's rows. */
    Set<Node> values(DatasetGraph dataset);

    /** Whether a term is one of the allowed values; asked for each request, so without listing them all. */
    boolean contains(DatasetGraph dataset, Node term);

    /** Values that the header lists. */
    record Listed(List<Node> terms) implements Enumeration {
        /** Copies the list. */
        public Listed {
            terms = List.copyOf(terms);
        }

        @Override
        public Set<Node> values(DatasetGraph dataset) {
            return new LinkedHashSet<>(terms);
        }

        @Override
        public boolean contains(DatasetGraph dataset, Node term) {
            return terms.contains(term);
        }
    }

    /**
     * Values that a SELECT finds in its first column.
     *
     * @param text the query as its author wrote it
     * @param query to be read and never changed
     */
    record Found(String text, Query query) implements Enumeration {

        /**
         * Reads the query, with prefixes of its own or those of its question.
         *
         * @throws QuestionFormatException if it is no SELECT with a first column that the dataset fills
         */
        static Found of(String text, Query question) {
            Query query = new Query();
            query.getPrefixMapping().setNsPrefixes(Question.prefixes(question));
            try {
                QueryFactory.parse(query, text, null, Syntax.syntaxSPARQL_11);
            } catch (RuntimeException e) {
                throw new QuestionFormatException("enumerate is no SPARQL 1.1 query: " + e.getMessage().replaceAll("\\s+", " "));
            }
            if (!query.isSelectType() || query.getProjectVars().isEmpty()) {
                throw new QuestionFormatException("enumerate should be a SELECT whose first column has the allowed values");
            }
            return new Found(text, query);
        }

        @Override
        public Set<Node> values(DatasetGraph dataset) {
            return firstColumn(QueryExec.dataset(dataset).query(query));
        }

        @Override
        public boolean contains(DatasetGraph dataset, Node term) {
            return Substitutable.canReplace(query, column())
                    ? hasRow(QueryExec.dataset(dataset).query(query).substitution(column(), term))
                    : values(dataset).contains(term);
        }

        private Var column() {
            return query.getProjectVars().get(0);
        }

        private static boolean hasRow(QueryExecBuilder builder) {
            try (QueryExec exec = builder.build()) {
                return exec.select().hasNext();
            }
        }

        private Set<Node> firstColumn(QueryExecBuilder builder) {
            Set<Node> values = new LinkedHashSet<>();
            try (QueryExec exec = builder.build()) {
                exec.select().forEachRemaining((Binding row) -> {
                    Node value = row.get(column());
                    if (value != null) {
                        values.add(value);
                    }
                });
            }
            return values;
        }
    }
}
