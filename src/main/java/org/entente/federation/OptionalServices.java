package org.entente.federation;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.expr.ExprList;

/**
 * Puts {@code OPTIONAL { SERVICE … }} the other way round, {@code SERVICE { OPTIONAL … }}, where ARQ runs it row by row
 * anyway: it would send one request for each row, and this way many rows share one.
 *
 * <p>The two mean the same because each row's values are put into the clause first. A blank node among them keeps the
 * row as it is.
 */
final class OptionalServices extends TransformCopy {
    @Override
    public Op transform(OpConditional conditional, Op left, Op right) {
        if (!(right instanceof OpService service) || !service.getService().isURI()) {
            return super.transform(conditional, left, right);
        }
        ServiceCall call = ServiceCall.of(service);
        if (call.callsQuestion() || call.target().isEmpty() || call.isVariable()) {
            return super.transform(conditional, left, right);
        }
        Op optional = OpLeftJoin.create(OpTable.unit(), service.getSubOp(), (ExprList) null);
        return OpSequence.create(left, new OpService(service.getService(), optional, service.getSilent()));
    }
}
