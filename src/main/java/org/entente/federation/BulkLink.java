package org.entente.federation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.graph.NodeTransformLib;
import org.apache.jena.sparql.service.bulk.ChainingServiceExecutorBulk;
import org.apache.jena.sparql.service.bulk.ServiceExecutorBulk;
import org.apache.jena.sparql.service.enhancer.impl.CacheMode;
import org.apache.jena.sparql.service.enhancer.impl.ChainingServiceExecutorBulkCache;
import org.apache.jena.sparql.service.enhancer.impl.Estimate;
import org.apache.jena.sparql.service.enhancer.impl.ServiceResultSizeCache;

/**
 * The broker in the chain that runs a clause for all rows: it sends many of ours in one request and keeps answers, both by
 * Jena's service enhancer, as the list or the clause's options want it.
 */
final class BulkLink implements ChainingServiceExecutorBulk {
    private static final int LARGEST_BATCH = 100;

    private final Broker broker;

    BulkLink(Broker broker) {
        this.broker = broker;
    }

    @Override
    public QueryIterator createExecution(
            OpService service, QueryIterator input, ExecutionContext execution, ServiceExecutorBulk next) {
        ServiceCall call = ServiceCall.of(service);
        if (call.callsQuestion()) {
            return next.createExecution(service, input, execution);
        }
        if (call.isVariable()) {
            return next.createExecution(call.at(call.target().orElseThrow()), input, execution);
        }
        FederationRun run = FederationRun.of(execution.getContext());
        RemoteEndpoint endpoint = broker.endpoint(call, run);
        OpService plain = call.at(NodeFactory.createURI(endpoint.aliasIri()));
        return new CutRows(rows(call, endpoint, plain, input, execution, next), endpoint, run);
    }

    private QueryIterator rows(
            ServiceCall call,
            RemoteEndpoint endpoint,
            OpService plain,
            QueryIterator input,
            ExecutionContext execution,
            ServiceExecutorBulk next) {
        List<Binding> unasked = new ArrayList<>();
        Collection<Var> mentioned = OpVars.mentionedVars(call.body());
        Iterator<Binding> askable = Iter.filter(input, row -> {
            boolean isAskable = !hasBlank(call.body()) && !hasBlank(row, mentioned);
            return isAskable || !unasked.add(row);
        });
        QueryIterator found = askable.hasNext()
                ? asked(call, endpoint, plain, askable, input, execution, next)
                : QueryIterNullIterator.create(execution);
        return isOptional(call.body())
                ? QueryIterPlainWrapper.create(
                        Iter.onClose(Iter.concat(found, Iter.flatMap(List.of(unasked).iterator(), List::iterator)), found::close), execution)
                : found;
    }

    /** What {@link OptionalServices} makes: rows that cannot be asked for stay as they are. */
    static boolean isOptional(Op body) {
        return body instanceof OpLeftJoin join && join.getLeft() instanceof OpTable table && table.isJoinIdentity();
    }

    private QueryIterator asked(
            ServiceCall call,
            RemoteEndpoint endpoint,
            OpService plain,
            Iterator<Binding> askable,
            QueryIterator input,
            ExecutionContext execution,
            ServiceExecutorBulk next) {
        Binding first = askable.next();
        CacheMode cache = cache(call, endpoint);
        boolean isPlain = cache == CacheMode.OFF && !askable.hasNext();
        QueryIterator all = QueryIterPlainWrapper.create(
                Iter.onClose(Iter.concat(List.of(first).iterator(), askable), input::close), execution);
        int batch = Math.min(call.batch().orElse(endpoint.batch()), LARGEST_BATCH);
        if (isPlain || batch == 1 && cache == CacheMode.OFF) {
            return next.createExecution(plain, all, execution);
        }
        presumeUnlimited(plain.getService(), execution);
        if (cache != CacheMode.OFF) {
            broker.keep(endpoint, execution.getContext());
        }
        return new ChainingServiceExecutorBulkCache(batch, cache).createExecution(plain, all, execution, next);
    }

    /**
     * The enhancer learns how many rows an endpoint gives at most, beginning with none; with 5.6.0 it then loses rows of
     * answers that it has kept. A limit that an endpoint really has shows when the mark of the end is missing.
     */
    private static void presumeUnlimited(Node service, ExecutionContext execution) {
        ServiceResultSizeCache sizes = new ServiceResultSizeCache();
        sizes.updateLimit(service, new Estimate<>(Long.MAX_VALUE / 2, false));
        ServiceResultSizeCache.set(execution.getContext(), sizes);
    }

    /** What came of a clause that may fail in silence is not kept: it may be nothing only because the endpoint was down. */
    private static CacheMode cache(ServiceCall call, RemoteEndpoint endpoint) {
        if (call.silent()) {
            return CacheMode.OFF;
        }
        return call.cache().orElse(endpoint.isCached() ? CacheMode.DEFAULT : CacheMode.OFF);
    }

    /** One that was put in place of a variable; those that the query's text has are variables. */
    static boolean hasBlank(Op body) {
        AtomicBoolean found = new AtomicBoolean();
        NodeTransformLib.transform(node -> {
            found.compareAndSet(false, node.isBlank());
            return node;
        }, body);
        return found.get();
    }

    /** A blank node of ours is nothing that others know; in a query it would stand for anything. */
    private static boolean hasBlank(Binding row, Collection<Var> mentioned) {
        for (Var variable : mentioned) {
            Node value = row.get(variable);
            if (value != null && value.isBlank()) {
                return true;
            }
        }
        return false;
    }
}
