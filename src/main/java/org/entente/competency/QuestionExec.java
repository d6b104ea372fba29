package org.entente.competency;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;

/**
 * Runs a saved question over an RDF dataset.
 *
 * <pre>{@code
 * Answer answer = QuestionExec.dataset(dataset).question(question).value("state", "japan").answer();
 * }</pre>
 *
 * <p>Values become RDF terms and replace the query's variables; no text is ever put into the query.
 */
public final class QuestionExec {
    private final DatasetGraph dataset;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Context context = new Context();
    private Question question;
    private Map<Var, Node> bound;

    private QuestionExec(DatasetGraph dataset) {
        this.dataset = dataset;
        SavedQuestionService.install(context);
    }

    /** Begins a run over this dataset. */
    public static QuestionExec dataset(DatasetGraph dataset) {
        return new QuestionExec(Objects.requireNonNull(dataset));
    }

    /** The question to run. */
    public QuestionExec question(Question saved) {
        this.question = saved;
        return this;
    }

    /** A value for one parameter, as a user writes it ({@code japan}, {@code id:japan}, {@code 2020-07-10}). */
    public QuestionExec value(String parameter, String text) {
        values.put(parameter, text);
        return this;
    }

    /** Values by the names of parameters; those not given take their defaults. */
    public QuestionExec values(Map<String, String> texts) {
        values.putAll(texts);
        return this;
    }

    /** Settings of the run (time-out, broker for SERVICE) over those of the dataset and of ARQ. */
    public QuestionExec context(Context settings) {
        context.putAll(settings);
        return this;
    }

    /** The questions that the question may call by SERVICE, if they are not those of the dataset. */
    public QuestionExec catalogue(QuestionCatalogue catalogue) {
        context.set(SavedQuestionService.CATALOGUE, catalogue);
        return this;
    }

    /** Terms that {@link #arguments()} gave for the same values over the same data, which need not be looked up again. */
    public QuestionExec arguments(Map<Var, Node> terms) {
        bound = Map.copyOf(terms);
        return this;
    }

    /**
     * The terms that the run puts in place of the parameters' variables.
     *
     * @throws ParameterException if a value is wrong or missing
     */
    public Map<Var, Node> arguments() {
        return Txn.calculateRead(dataset, this::bound);
    }

    /** Bound once, since looking up names and allowed values asks the dataset. */
    private Map<Var, Node> bound() {
        if (bound == null) {
            bound = Arguments.bind(question, values, dataset);
        }
        return bound;
    }

    /**
     * Runs the question, all within one read transaction, and keeps the answer in memory.
     *
     * @throws ParameterException if a value is wrong or missing
     * @throws org.apache.jena.query.QueryCancelledException if the time-out of the context has passed
     */
    public Answer answer() {
        return Txn.calculateRead(dataset, () -> {
            try (QueryExec exec = exec(bound())) {
                return answer(exec);
            }
        });
    }

    /**
     * Some of the rows.
     *
     * @param rows at most as many as were asked for
     * @param hasMore whether the answer has further rows after them
     */
    public record Page(Answer.Rows rows, boolean hasMore) {}

    /**
     * Runs a question that is answered with rows, and keeps some of them. A dataset that does not change gives its rows
     * in the same order each time.
     *
     * @param before rows to leave out
     * @param size rows to keep
     * @throws ParameterException if a value is wrong or missing, or the question is not answered with rows
     */
    public Page page(long before, int size) {
        if (!question.query().isSelectType()) {
            throw new ParameterException("question " + question.name() + " is not answered with rows; expected no page");
        }
        return Txn.calculateRead(dataset, () -> {
            try (QueryExec exec = exec(bound())) {
                RowSet rowSet = exec.select();
                List<Binding> rows = rowSet.stream().skip(before).limit(size + 1L).map(Binding::detach).toList();
                boolean hasMore = rows.size() > size;
                return new Page(new Answer.Rows(rowSet.getResultVars(), hasMore ? rows.subList(0, size) : rows), hasMore);
            }
        });
    }

    /**
     * What the rows of an answer rest on; runs the question a second time.
     *
     * @param answer of this very run, or a page of it
     * @throws org.apache.jena.query.QueryCancelledException if the time-out of the context has passed
     */
    public Provenance provenance(Answer answer) {
        return Txn.calculateRead(dataset, () -> {
            Context settings = Context.setupContextForDataset(ARQ.getContext(), dataset);
            settings.putAll(context);
            Query query = bound().isEmpty()
                    ? question.query()
                    : QueryTransformOps.replaceVars(question.query(), bound());
            Deadline deadline = Deadline.of(settings);
            try {
                return ProvenanceRun.of(dataset, settings, query, answer);
            } finally {
                deadline.cancel();
            }
        });
    }

    private QueryExec exec(Map<Var, Node> arguments) {
        QueryExecBuilder builder = QueryExec.dataset(dataset).query(question.query());
        context.keys().forEach(key -> builder.set(key, context.<Object>get(key)));
        arguments.forEach(builder::substitution);
        return builder.build();
    }

    private Answer answer(QueryExec exec) {
        if (question.query().isAskType()) {
            return new Answer.Truth(exec.ask());
        }
        if (question.query().isConstructType()) {
            return new Answer.Triples(exec.construct());
        }
        return question.query().isDescribeType() ? new Answer.Triples(exec.describe()) : rows(exec.select());
    }

    private static Answer.Rows rows(RowSet rowSet) {
        List<Var> columns = rowSet.getResultVars();
        return new Answer.Rows(columns, rowSet.stream().map(Binding::detach).toList());
    }
}
