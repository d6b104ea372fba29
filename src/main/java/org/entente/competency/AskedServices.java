package org.entente.competency;

import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.op.OpService;
import org.entente.algebra.WholeWalk;
import org.entente.vocabulary.Iris;

/** The endpoints that the SERVICE clauses of a query name, wherever they stand; saved questions are no endpoints. */
final class AskedServices {
    /** Stands for a SERVICE whose endpoint is a variable. */
    static final String VARIABLE = "a variable endpoint";

    private AskedServices() {}

    static Set<String> of(Query query) {
        Set<String> services = new TreeSet<>();
        new WholeWalk() {
            @Override
            public void visit(OpService service) {
                Node asked = service.getService();
                if (!asked.isURI()) {
                    services.add(VARIABLE);
                } else if (!asked.getURI().startsWith(Iris.QUESTION)) {
                    services.add(asked.getURI());
                }
            }
        }.over(query);
        return services;
    }
}
