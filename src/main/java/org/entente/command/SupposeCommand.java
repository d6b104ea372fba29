package org.entente.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.sparql.util.Context;
import org.entente.competency.QuestionCatalogue;
import org.entente.dataset.Home;
import org.entente.scenario.ChangeJson;
import org.entente.scenario.ChangeText;
import org.entente.scenario.Consequences;
import org.entente.scenario.Scenarios;
import org.entente.scenario.Supposed;
import org.entente.scenario.SupposedQuestions;
import org.entente.scenario.SuppositionReader;
import org.entente.scenario.Suppositions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code entente suppose --add TRIPLE}: what would follow and what would cease. */
@Command(
        name = "suppose",
        description = "Say what would newly follow and what would cease if something were so, and why. Nothing is stored.",
        footer = {
            "%nA triple has three terms: \"id:south-korea entente:directMemberOf id:quad\", or shorter",
            "\"south-korea directMemberOf quad\". Exit code 4: what is supposed contradicts what is known."
        })
final class SupposeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SharedOptions shared;

    @Mixin
    private DatasetChoice choice;

    @Option(names = "--add", paramLabel = "TRIPLE", description = "It is so. Can be repeated.")
    private List<String> added = new ArrayList<>();

    @Option(names = "--remove", paramLabel = "TRIPLE", description = "A stated triple is not so. Can be repeated.")
    private List<String> removed = new ArrayList<>();

    @Option(
            names = "--proposal",
            paramLabel = "ID",
            description = "What is planned or proposed about this thing (d10), or by this claim or list, comes true.")
    private List<String> proposals = new ArrayList<>();

    @Option(names = "--without-source", paramLabel = "ID", description = "This source is wrong: nothing it says counts.")
    private List<String> wrong = new ArrayList<>();

    @Option(names = "--file", paramLabel = "FILE", description = "Additions and removals in Turtle (docs/scenarios.md).")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--questions", description = "Say which saved questions would be answered otherwise, instead.")
    private boolean questions;

    @Option(
            names = "--budget",
            paramLabel = "SECONDS",
            description = "How long the questions may take together (default: ${DEFAULT-VALUE}).")
    private int budget = 60;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text, markdown or json (default: text).")
    private String format = "text";

    @Override
    public Integer call() throws IOException {
        if (!List.of("text", "markdown", "json").contains(format)) {
            throw new ParameterException(spec.commandLine(), "--format: \"" + format + "\": expected text, markdown or json");
        }
        if (budget < 1) {
            throw new ParameterException(spec.commandLine(), "--budget: \"" + budget + "\": expected seconds, 1 at least");
        }
        Home home = shared.home();
        Scenarios scenarios = Scenarios.of(choice.release(home, shared).release());
        Suppositions suppositions = Suppositions.of(scenarios, choice.scenario().choice(scenarios));
        Supposed supposed = read(suppositions.reader());
        if (questions) {
            print(questions(suppositions, supposed, home));
            return Exit.OK.code();
        }
        Consequences consequences = suppositions.suppose(supposed);
        print(format.equals("json")
                ? ChangeJson.of(consequences) + "\n"
                : new ChangeText(format.equals("markdown")).of(consequences));
        return (consequences.isContradiction() ? Exit.CONTRADICTION : Exit.OK).code();
    }

    private void print(String text) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        out.print(text);
        if (out.checkError()) {
            throw new IOException("the answer cannot be written to standard output");
        }
    }

    private Supposed read(SuppositionReader reader) throws IOException {
        added.forEach(triple -> reader.add("--add", triple));
        removed.forEach(triple -> reader.remove("--remove", triple));
        proposals.forEach(proposal -> reader.comesTrue("--proposal", proposal));
        if (!wrong.isEmpty()) {
            reader.without("--without-source", wrong);
        }
        for (Path file : files) {
            reader.turtle(file.toString(), text(file));
        }
        return reader.read();
    }

    private String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new ParameterException(spec.commandLine(), "--file: \"" + file + "\": expected a file in Turtle; there is none");
        }
    }

    private String questions(Suppositions suppositions, Supposed supposed, Home home) {
        SupposedQuestions answers = SupposedQuestions.between(
                QuestionCatalogue.read(home.queries()),
                suppositions.before().dataset(),
                suppositions.scenario(supposed).dataset(),
                Duration.ofSeconds(budget),
                new Context());
        return format.equals("json") ? answers.toJson() + "\n" : answers.text(format.equals("markdown"));
    }
}
