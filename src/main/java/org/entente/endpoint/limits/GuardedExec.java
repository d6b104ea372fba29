package org.entente.endpoint.limits;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.QueryEngineFactory;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.engine.main.QueryEngineMain;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;
import org.apache.jena.sparql.util.Context;
import org.entente.competency.SavedQuestionService;

/**
 * Runs queries within {@link Limits}.
 *
 * <pre>{@code
 * try (QueryExec exec = GuardedExec.of(dataset, query, context, limits).build()) { … }
 * }</pre>
 */
public final class GuardedExec {
    private static final QueryEngineFactory FACTORY = new Factory();

    private GuardedExec() {}

    /** The execution, ready to be built; what goes over the limits throws a ProblemException out of it. */
    public static QueryExecDatasetBuilder of(DatasetGraph dataset, Query query, Context context, Limits limits) {
        return QueryExec.newBuilder().dataset(dataset(dataset, limits)).query(query).context(context(context, limits));
    }

    /** A context in which everything that runs is held to the limits. */
    public static Context context(Context context, Limits limits) {
        QueryEngineRegistry engines = new QueryEngineRegistry();
        engines.add(FACTORY);
        Context own = context.copy();
        QueryEngineRegistry.set(own, engines);
        QC.setFactory(own, GuardedExecutor::new);
        own.set(Limits.SYMBOL, limits);
        return own;
    }

    /** A dataset whose look-ups are held to the limits. */
    public static DatasetGraph dataset(DatasetGraph dataset, Limits limits) {
        return new GuardedDataset(dataset, limits);
    }

    private static final class Engine extends QueryEngineMain {
        Engine(Query query, DatasetGraph dataset, Binding input, Context context) {
            super(query, dataset, input, context);
        }

        Engine(Op op, DatasetGraph dataset, Binding input, Context context) {
            super(op, dataset, input, context);
        }

        @Override
        protected Op modifyOp(Op op) {
            // before the optimizer, which evaluates constant expressions
            Op prepared = SavedQuestionService.prepare(op, dataset, context);
            return super.modifyOp(Transformer.transform(
                    new TransformCopy(), new GuardedExpressions(Limits.of(context)), prepared));
        }
    }

    private static final class Factory implements QueryEngineFactory {
        @Override
        public boolean accept(Query query, DatasetGraph dataset, Context context) {
            return true;
        }

        @Override
        public Plan create(Query query, DatasetGraph dataset, Binding input, Context context) {
            return new Engine(query, dataset, input, context).getPlan();
        }

        @Override
        public boolean accept(Op op, DatasetGraph dataset, Context context) {
            return true;
        }

        @Override
        public Plan create(Op op, DatasetGraph dataset, Binding input, Context context) {
            return new Engine(op, dataset, input, context).getPlan();
        }
    }
}
