package org.entente.federation;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpService;
import org.entente.algebra.WholeWalk;

/** Says of a SERVICE clause whom it may ask. */
final class Gate {
    private final Federation federation;

    Gate(Federation federation) {
        this.federation = federation;
    }

    /**
     * The endpoint that a clause asks, whose braces hold nothing that it may not be handed.
     *
     * @throws ServiceRefusedException if it is not listed, or the braces ask others in turn
     */
    RemoteEndpoint endpoint(ServiceCall call) {
        Node target = call.target().orElseThrow(() -> new ServiceRefusedException(
                "SERVICE with options and no endpoint",
                "options stand before a listed endpoint",
                federation.endpoints().stream().limit(1).map(each -> "SERVICE <cache:" + each.aliasIri() + ">").toList()));
        if (!target.isURI()) {
            throw federation.refusal("SERVICE " + target);
        }
        RemoteEndpoint endpoint = federation
                .find(target.getURI())
                .orElseThrow(() -> federation.refusal("SERVICE <" + target.getURI() + ">"));
        visitServices(call.body(), inner -> requireNested(inner, endpoint));
        return endpoint;
    }

    private static void requireNested(OpService inner, RemoteEndpoint endpoint) {
        Node target = inner.getService();
        if (!target.isURI() || !endpoint.mayNest().contains(target.getURI())) {
            throw new ServiceRefusedException(
                    "SERVICE " + (target.isURI() ? "<" + target.getURI() + ">" : target) + " inside SERVICE " + endpoint.alias(),
                    "an endpoint is not handed what it would ask others (fed:mayNest lists what it may be)",
                    List.of("the two clauses beside each other"));
        }
    }

    /**
     * Looks at every SERVICE of a query before it runs. One whose endpoint is a variable is looked at when it runs.
     *
     * @throws ServiceRefusedException for the first that may not be asked
     */
    void check(Query query) {
        Outer outer = new Outer();
        outer.over(query);
        outer.refusals.stream().findFirst().ifPresent(refusal -> {
            throw refusal;
        });
    }

    private interface Visit {
        void service(OpService service);
    }

    private static void visitServices(Op op, Visit visit) {
        new WholeWalk() {
            @Override
            public void visit(OpService service) {
                visit.service(service);
            }
        }.over(op);
    }

    /** A walk comes to the inner clauses first; whether these may stand there, the outer one says. */
    private final class Outer extends WholeWalk {
        private final java.util.Set<Op> inner = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        private final java.util.List<ServiceRefusedException> refusals = new java.util.ArrayList<>();
        private final java.util.Map<OpService, ServiceRefusedException> open = new java.util.IdentityHashMap<>();

        @Override
        public void visit(OpService service) {
            ServiceCall call = ServiceCall.of(service);
            visitServices(service.getSubOp(), each -> {
                inner.add(each);
                refusals.remove(open.remove(each));
            });
            if (call.callsQuestion() || call.isVariable()) {
                return;
            }
            try {
                endpoint(call);
            } catch (ServiceRefusedException e) {
                open.put(service, e);
                refusals.add(e);
            }
        }
    }
}
