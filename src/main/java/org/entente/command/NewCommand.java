package org.entente.command;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.entente.dataset.NewHome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code entente new DIR}: a home of one's own to begin with. */
@Command(
        name = "new",
        description = "Make a home of your own: an example of each kind of file, explained in comments, ready to build.",
        footer = {
            "%nThen, with DIR in place of my-alliances:",
            "  entente check --home my-alliances --documents my-alliances/documents",
            "  entente ask members-with-passages --home my-alliances"
        })
final class NewCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder to make; it must not be there yet, or be empty.")
    private Path folder;

    @Option(names = "--alone", description = "Make one that needs none of the facts that come with the program.")
    private boolean alone;

    @Option(names = "--stack-trace", description = "Show where in the program an error arose.")
    private boolean stackTrace;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help and end.")
    private boolean help;

    @Override
    public Integer call() {
        try {
            var out = spec.commandLine().getOut();
            NewHome.create(folder, alone).forEach(file -> out.println("wrote " + file));
            out.println("read " + folder.resolve("README.md") + " first");
            return Exit.OK.code();
        } catch (FileAlreadyExistsException e) {
            String message = "\"" + folder + "\": expected the name of a folder that is not there yet, or an empty one";
            throw new ParameterException(spec.commandLine(), message, e);
        }
    }
}
