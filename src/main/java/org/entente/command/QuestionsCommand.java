package org.entente.command;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.entente.competency.Question;
import org.entente.competency.QuestionCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code entente questions}: the catalogue of saved questions. */
@Command(name = "questions", description = "List the saved questions with their parameters.")
final class QuestionsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SharedOptions shared;

    @Option(names = "--tag", paramLabel = "TAG", description = "Only those that carry this tag.")
    private String tag;

    @Mixin
    private QuestionSource source;

    @Option(names = "--markdown", description = "Print the page docs/questions.md, which is generated from the headers.")
    private boolean markdown;

    @Override
    public Integer call() {
        QuestionCatalogue catalogue = source.read(shared);
        PrintWriter out = spec.commandLine().getOut();
        if (markdown) {
            out.print(catalogue.asMarkdown());
            out.flush();
            return Exit.OK.code();
        }
        (tag == null ? catalogue.questions() : catalogue.tagged(tag)).forEach(question -> print(question, out));
        out.flush();
        return Exit.OK.code();
    }

    private static void print(Question question, PrintWriter out) {
        String options = question.parameters().stream()
                .map(parameter -> " --" + parameter.name() + " " + parameter.type().toString().toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
        out.println(question.name() + options);
        out.println("    " + question.summary());
    }
}
