package org.entente.endpoint.limits;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpAntiJoin;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpSemiJoin;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.engine.main.OpExecutor;

/** ARQ's executor, each of whose operators gives its rows through a guard. */
final class GuardedExecutor extends OpExecutor {
    private final Limits limits;
    private Op above;

    GuardedExecutor(ExecutionContext context) {
        super(context);
        this.limits = Limits.of(context.getContext());
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
        boolean kept = above == null ? isBuiltWhole() : keeps(above) || op instanceof OpDistinct;
        Op outer = above;
        above = op;
        try {
            return new Guard(super.exec(op, input), limits, kept);
        } finally {
            above = outer;
        }
    }

    /** Whether an operator keeps the rows it is given until it has them all. */
    private static boolean keeps(Op op) {
        return op instanceof OpOrder
                || op instanceof OpGroup
                || op instanceof OpJoin
                || op instanceof OpLeftJoin
                || op instanceof OpMinus
                || op instanceof OpSemiJoin
                || op instanceof OpAntiJoin;
    }

    /** A graph is built before it is sent. */
    private boolean isBuiltWhole() {
        Query query = execCxt.getContext().get(ARQConstants.sysCurrentQuery);
        return query != null && (query.isConstructType() || query.isDescribeType());
    }

    private static final class Guard extends QueryIteratorWrapper {
        private final Limits limits;
        private final boolean kept;

        Guard(QueryIterator rows, Limits limits, boolean kept) {
            super(rows);
            this.limits = limits;
            this.kept = kept;
        }

        @Override
        protected boolean hasNextBinding() {
            limits.turn();
            return super.hasNextBinding();
        }

        @Override
        protected Binding moveToNextBinding() {
            Binding row = super.moveToNextBinding();
            if (kept) {
                limits.hold(row);
            }
            return row;
        }
    }
}
