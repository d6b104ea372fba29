package org.entente.competency;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;

/**
 * What every saved question has to keep, beyond being readable: a name, a summary that asks, defaults, an expected
 * answer, and an example that runs.
 */
public final class QuestionLint {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Question question;
    private final Path file;
    private final List<String> findings = new ArrayList<>();

    private QuestionLint(Path file, Question question) {
        this.file = file;
        this.question = question;
    }

    /**
     * Examines all questions of a folder, with the expected answers in its folder {@code answers}.
     *
     * @return one line for each finding, beginning with the file; empty when all is well
     * @throws QuestionFormatException if the folder itself cannot be read
     */
    public static List<String> findings(Path folder) {
        List<String> findings = new ArrayList<>();
        for (Path file : QuestionCatalogue.files(folder)) {
            try {
                findings.addAll(new QuestionLint(file, Question.read(file)).examine());
            } catch (QuestionFormatException e) {
                findings.add(e.getMessage());
            }
        }
        return findings;
    }

    private List<String> examine() {
        expect(NAME.matcher(question.name()).matches(), "name should be lower-case words joined by hyphens");
        expect(question.summary().endsWith("?"), "summary should be a question and end with \"?\", but is \""
                + question.summary() + "\"");
        question.parameters().forEach(this::examine);
        examineExample();
        Path answer = ExpectedAnswer.file(file.resolveSibling("answers"), question);
        expect(Files.isRegularFile(answer), "has no expected answer; expected " + answer);
        return findings;
    }

    private void examine(Parameter parameter) {
        expect(parameter.optional() || parameter.defaultTerm() != null, "parameter \"" + parameter.name()
                + "\" has no default; expected \"#+   - " + parameter.name() + ": …\" under \"#+ defaults:\"");
    }

    private void examineExample() {
        try {
            QueryFactory.create(question.exampleQuery(), Syntax.syntaxSPARQL_11);
        } catch (QueryException e) {
            findings.add(file + ": with its defaults put in, the query is no SPARQL: "
                    + e.getMessage().replaceAll("\\s+", " "));
        }
    }

    private void expect(boolean kept, String finding) {
        if (!kept) {
            findings.add(file + ": " + finding);
        }
    }
}
