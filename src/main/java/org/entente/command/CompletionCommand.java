package org.entente.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.competency.QuestionCatalogue;
import org.entente.dataset.Home;
import org.entente.release.Release;
import org.entente.release.ReleaseStore;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code entente completion bash}: a script for the shell that completes commands, questions, options and values. */
@Command(
        name = "completion",
        description = "Print a script that completes commands, questions, their options and values in a shell.",
        footer = {
            "%nFor this session:",
            "  source <(entente completion bash)      also in zsh, with its own name",
            "  entente completion fish | source",
            "The questions and values are those of now; print it again when they change."
        })
final class CompletionCommand implements Callable<Integer> {
    private static final String PROGRAM = "entente";

    /** The shells that a script can be had for. */
    enum Shell {
        bash,
        zsh,
        fish
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private SharedOptions shared;

    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
    private Shell shell;

    @Override
    public Integer call() {
        CommandLine line = withQuestions(shared.home());
        spec.commandLine().getOut().print(shell == Shell.fish
                ? FishCompletion.script(PROGRAM, line.getCommandSpec())
                : AutoComplete.bash(PROGRAM, line));
        spec.commandLine().getOut().flush();
        return Exit.OK.code();
    }

    /** The command line in which every question is a command below {@code ask}. */
    private static CommandLine withQuestions(Home home) {
        CommandLine line = EntenteCommand.line();
        CommandLine ask = line.getSubcommands().get(AskCommand.NAME);
        Optional<DatasetGraph> dataset = new ReleaseStore(home.releases()).current().map(Release::dataset);
        QuestionCatalogue.read(home.queryFolders())
                .questions()
                .forEach(question -> ask.addSubcommand(
                        question.name(), withOptionsOf(ask.getCommandSpec(), QuestionHelp.command(question, dataset))));
        return line;
    }

    /** The options of {@code ask} may follow a question's name too. */
    private static CommandSpec withOptionsOf(CommandSpec ask, CommandSpec question) {
        ask.options().stream()
                .filter(option -> !question.optionsMap().containsKey(option.longestName()))
                .forEach(option -> question.addOption(OptionSpec.builder(option.names())
                        .type(String.class)
                        .arity(option.arity().toString())
                        .description(option.description())
                        .completionCandidates(option.completionCandidates())
                        .build()));
        return question;
    }
}
