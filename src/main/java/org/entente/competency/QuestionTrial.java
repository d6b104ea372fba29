package org.entente.competency;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.vocabulary.RDFS;
import org.entente.vocabulary.Iris;

/**
 * What a question has to keep when it runs: it answers within its budget and as expected, labels stand beside things,
 * and its defaults are allowed values.
 */
final class QuestionTrial {
    private static final String LABEL = "Label";
    private static final List<String> PLACES = List.of(Iris.DOCUMENT, Iris.SOURCE, Iris.CLAIM);
    /** Lines of a difference that are shown; the test shows all. */
    private static final int MOST_LINES = 10;

    private final Question question;
    private final DatasetGraph dataset;
    private final List<String> findings = new ArrayList<>();

    private QuestionTrial(Question question, DatasetGraph dataset) {
        this.question = question;
        this.dataset = dataset;
    }

    /**
     * Runs a question with its defaults.
     *
     * @param answers the folder with the expected answers
     * @return one line for each finding, without the name of the question
     */
    static List<String> findings(Question question, Path answers, DatasetGraph dataset) {
        QuestionTrial trial = new QuestionTrial(question, dataset);
        trial.examineAllowedValues();
        if (question.parameters().stream().noneMatch(Parameter::isRequired) && question.run().federatesWith().isEmpty()) {
            trial.run(answers);
        }
        return trial.findings;
    }

    private void examineAllowedValues() {
        for (Parameter parameter : question.parameters()) {
            parameter.allowed().ifPresent(allowed -> {
                if (allowed.values(dataset).isEmpty()) {
                    findings.add("parameter \"" + parameter.name() + "\" has no allowed values in this release");
                } else if (parameter.defaultTerm() != null && !allowed.contains(dataset, parameter.defaultTerm())) {
                    findings.add("default " + parameter.defaultText() + " of parameter \"" + parameter.name()
                            + "\" is none of its allowed values");
                }
            });
        }
    }

    private void run(Path answers) {
        Duration budget = question.run().timeBudget();
        long begun = System.nanoTime();
        try {
            Answer answer = QuestionExec.dataset(dataset).question(question).context(timeout(budget)).answer();
            // some operators do not look at the time-out until they are done
            if (System.nanoTime() - begun > budget.toNanos()) {
                findings.add(overrun(budget));
            }
            examine(answer, answers);
        } catch (QueryCancelledException e) {
            findings.add(overrun(budget));
        } catch (ParameterException | QueryException e) {
            findings.add("does not run: " + e.getMessage());
        }
    }

    private static Context timeout(Duration budget) {
        Context context = new Context();
        context.set(ARQ.queryTimeout, budget.toMillis() + "," + budget.toMillis());
        return context;
    }

    private static String overrun(Duration budget) {
        return "runs longer than its time budget of " + budget.toMillis() + " ms; expected a faster query, or "
                + "\"#+ time-budget: MILLISECONDS\"";
    }

    private void examine(Answer answer, Path answers) {
        if (answer instanceof Answer.Rows rows) {
            rows.columns().forEach(column -> examineLabels(rows, column));
        }
        if (Files.isRegularFile(ExpectedAnswer.file(answers, question))) {
            AnswerDifference difference = ExpectedAnswer.difference(answers, question, answer);
            if (!difference.isEmpty()) {
                findings.add("answers otherwise than expected:\n" + indented(difference.toString()));
            }
        }
    }

    private void examineLabels(Answer.Rows rows, Var column) {
        boolean labelled = rows.columns().contains(Var.alloc(column.getName() + LABEL));
        if (!labelled && rows.rows().stream().map(row -> row.get(column)).anyMatch(this::hasLabel)) {
            findings.add("column " + column + " has things with labels; expected a column " + column + LABEL + " beside it");
        }
    }

    private boolean hasLabel(Node term) {
        Graph graph = dataset.getDefaultGraph();
        return term != null && term.isURI() && !isPlace(term) && graph.contains(term, RDFS.label.asNode(), Node.ANY);
    }

    /** Documents, sources and claims say where something stands: their ids are what a reader needs. */
    private static boolean isPlace(Node term) {
        return PLACES.stream().anyMatch(term.getURI()::startsWith);
    }

    private static String indented(String lines) {
        List<String> all = lines.lines().toList();
        String shown = String.join("\n    ", all.subList(0, Math.min(all.size(), MOST_LINES)));
        return "    " + shown + (all.size() > MOST_LINES ? "\n    … and " + (all.size() - MOST_LINES) + " lines more" : "");
    }
}
