package org.entente.endpoint.limits;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/** REGEX that stops when time is up. */
final class GuardedRegex extends E_Regex {
    private final Limits limits;
    private NodeValue patternText;
    private NodeValue flags;
    private Pattern pattern;

    GuardedRegex(ExprList arguments, Limits limits) {
        super(arguments.get(0), arguments.get(1), arguments.size() > 2 ? arguments.get(2) : null);
        this.limits = limits;
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
        String text = NodeValueOps.checkAndGetStringLiteral("REGEX", arguments.get(0)).getLiteralLexicalForm();
        Pattern compiled = compiled(arguments.get(1), arguments.size() > 2 ? arguments.get(2) : null);
        return NodeValue.makeBoolean(
                compiled.matcher(new GuardedExpressions.TimedText(text, limits)).find());
    }

    private Pattern compiled(NodeValue nextPattern, NodeValue nextFlags) {
        if (!nextPattern.isString() || nextFlags != null && !nextFlags.isString()) {
            throw new ExprEvalException("REGEX: pattern and flags must be strings");
        }
        if (pattern == null || !nextPattern.equals(patternText) || !Objects.equals(nextFlags, flags)) {
            pattern = GuardedExpressions.pattern(nextPattern, nextFlags, "REGEX");
            patternText = nextPattern;
            flags = nextFlags;
        }
        return pattern;
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new GuardedRegex(arguments, limits);
    }
}
