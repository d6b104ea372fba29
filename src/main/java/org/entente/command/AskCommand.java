package org.entente.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.competency.Answer;
import org.entente.competency.AnswerFormat;
import org.entente.competency.AnswerWriter;
import org.entente.competency.Question;
import org.entente.competency.QuestionCatalogue;
import org.entente.competency.QuestionExec;
import org.entente.dataset.Home;
import org.entente.release.Release;
import org.entente.release.ReleaseBuild;
import org.entente.release.ReleaseStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code entente ask NAME --state id:japan}: answers a saved question from the current release. */
@Command(
        name = "ask",
        description = "Answer a saved question from the current release (built first if there is none).",
        footer = {
            "%nA question's parameters are options of their own, after its name:",
            "  entente ask alliances-of-state --state id:japan",
            "Values are ids (japan, id:japan), full IRIs, dates, numbers or texts."
        })
final class AskCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SharedOptions shared;

    @Mixin
    private ReasoningOptions reasoning;

    @Parameters(paramLabel = "NAME", description = "The question's name, as \"entente questions\" lists it.")
    private String name;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, markdown, csv, tsv, json, xml, turtle or ntriples "
                    + "(default: text on a terminal, tsv in a pipe).")
    private String format;

    @Unmatched
    private List<String> parameters = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        Home home = shared.home();
        Question question = QuestionCatalogue.read(home.queries()).question(name);
        var values = QuestionOptions.read(spec.commandLine(), question, parameters);
        Release release = release(home);
        Answer answer = QuestionExec.dataset(release.dataset())
                .question(question)
                .values(values)
                .answer();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        AnswerWriter.write(bytes, answer, format(answer));
        PrintWriter out = spec.commandLine().getOut();
        out.print(bytes.toString(StandardCharsets.UTF_8));
        if (out.checkError()) {
            throw new IOException("the answer cannot be written to standard output");
        }
        return Exit.OK.code();
    }

    private Release release(Home home) {
        ReleaseStore store = new ReleaseStore(home.releases());
        if (store.currentId().isEmpty()) {
            var progress = shared.progress();
            ReleaseBuild.of(home, progress).within(reasoning.limits()).publish();
            progress.accept("");
        }
        return store.current().orElseThrow();
    }

    private AnswerFormat format(Answer answer) {
        if (format != null) {
            return AnswerFormat.of(format);
        }
        boolean isTerminal = Boolean.getBoolean("entente.terminal.output");
        return isTerminal || answer instanceof Answer.Triples ? AnswerFormat.TEXT : AnswerFormat.TSV;
    }
}
