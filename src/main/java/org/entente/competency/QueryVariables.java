package org.entente.competency;

import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** The variables of a query, found by the same walk over the syntax that replaces them, so none is overlooked. */
final class QueryVariables {
    private QueryVariables() {}

    /** Every variable that stands anywhere in the query, in sub-queries, expressions and EXISTS too. */
    static Set<Var> mentioned(Query query) {
        Set<Var> variables = new TreeSet<>(Comparator.comparing(Var::getName));
        QueryTransformOps.transform(query, (Node node) -> {
            if (Var.isVar(node)) {
                variables.add(Var.alloc(node));
            }
            return node;
        });
        return variables;
    }
}
