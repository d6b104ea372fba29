package org.entente.federation;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/** Looks for SERVICE clauses that leave the process. */
final class AskedEndpoints {
    private AskedEndpoints() {}

    static boolean areIn(Query query) {
        if (query.getQueryPattern() == null) {
            return false;
        }
        AtomicBoolean found = new AtomicBoolean();
        Walker.walk(Algebra.compile(query), new OpVisitorBase() {
            @Override
            public void visit(OpService service) {
                if (!ServiceCall.of(service).callsQuestion()) {
                    found.set(true);
                }
            }
        }, new ExprVisitorBase());
        return found.get();
    }
}
