package org.entente.competency;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.Prefixes;
import org.apache.jena.sparql.algebra.Algebra;
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

    /**
     * A query that runs as it is. Its text keeps its author's lines and comments where the terms can take the
     * variables' places in them and the parser then reads the very query that replacing on the syntax gives.
     */
    static String of(Question question, Map<Var, Node> terms) {
        if (terms.isEmpty()) {
            return question.text();
        }
        Query replaced = replaced(question.query(), terms);
        String text = inText(question, terms);
        return isSame(text, replaced) ? text : replaced.serialize();
    }

    private static Query replaced(Query query, Map<Var, Node> terms) {
        Query replaced = QueryTransformOps.replaceVars(query, terms);
        Query example = QueryTransformOps.transform(replaced, new ElementTransformCopyBase(), new BoundTerms());
        // a sort by a term sorts nothing, and SPARQL has no way to write it
        if (example.hasOrderBy()) {
            example.getOrderBy().removeIf(condition -> condition.getExpression().isConstant());
        }
        return example;
    }

    private static String inText(Question question, Map<Var, Node> terms) {
        String text = question.text();
        for (Map.Entry<Var, Node> entry : terms.entrySet()) {
            String term = NodeFmtLib.str(entry.getValue(), Prefixes.adapt(question.query().getPrefixMapping()));
            text = Pattern.compile("[?$]" + entry.getKey().getName() + "\\b")
                    .matcher(text)
                    .replaceAll(Matcher.quoteReplacement(term));
        }
        return text;
    }

    private static boolean isSame(String text, Query query) {
        try {
            Query read = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
            return read.queryType() == query.queryType()
                    && read.getResultVars().equals(query.getResultVars())
                    && Algebra.compile(read).equals(Algebra.compile(query));
        } catch (QueryException e) {
            return false; // a term stands where SPARQL wants a variable
        }
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
