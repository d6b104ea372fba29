package org.entente.competency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.binding.BindingRoot;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.service.single.ChainingServiceExecutor;
import org.apache.jena.sparql.service.single.ServiceExecutor;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.entente.vocabulary.Iris;

/**
 * Saved questions called inside another query, without leaving the process: {@code SERVICE question:alliances-of-state
 * {}} has the question's rows. Its parameters are the variables of their names ({@code ?_state_iri}), bound before the
 * clause or by VALUES in its braces, where rows can also be filtered and columns renamed ({@link ServiceBody}).
 *
 * <p>One link of ARQ's chain of executors; what no link takes is refused.
 */
public final class SavedQuestionService implements ChainingServiceExecutor {
    /** Questions that are not those of the dataset itself, as a {@link QuestionCatalogue}. */
    static final Symbol CATALOGUE = Symbol.create(Iris.BASE + "questions");

    private static final Symbol DEPTH = Symbol.create(Iris.BASE + "question-depth");
    private static final Symbol READ = Symbol.create(Iris.BASE + "questions-read");
    private static final int DEEPEST = 5;

    private SavedQuestionService() {}

    /** Lets queries that run in this context call saved questions, and no other service. */
    public static void install(Context context) {
        QueryEngineRegistry engines = new QueryEngineRegistry();
        engines.add(new SavedQuestionEngine.Factory());
        QueryEngineRegistry.set(context, engines);
        ServiceExecutorRegistry registry = new ServiceExecutorRegistry();
        registry.add((operation, original, binding, execution) -> {
            throw new QueryDeniedException("SERVICE " + original.getService() + " is refused: no other endpoints are asked");
        });
        registry.addSingleLink(new SavedQuestionService());
        ServiceExecutorRegistry.set(context, registry);
    }

    /** Whether a SERVICE calls a saved question. */
    public static boolean calls(Node service) {
        return service.isURI() && service.getURI().startsWith(Iris.QUESTION);
    }

    /** Prepares a query for its calls of saved questions; an engine does so before it optimizes. */
    public static Op prepare(Op op, DatasetGraph dataset, Context context) {
        return SavedQuestionCalls.prepare(op, service -> question(service, dataset, context));
    }

    @Override
    public QueryIterator createExecution(
            OpService service, OpService original, Binding binding, ExecutionContext execution, ServiceExecutor next) {
        if (!calls(service.getService())) {
            return next.createExecution(service, original, binding, execution);
        }
        Question question = question(service.getService(), execution.getDataset(), execution.getContext());
        ServiceBody body = ServiceBody.of(original.getSubOp(), question);
        List<Binding> rows = new ArrayList<>();
        for (Binding given : body.given()) {
            rows.addAll(rows(question, terms(question, body, binding, given), deeper(execution), execution.getDataset()));
        }
        List<Binding> joined = new ArrayList<>();
        QueryIterator kept = body.over(rows, execution);
        kept.forEachRemaining(row -> Optional.ofNullable(Algebra.merge(binding, row)).ifPresent(joined::add));
        return QueryIterPlainWrapper.create(joined.iterator(), execution);
    }

    private static Question question(Node service, DatasetGraph dataset, Context context) {
        String name = service.getURI().substring(Iris.QUESTION.length());
        QuestionCatalogue handedIn = context.get(CATALOGUE);
        Question question = named(name, handedIn != null ? handedIn : ofDataset(dataset, context));
        if (question.answersWithGraph()) {
            throw new QueryBuildException("SERVICE question:" + name + " is answered with triples; expected one with rows");
        }
        return question;
    }

    private static Question named(String name, QuestionCatalogue catalogue) {
        try {
            return catalogue.question(name);
        } catch (UnknownQuestionException e) {
            throw new QueryBuildException(e.getMessage(), e);
        }
    }

    /** Read once for a query, however often it is called. */
    private static QuestionCatalogue ofDataset(DatasetGraph dataset, Context context) {
        QuestionCatalogue read = context.get(READ);
        if (read == null) {
            read = QuestionCatalogue.of(dataset);
            context.set(READ, read);
        }
        return read;
    }

    private static Map<Var, Node> terms(
            Question question, ServiceBody body, Binding binding, Binding given) {
        Map<Var, Node> terms = new HashMap<>();
        for (Parameter parameter : question.parameters()) {
            Var variable = parameter.variable();
            Var called = body.nameOf(variable);
            Node term = given.contains(called) ? given.get(called) : binding.get(called);
            if (term == null && parameter.isRequired()) {
                throw new QueryBuildException("SERVICE question:" + question.name() + " needs a value; expected " + variable
                        + " bound before it, or by VALUES in its braces");
            }
            Node chosen = term == null ? parameter.defaultTerm() : term;
            if (chosen != null) {
                terms.put(variable, chosen);
            }
        }
        return terms;
    }

    private static Context deeper(ExecutionContext execution) {
        Context context = execution.getContext().copy();
        int depth = context.getInt(DEPTH, 0) + 1;
        if (depth > DEEPEST) {
            throw new QueryBuildException("saved questions call each other more than " + DEEPEST + " deep");
        }
        context.set(DEPTH, depth);
        return context;
    }

    /** The rows with the values that they were found for. In this context, so that the caller's limits hold. */
    private static List<Binding> rows(Question question, Map<Var, Node> terms, Context context, DatasetGraph dataset) {
        Query query = terms.isEmpty() ? question.query() : QueryTransformOps.replaceVars(question.query(), terms);
        Op op = Algebra.compile(query);
        QueryIterator found = QueryEngineRegistry.findFactory(op, dataset, context)
                .create(op, dataset, BindingRoot.create(), context)
                .iterator();
        List<Binding> rows = new ArrayList<>();
        try {
            found.forEachRemaining(row -> rows.add(withTerms(row, terms)));
        } finally {
            found.close();
        }
        return query.isAskType() && rows.size() > 1 ? rows.subList(0, 1) : rows;
    }

    private static Binding withTerms(Binding row, Map<Var, Node> terms) {
        BindingBuilder builder = BindingFactory.builder();
        row.forEach(builder::add);
        terms.forEach((variable, term) -> {
            if (!row.contains(variable)) {
                builder.add(variable, term);
            }
        });
        return builder.build();
    }
}
