package org.entente.command;

import java.util.ArrayList;
import java.util.List;
import org.entente.competency.QuestionFormatException;
import org.entente.competency.UnknownQuestionException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.Spec;

/** The top of the command line: says what there is to call. */
@Command(
        name = "entente",
        description = "The knowledge graph of technology alliances: who is bound to whom, in which technology, since when, "
                + "and who says so.%n",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = ProjectVersion.class,
        mixinStandardHelpOptions = true,
        subcommands = {
            ServeCommand.class,
            BuildCommand.class,
            CheckCommand.class,
            QuestionsCommand.class,
            AskCommand.class,
            ExplainCommand.class,
            SupposeCommand.class,
            DiffCommand.class,
            CompletionCommand.class,
            NewCommand.class,
            ExportCommand.class,
        },
        footer = {
            "%nBegin with:",
            "  entente serve             build the release and start the SPARQL endpoint",
            "  entente questions         list the saved questions",
            "  entente ask NAME          answer one of them",
            "  entente new DIR           make a home for documents of your own",
            "  entente export DIR        write the release for a Fuseki of your own",
            "  entente explain S P O     say why something is so, or not",
            "  entente suppose           say what would follow if something were so",
            "  entente diff              say what changed since the release before, and why",
            "%nExit codes: 0 done, 1 failed, 2 wrong command line, 3 input refused, 4 input contradicts itself,",
            "5 reasoning reached its limit on time or memory.",
            "Errors are explained in docs/errors.md."
        })
final class EntenteCommand implements Runnable {
    /** The part of the help of {@code ask} that tells of one question. */
    private static final String QUESTION = "question";

    @Spec
    private CommandSpec spec;

    /** A command line with our error messages and exit codes. */
    static CommandLine line() {
        CommandLine line = new CommandLine(new EntenteCommand());
        line.setExecutionExceptionHandler(new Errors());
        line.setParameterExceptionHandler(Errors::usage);
        line.setExecutionStrategy(EntenteCommand::execute);
        showQuestionIn(line.getSubcommands().get(AskCommand.NAME));
        return line;
    }

    /** Help that names a question which is not there is a wrong command line like any other. */
    private static int execute(ParseResult parsed) {
        try {
            return new RunLast().execute(parsed);
        } catch (UnknownQuestionException | QuestionFormatException | ParameterException e) {
            parsed.commandSpec().commandLine().getErr().println("entente: " + e.getMessage());
            return Exit.USAGE.code();
        }
    }

    private static void showQuestionIn(CommandLine ask) {
        List<String> sections = new ArrayList<>(ask.getHelpSectionKeys());
        sections.add(sections.indexOf(UsageMessageSpec.SECTION_KEY_PARAMETER_LIST_HEADING), QUESTION);
        ask.setHelpSectionKeys(sections);
        ask.getHelpSectionMap().put(QUESTION, AskCommand::questionHelp);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
