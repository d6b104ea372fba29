package org.entente.competency;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.expr.E_Now;
import org.apache.jena.sparql.expr.E_Random;
import org.apache.jena.sparql.expr.E_StrUUID;
import org.apache.jena.sparql.expr.E_UUID;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.entente.algebra.WholeWalk;

/** Whether a query gives the same answer whenever it is asked of the same dataset. */
final class Repeatable extends ExprVisitorBase {
    private boolean repeatable = true;

    private Repeatable() {}

    static boolean is(Query query) {
        Repeatable found = new Repeatable();
        new WholeWalk(found).over(query);
        return found.repeatable && AskedServices.of(query).isEmpty();
    }

    @Override
    public void visit(ExprFunction0 function) {
        boolean changes = function instanceof E_Now
                || function instanceof E_Random
                || function instanceof E_UUID
                || function instanceof E_StrUUID;
        repeatable &= !changes;
    }
}
