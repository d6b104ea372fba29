package org.entente.federation;

import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.util.Context;

/**
 * Shuts the ways out that ARQ has open by default, for every query of the process that runs in no context of its own:
 * values that a parameter may take, checks, shapes, whatever will be.
 */
public final class WaysOut {
    private WaysOut() {}

    /** Shuts them; to be called before the first query. Once is enough, and again does no harm. */
    public static void close() {
        Context context = ARQ.getContext();
        context.set(ARQ.httpServiceAllowed, false);
        ClosedFunctions.set(context);
        // holds Jena's own HTTP executor, and the service enhancer's link, which registers itself
        ServiceExecutorRegistry.set(context, closedRegistry());
    }

    /** Chains that refuse whatever comes. */
    static ServiceExecutorRegistry closedRegistry() {
        ServiceExecutorRegistry registry = new ServiceExecutorRegistry();
        registry.add((operation, original, binding, execution) -> {
            throw new QueryDeniedException("SERVICE " + original.getService() + " is refused: no other endpoints are asked");
        });
        return registry;
    }
}
