package org.entente.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.entente.dataset.Home;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that every command takes. */
final class SharedOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "The folder with ontology/, seeds/ and queries/ (default: the checkout).")
    private Path folder;

    @Option(names = "--stack-trace", description = "Show where in the program an error arose.")
    private boolean stackTrace;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help and end.")
    private boolean help;

    /** The home to work on. @throws ParameterException when the folder is no home */
    Home home() {
        Path chosen = folder == null ? Path.of(System.getProperty("entente.home", "")) : folder;
        if (!Stream.of("ontology", "seeds", "queries").map(chosen::resolve).allMatch(Files::isDirectory)) {
            throw new ParameterException(
                    command.commandLine(),
                    "--home: \"" + chosen + "\": expected a folder that holds ontology/, seeds/ and queries/");
        }
        return new Home(chosen);
    }

    /** Tells what is being done: a line that is overwritten on a terminal, nothing in a pipe. */
    Consumer<String> progress() {
        return new ProgressLine(command.commandLine().getErr(), Boolean.getBoolean("entente.terminal.progress"));
    }
}
