package org.entente.federation;

import org.apache.jena.query.QueryExecException;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterCommonParent;
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
        if (call.isVariable()) {
            throw new QueryExecException("SERVICE " + call.target().orElseThrow() + " has no value; bind it before the clause");
        }
        RemoteEndpoint endpoint = broker.endpoint(call, FederationRun.of(execution.getContext()));
        return new QueryIterCommonParent(broker.ask(endpoint, call, execution), binding, execution);
    }
}
