package org.entente.endpoint.limits;

import java.util.List;
import java.util.regex.Matcher;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/** REPLACE that stops when time is up or its result grows too long. */
final class GuardedReplace extends E_StrReplace {
    private final Limits limits;

    GuardedReplace(ExprList arguments, Limits limits) {
        super(arguments.get(0), arguments.get(1), arguments.get(2), arguments.size() > 3 ? arguments.get(3) : null);
        this.limits = limits;
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
        Node text = NodeValueOps.checkAndGetStringLiteral("REPLACE", arguments.get(0));
        NodeValueOps.checkAndGetStringLiteral("REPLACE", arguments.get(1));
        Node replacement = NodeValueOps.checkAndGetStringLiteral("REPLACE", arguments.get(2));
        NodeValue flags = arguments.size() > 3 ? arguments.get(3) : null;
        Matcher matcher = GuardedExpressions.pattern(arguments.get(1), flags, "REPLACE")
                .matcher(new GuardedExpressions.TimedText(text.getLiteralLexicalForm(), limits));
        String replaced = replaceAll(matcher, replacement.getLiteralLexicalForm());
        return replaced == null ? arguments.get(0) : withTextOf(text, replaced);
    }

    /** As ARQ does it: of matches of nothing only the first counts. Returns null when there is no match. */
    private String replaceAll(Matcher matcher, String replacement) {
        long groups = replacement.chars().filter(character -> character == '$').count();
        StringBuilder result = null;
        try {
            while (matcher.find()) {
                if (result == null) {
                    result = new StringBuilder();
                } else if (matcher.start() == matcher.end()) {
                    continue;
                }
                long longest = groups * (matcher.end() - matcher.start()) + replacement.length();
                limits.checkLength(result.length() + longest);
                matcher.appendReplacement(result, replacement);
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new ExprEvalException("REPLACE: the replacement \"" + replacement + "\" names no group", e);
        }
        return result == null ? null : matcher.appendTail(result).toString();
    }

    private static NodeValue withTextOf(Node literal, String text) {
        String language = literal.getLiteralLanguage();
        return NodeValue.makeNode(
                language.isEmpty()
                        ? NodeFactory.createLiteralString(text)
                        : NodeFactory.createLiteralLang(text, language));
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new GuardedReplace(arguments, limits);
    }
}
