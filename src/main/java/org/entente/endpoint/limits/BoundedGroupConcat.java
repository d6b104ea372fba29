package org.entente.endpoint.limits;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.function.FunctionEnv;

/** GROUP_CONCAT whose text may not grow without end. */
final class BoundedGroupConcat extends AggGroupConcat {
    private static final String SPACE = " ";

    private final boolean distinct;
    private final Limits limits;

    private BoundedGroupConcat(Expr expression, String separator, boolean distinct, Limits limits) {
        super(expression, separator);
        this.distinct = distinct;
        this.limits = limits;
    }

    static Aggregator of(Aggregator concat, Limits limits) {
        Expr expression = concat.getExprList().get(0);
        return concat instanceof AggGroupConcatDistinct once
                ? new BoundedGroupConcat(expression, once.getSeparator(), true, limits)
                : new BoundedGroupConcat(expression, ((AggGroupConcat) concat).getSeparator(), false, limits);
    }

    @Override
    public Aggregator copy(ExprList expressions) {
        return new BoundedGroupConcat(expressions.get(0), getSeparator(), distinct, limits);
    }

    @Override
    public Accumulator createAccumulator() {
        return new Text(getExpr(), Optional.ofNullable(getSeparator()).orElse(SPACE), distinct, limits);
    }

    private static final class Text implements Accumulator {
        private final Expr expression;
        private final String separator;
        private final Set<NodeValue> seen;
        private final StringBuilder text = new StringBuilder();
        private final Limits limits;
        private boolean begun;

        Text(Expr expression, String separator, boolean distinct, Limits limits) {
            this.limits = limits;
            this.expression = expression;
            this.separator = separator;
            this.seen = distinct ? new HashSet<>() : null;
        }

        @Override
        public void accumulate(Binding row, FunctionEnv environment) {
            try {
                NodeValue value = expression.eval(row, environment);
                if (seen == null || seen.add(value)) {
                    append(value.asString());
                }
            } catch (ExprEvalException e) {
                return; // a row without a value adds nothing
            }
        }

        private void append(String value) {
            limits.checkLength((long) text.length() + separator.length() + value.length());
            text.append(begun ? separator : "").append(value);
            begun = true;
        }

        @Override
        public NodeValue getValue() {
            return NodeValue.makeString(text.toString());
        }
    }
}
