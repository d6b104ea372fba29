package org.entente.competency;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** The text of a query whose parameters have been replaced by terms, on the syntax and never on the text. */
final class ExampleQuery {
    private ExampleQuery() {}

    static String of(Query query, Map<Var, Node> terms) {
        Query replaced = terms.isEmpty() ? query : QueryTransformOps.replaceVars(query, terms);
        Query example = QueryTransformOps.transform(replaced, new ElementTransformCopyBase(), new BoundTerms());
        // a sort by a term sorts nothing, and SPARQL has no way to write it
        if (example.hasOrderBy()) {
            example.getOrderBy().removeIf(condition -> condition.getExpression().isConstant());
        }
        return example.serialize();
    }

    /** {@code BOUND(id:japan)}, which runs but is no SPARQL, becomes {@code true}. */
    private static final class BoundTerms extends ExprTransformApplyElementTransform {
        BoundTerms() {
            super(new ElementTransformCopyBase());
        }

        @Override
        public Expr transform(ExprFunction1 function, Expr argument) {
            return function instanceof E_Bound && argument.isConstant()
                    ? NodeValue.TRUE
                    : super.transform(function, argument);
        }
    }
}
