package org.entente.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
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
            description = "A home of your own, on top of the one that comes with the program (default: that one alone).")
    private Path folder;

    @Option(
            names = "--alone",
            description = "Take only ontology, shapes and checks from the home that comes with the program, not its facts "
                    + "and questions.")
    private boolean alone;

    @Option(names = "--stack-trace", description = "Show where in the program an error arose.")
    private boolean stackTrace;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help and end.")
    private boolean help;

    /**
     * The home to work on: the one that comes with the program, or that of {@code --home} on top of it. A home that holds
     * the words of Entente itself rests on no other.
     *
     * @throws ParameterException when the folder is no home
     */
    Home home() {
        Optional<Path> base = BaseHome.find();
        if (folder == null) {
            return new Home(base.filter(found -> !alone).orElseThrow(() -> wrong(alone
                    ? "--alone: expected --home DIR beside it: the home that comes with the program always stands alone"
                    : "no home comes with the program; expected --home DIR, or its folder in the variable ENTENTE_HOME")));
        }
        Home home = new Home(folder);
        if (home.hasWords()) {
            return standingByItself(home);
        }
        if (!Files.isDirectory(home.seeds())) {
            throw wrong("--home: \"" + folder + "\": expected a folder that holds seeds/; \"entente new DIR\" makes one");
        }
        Path below = base.orElseThrow(() -> wrong("--home: \"" + folder + "\": expected a home with ontology/entente.ttl, "
                + "for no home comes with the program that it could rest on; the variable ENTENTE_HOME can name one"));
        return alone ? home.withWordsOf(below) : home.onTopOf(below);
    }

    private Home standingByItself(Home home) {
        if (BaseHome.isHome(home.folder())) {
            return home;
        }
        throw wrong("--home: \"" + folder + "\": expected a folder that holds ontology/, seeds/ and queries/");
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }

    /** Tells what is being done: a line that is overwritten on a terminal, nothing in a pipe. */
    Consumer<String> progress() {
        return new ProgressLine(command.commandLine().getErr(), Boolean.getBoolean("entente.terminal.progress"));
    }
}
