package org.entente.algebra;

import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitor;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/**
 * A visitor that comes to every operator and expression, inner ones first. ARQ's walker (5.6.0) passes over what ORDER BY
 * sorts by and what aggregates count, where an EXISTS may hold any pattern.
 */
public class WholeWalk extends OpVisitorBase {
    private final ExprVisitor expressions;

    /** A walk that looks at operators only. */
    public WholeWalk() {
        this(new ExprVisitorBase());
    }

    /** @param expressions is shown each expression too */
    public WholeWalk(ExprVisitor expressions) {
        this.expressions = expressions;
    }

    /** Walks over a query; one without a pattern has nothing to come to. */
    public final void over(Query query) {
        if (query.getQueryPattern() != null) {
            over(Algebra.compile(query));
        }
    }

    /** Walks over an operator and all within it. */
    public final void over(Op op) {
        Walker.walk(op, this, expressions);
    }

    @Override
    public void visit(OpOrder order) {
        overConditions(order.getConditions());
    }

    @Override
    public void visit(OpTopN top) {
        overConditions(top.getConditions());
    }

    private void overConditions(List<SortCondition> conditions) {
        conditions.forEach(condition -> Walker.walk(condition.getExpression(), this, expressions));
    }

    @Override
    public void visit(OpGroup group) {
        for (ExprAggregator aggregator : group.getAggregators()) {
            ExprList counted = aggregator.getAggregator().getExprList();
            if (counted != null) {
                Walker.walk(counted, this, expressions);
            }
        }
    }
}
