package org.entente.endpoint.limits;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_TripleFn;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.entente.endpoint.http.ProblemException;
import org.entente.endpoint.http.ProblemKind;

/**
 * Puts guarded functions in the place of those that can take for ever or grow without end: REGEX and REPLACE by
 * backtracking, CONCAT, REPLACE, ENCODE_FOR_URI and GROUP_CONCAT by growth. Triple terms, which double when they are
 * nested, are no part of the SPARQL 1.1 that we offer.
 */
final class GuardedExpressions extends ExprTransformCopy {
    private final Limits limits;

    GuardedExpressions(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
        if (function instanceof E_Regex) {
            return new GuardedRegex(arguments, limits);
        }
        if (function instanceof E_StrReplace) {
            return new GuardedReplace(arguments, limits);
        }
        return function instanceof E_StrConcat ? new BoundedConcat(arguments, limits) : super.transform(function, arguments);
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
        return function instanceof E_StrEncodeForURI ? new BoundedEncode(argument, limits) : super.transform(function, argument);
    }

    @Override
    public Expr transform(ExprFunction3 function, Expr first, Expr second, Expr third) {
        if (function instanceof E_TripleFn) {
            throw new ProblemException(ProblemKind.MALFORMED_QUERY.because("Triple terms are not offered here."));
        }
        return super.transform(function, first, second, third);
    }

    @Override
    public Expr transform(ExprAggregator aggregator) {
        boolean grows = aggregator.getAggregator() instanceof AggGroupConcat
                || aggregator.getAggregator() instanceof AggGroupConcatDistinct;
        return grows
                ? new ExprAggregator(aggregator.getVar(), BoundedGroupConcat.of(aggregator.getAggregator(), limits))
                : super.transform(aggregator);
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr left, Expr right) {
        return function instanceof E_Multiply ? new BoundedProduct(left, right) : super.transform(function, left, right);
    }

    /** Squared again and again, a number soon has more digits than there is time to multiply. */
    private static final class BoundedProduct extends E_Multiply {
        private static final int MOST_BITS = 1 << 15;

        BoundedProduct(Expr left, Expr right) {
            super(left, right);
        }

        @Override
        public NodeValue eval(NodeValue left, NodeValue right) {
            if (bits(left) + bits(right) > MOST_BITS) {
                throw new ExprEvalException("the product has too many digits");
            }
            return super.eval(left, right);
        }

        private static int bits(NodeValue number) {
            if (number.isInteger()) {
                return number.getInteger().bitLength();
            }
            return number.isDecimal() ? number.getDecimal().unscaledValue().bitLength() : 0;
        }

        @Override
        public Expr copy(Expr left, Expr right) {
            return new BoundedProduct(left, right);
        }
    }

    private static final class BoundedConcat extends E_StrConcat {
        private final Limits limits;

        BoundedConcat(ExprList arguments, Limits limits) {
            super(arguments);
            this.limits = limits;
        }

        @Override
        public NodeValue eval(List<NodeValue> arguments) {
            limits.checkLength(arguments.stream().mapToLong(part -> part.asString().length()).sum());
            return super.eval(arguments);
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new BoundedConcat(arguments, limits);
        }
    }

    private static final class BoundedEncode extends E_StrEncodeForURI {
        private final Limits limits;

        BoundedEncode(Expr argument, Limits limits) {
            super(argument);
            this.limits = limits;
        }

        @Override
        public NodeValue eval(NodeValue text) {
            NodeValue encoded = super.eval(text);
            limits.checkLength(encoded.asString().length());
            return encoded;
        }

        @Override
        public Expr copy(Expr argument) {
            return new BoundedEncode(argument, limits);
        }
    }

    /** A text that a regular expression can read only until time is up. */
    record TimedText(CharSequence text, Limits limits) implements CharSequence {
        @Override
        public char charAt(int index) {
            limits.turn();
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    static Pattern pattern(NodeValue pattern, NodeValue flags, String function) {
        return RegexEngine.makePattern(function, pattern.getString(), flags == null ? null : flags.getString());
    }
}
