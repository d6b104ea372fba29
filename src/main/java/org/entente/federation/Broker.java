package org.entente.federation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.service.enhancer.algebra.TransformSE_JoinStrategy;
import org.apache.jena.sparql.service.enhancer.impl.ServiceResponseCache;
import org.apache.jena.sparql.util.Context;
import org.entente.federation.ServiceFailedException.Kind;

/**
 * Asks remote endpoints on behalf of queries: those that the {@link Federation} lists and no others.
 *
 * <pre>{@code
 * try (Broker broker = new Broker(federation)) {
 *     broker.install(context);
 *     …
 * }
 * }</pre>
 *
 * <p>It stands in both chains of ARQ's service executors, and looks at each clause again when it runs, with the address
 * that a variable then has.
 */
public final class Broker implements AutoCloseable {
    private final Federation federation;
    private final Gate gate;
    private final Map<String, Correspondent> correspondents;
    private final KeptAnswers kept;

    public Broker(Federation federation) {
        this(federation, new KeptAnswers());
    }

    Broker(Federation federation, KeptAnswers kept) {
        this.federation = federation;
        this.kept = kept;
        this.gate = new Gate(federation);
        this.correspondents = federation.endpoints().stream()
                .collect(Collectors.toMap(RemoteEndpoint::alias, Correspondent::new));
    }

    /** Whom it asks. */
    public Federation federation() {
        return federation;
    }

    /** Lets queries in this context ask the listed endpoints. Links that the chain has for saved questions stay. */
    public void install(Context context) {
        ServiceExecutorRegistry present = ServiceExecutorRegistry.get(context);
        ServiceExecutorRegistry registry = present == null ? WaysOut.closedRegistry() : present.copy();
        registry.addSingleLink(new SingleLink(this));
        registry.addBulkLink(new BulkLink(this));
        ServiceExecutorRegistry.set(context, registry);
        context.set(ARQ.httpServiceAllowed, false);
        context.set(ARQConstants.sysOptimizerFactory, withLoops(context));
    }

    /** {@code loop:} hands each row before a clause to it, even where SPARQL would join afterwards; then {@link OptionalServices}. */
    private static RewriteFactory withLoops(Context outer) {
        RewriteFactory present = outer.get(ARQConstants.sysOptimizerFactory);
        RewriteFactory base = present == null ? Optimize.stdOptimizationFactory : present;
        return context -> op -> {
            Op flat = Transformer.transform(new FlatServices(), op);
            Op before = Transformer.transform(new TransformSE_JoinStrategy(), flat);
            Op after = Transformer.transform(new TransformSE_JoinStrategy(), base.create(context).rewrite(before));
            return Transformer.transform(new OptionalServices(), after);
        };
    }

    /**
     * Looks at a query before it runs.
     *
     * @throws ServiceRefusedException if a clause asks an endpoint that is not listed
     */
    public void check(Query query) {
        gate.check(query);
    }

    RemoteEndpoint endpoint(ServiceCall call, FederationRun run) {
        try {
            return gate.endpoint(call);
        } catch (ServiceRefusedException e) {
            throw run.fail(e);
        }
    }

    /** Lets the clause that runs now look among the kept answers, and put those of this endpoint there. */
    void keep(RemoteEndpoint endpoint, Context context) {
        ServiceResponseCache.set(context, kept.current());
        FederationRun.of(context).keepAnswersOf(endpoint);
    }

    /** The rows of a clause, without those of ours that it is joined with. */
    QueryIterator ask(RemoteEndpoint endpoint, ServiceCall call, ExecutionContext execution) {
        FederationRun run = FederationRun.of(execution.getContext());
        RemoteQuery query = RemoteQuery.of(call.body());
        if (call.silent() && run.hasFailedSilently(endpoint)) {
            return rows(query.silence(), execution);
        }
        try (AnswerRows answer = send(endpoint, query, run)) {
            return taken(endpoint, query, answer, run, execution);
        } catch (ServiceFailedException e) {
            if (!call.silent()) {
                throw run.fail(e);
            }
            run.failSilently(e);
            return rows(query.silence(), execution);
        }
    }

    private AnswerRows send(RemoteEndpoint endpoint, RemoteQuery query, FederationRun run) {
        if (run.countRequest(endpoint) > endpoint.requestsAtMost()) {
            throw new ServiceFailedException(Kind.BUSY, endpoint, "the query asks it more than "
                    + endpoint.requestsAtMost() + " times (fed:requestsAtMost)");
        }
        AnswerRows answer = correspondents.get(endpoint.alias()).ask(query.text(), run);
        if (run.keepsAnswersOf(endpoint)) {
            kept.count(answer.bytes());
        }
        return answer;
    }

    private static QueryIterator taken(
            RemoteEndpoint endpoint, RemoteQuery query, RowSet rowSet, FederationRun run, ExecutionContext execution) {
        if (query.isBatch() && !rowSet.hasNext()) {
            // the enhancer would ask again and again
            throw new ServiceFailedException(
                    Kind.WRONG_ANSWER, endpoint, "its answer to several rows at once lacks the mark of its end; set fed:batch 1");
        }
        int most = endpoint.rowsAtMost() + (query.isBatch() ? CutRows.READ_AHEAD : 0);
        List<Binding> rows = new ArrayList<>();
        while (rowSet.hasNext() && rows.size() < most) {
            rows.add(query.local(rowSet.next()));
        }
        boolean isWhole = !rowSet.hasNext();
        // the last row of a whole batch is the mark of its end
        run.countRows(endpoint, rows.size() - (isWhole && query.isBatch() ? 1 : 0));
        if (isWhole) {
            return rows(rows, execution);
        }
        if (query.isBatch()) {
            return CutRows.ending(rows, execution);
        }
        run.cut(endpoint);
        return rows(rows, execution);
    }

    private static QueryIterator rows(List<Binding> rows, ExecutionContext execution) {
        return QueryIterPlainWrapper.create(rows.iterator(), execution);
    }

    @Override
    public void close() {
        correspondents.values().forEach(Correspondent::close);
    }
}
