package org.entente.competency;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * What every saved question has to keep, beyond being readable: a name, a summary that asks, defaults, an expected
 * answer, an example that runs, and a word on each endpoint that it asks. Over a dataset also what {@link QuestionTrial}
 * finds when it runs.
 */
public final class QuestionLint {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern PARAMETER_NAME = Pattern.compile("[a-z][a-z0-9]*");

    private final Question question;
    private final Path file;
    private final List<String> findings = new ArrayList<>();

    private QuestionLint(Path file, Question question) {
        this.file = file;
        this.question = question;
    }

    /**
     * Examines all questions of a folder, with the expected answers in its folder {@code answers}, without running them.
     *
     * @return one line for each finding, beginning with the file; empty when all is well
     * @throws QuestionFormatException if the folder itself cannot be read
     */
    public static List<String> findings(Path folder) {
        return findings(folder, Optional.empty());
    }

    /** The same, and runs each question over a dataset with its defaults. */
    public static List<String> findings(Path folder, DatasetGraph dataset) {
        return findings(folder, Optional.of(dataset));
    }

    private static List<String> findings(Path folder, Optional<DatasetGraph> dataset) {
        List<String> findings = new ArrayList<>();
        for (Path file : QuestionCatalogue.files(folder)) {
            try {
                findings.addAll(new QuestionLint(file, Question.read(file)).examine(dataset));
            } catch (QuestionFormatException e) {
                findings.add(e.getMessage());
            }
        }
        return findings;
    }

    /** Whether a question may be called so. */
    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    private List<String> examine(Optional<DatasetGraph> dataset) {
        expect(isName(question.name()), "name should be lower-case words joined by hyphens");
        expect(question.summary().endsWith("?"), "summary should be a question and end with \"?\", but is \""
                + question.summary() + "\"");
        question.parameters().forEach(this::examine);
        examineExample();
        examineFederation();
        Path answers = file.resolveSibling("answers");
        Path answer = ExpectedAnswer.file(answers, question);
        // what others answer changes; it is recorded, not expected
        expect(Files.isRegularFile(answer) || !question.run().federatesWith().isEmpty(), "has no expected answer; expected " + answer);
        dataset.ifPresent(quads -> QuestionTrial.findings(question, answers, quads).forEach(this::found));
        return findings;
    }

    private void examine(Parameter parameter) {
        expect(parameter.optional() || parameter.defaultTerm() != null, "parameter \"" + parameter.name()
                + "\" has no default; expected \"#+   - " + parameter.name() + ": …\" under \"#+ defaults:\"");
        expect(PARAMETER_NAME.matcher(parameter.name()).matches(),
                "parameter \"" + parameter.name() + "\" should be one lower-case word");
    }

    private void examineExample() {
        try {
            QueryFactory.create(question.exampleQuery(), Syntax.syntaxSPARQL_11);
        } catch (QueryException e) {
            found("with its defaults put in, the query is no SPARQL: " + e.getMessage().replaceAll("\\s+", " "));
        }
    }

    private void examineFederation() {
        Set<String> declared = new TreeSet<>(question.run().federatesWith());
        Set<String> asked = AskedServices.of(question.query());
        asked.stream()
                .filter(service -> !declared.contains(service))
                .forEach(service -> found("asks " + service + "; expected it under \"#+ federates-with:\""));
        declared.stream()
                .filter(service -> !asked.contains(service) && !asked.contains(AskedServices.VARIABLE))
                .forEach(service -> found("federates-with names " + service + ", which no SERVICE asks"));
    }

    private void expect(boolean kept, String finding) {
        if (!kept) {
            found(finding);
        }
    }

    private void found(String finding) {
        findings.add(file + ": " + finding);
    }
}
