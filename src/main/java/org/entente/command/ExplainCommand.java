package org.entente.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.entente.endpoint.explain.ExplanationPage;
import org.entente.explanation.Documents;
import org.entente.explanation.Explanation;
import org.entente.explanation.ExplanationFormat;
import org.entente.explanation.Explanations;
import org.entente.explanation.UnresolvedNameException;
import org.entente.vocabulary.NearestName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code entente explain Japan memberOf Quad}: why it is so, why not, or what is missing. */
@Command(
        name = "explain",
        description = "Say whether a triple holds, why, and who says so in which lines; or what excludes it; or what is missing.",
        footer = {
            "%nFor example:",
            "  entente explain Japan \"cooperates in\" 5G",
            "  entente explain us a HubState",
            "Names are ids (japan, id:japan), full IRIs, or what things are called, in any letter case."
        })
final class ExplainCommand implements Callable<Integer> {
    private static final String HTML = "html";

    @Spec
    private CommandSpec spec;

    @Mixin
    private SharedOptions shared;

    @Mixin
    private DatasetChoice choice;

    @Parameters(index = "0", paramLabel = "SUBJECT", description = "A thing.")
    private String subject;

    @Parameters(index = "1", paramLabel = "PREDICATE", description = "A relation; \"a\" for the kind of a thing.")
    private String predicate;

    @Parameters(index = "2", paramLabel = "OBJECT", description = "A thing, a kind, or a value.")
    private String object;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            completionCandidates = Formats.class,
            description = "text, markdown, html, turtle, jsonld or json (default: ${DEFAULT-VALUE}).")
    private String format = "text";

    @Option(
            names = "--documents",
            paramLabel = "DIR",
            description = "Show what stands in the passages, from the source documents in this folder.")
    private Path documents;

    @Override
    public Integer call() throws IOException {
        if (documents != null && !Files.isDirectory(documents)) {
            throw wrong("--documents: \"" + documents + "\": expected a folder with the document files");
        }
        requireFormat();
        DatasetChoice.Chosen chosen = choice.choose(shared.home(), shared);
        chosen.remarks().forEach(spec.commandLine().getErr()::println);
        Explanations explanations = Explanations.of(
                chosen.view().get(),
                documents == null ? Documents.NONE : Documents.in(documents));
        print(write(explain(explanations)));
        return Exit.OK.code();
    }

    private void requireFormat() {
        if (!format.equals(HTML) && ExplanationFormat.of(format).isEmpty()) {
            String nearest = NearestName.of(format, new Formats(), 1).stream().map(name -> "; nearest: " + name).findFirst().orElse("");
            throw wrong("--format: \"" + format + "\": expected one of " + String.join(", ", new Formats()) + nearest);
        }
    }

    private Explanation explain(Explanations explanations) {
        try {
            return explanations.explain(subject, predicate, object);
        } catch (UnresolvedNameException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private String write(Explanation explanation) {
        return ExplanationFormat.of(format)
                .map(form -> form.write(explanation))
                .orElseGet(() -> ExplanationPage.of(explanation, "./"));
    }

    private void print(String text) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        out.print(text);
        if (out.checkError()) {
            throw new IOException("the explanation cannot be written to standard output");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** The names of formats, for completion. */
    private static final class Formats extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Formats() {
            super(ExplanationFormat.words());
            add(HTML);
        }
    }
}
