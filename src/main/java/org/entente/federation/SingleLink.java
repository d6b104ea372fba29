package org.entente.federation;

import org.apache.jena.query.QueryBuildException;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterCommonParent;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.service.single.ChainingServiceExecutor;
import org.apache.jena.sparql.service.single.ServiceExecutor;

/** The broker in the chain that runs a clause once for each row; what it does not take is for saved questions only. */
final class SingleLink implements ChainingServiceExecutor {
    private final Broker broker;

    SingleLink(Broker broker) {
        this.broker = broker;
    }

    @Override
    public QueryIterator createExecution(
            OpService service, OpService original, Binding binding, ExecutionContext execution, ServiceExecutor next) {
        ServiceCall call = ServiceCall.of(service);
        if (call.callsQuestion()) {
            return next.createExecution(service, original, binding, execution);
        }
        FederationRun run = FederationRun.of(execution.getContext());
        if (call.isVariable()) {
            throw run.fail(new QueryBuildException(
                    "SERVICE " + call.target().orElseThrow() + " has no value; bind it before the clause"));
        }
        RemoteEndpoint endpoint = broker.endpoint(call, run);
        // with a variable endpoint the row has been put in already when the clause comes here
        if (BulkLink.hasBlank(call.body())) {
            return BulkLink.isOptional(call.body())
                    ? QueryIterSingleton.create(binding, execution)
                    : QueryIterNullIterator.create(execution);
        }
        return new QueryIterCommonParent(broker.ask(endpoint, call, execution), binding, execution);
    }
}
