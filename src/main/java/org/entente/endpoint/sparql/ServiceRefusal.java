package org.entente.endpoint.sparql;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.entente.competency.SavedQuestionService;
import org.entente.endpoint.http.ProblemException;
import org.entente.endpoint.http.ProblemKind;

/** Refuses SERVICE, but for saved questions, before anything runs; one in an aggregate or an ORDER BY is met only when the query runs. */
final class ServiceRefusal extends OpVisitorBase {
    private ServiceRefusal() {}

    /** @throws ProblemException 403 if the query has a SERVICE */
    static void check(Query query) {
        if (query.getQueryPattern() != null) {
            Walker.walk(Algebra.compile(query), new ServiceRefusal(), new ExprVisitorBase());
        }
    }

    @Override
    public void visit(OpService service) {
        if (!SavedQuestionService.calls(service.getService())) {
            throw refused("SERVICE " + service.getService());
        }
    }

    static ProblemException refused(String service) {
        return new ProblemException(
                ProblemKind.SERVICE_REFUSED.because(service + " is refused: this endpoint asks no others."));
    }
}
