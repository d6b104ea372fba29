package org.entente.endpoint.sparql;

import java.util.Locale;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.entente.algebra.WholeWalk;

/** Whether a query always has the same answer on the same data: not if it asks for the time, for chance or a new node, or by SERVICE. */
final class Constancy extends ExprVisitorBase {
    private static final Set<String> CHANGING = Set.of("now", "rand", "uuid", "struuid", "bnode", "timezone");

    private boolean constant = true;
    private boolean asks;

    private Constancy() {}

    static boolean isConstant(Query query) {
        Constancy constancy = of(query);
        return constancy.constant && !constancy.asks;
    }

    /** Whether a query may ask others, if only by a saved question, which may ask another endpoint in turn. */
    static boolean mayAskOthers(Query query) {
        return of(query).asks;
    }

    private static Constancy of(Query query) {
        Constancy constancy = new Constancy();
        new WholeWalk(constancy) {
            @Override
            public void visit(OpService service) {
                constancy.asks = true;
            }
        }.over(query);
        return constancy;
    }

    @Override
    public void visit(ExprFunction0 function) {
        constant &= !isChanging(function.getFunctionSymbol().getSymbol());
    }

    @Override
    public void visit(ExprFunctionN function) {
        constant &= !isChanging(function.getFunctionSymbol().getSymbol());
    }

    private static boolean isChanging(String symbol) {
        return CHANGING.contains(symbol.toLowerCase(Locale.ROOT));
    }
}
