package org.entente.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
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
        },
        footer = {
            "%nBegin with:",
            "  entente serve             build the release and start the SPARQL endpoint",
            "  entente questions         list the saved questions",
            "  entente ask NAME          answer one of them",
            "%nExit codes: 0 done, 1 failed, 2 wrong command line, 3 input refused, 4 input contradicts itself,",
            "5 reasoning reached its limit on time or memory.",
            "Errors are explained in docs/errors.md."
        })
final class EntenteCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    /** A command line with our error messages and exit codes. */
    static CommandLine line() {
        CommandLine line = new CommandLine(new EntenteCommand());
        line.setExecutionExceptionHandler(new Errors());
        line.setParameterExceptionHandler(Errors::usage);
        return line;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
