package org.entente.command;

import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.dataset.Home;
import org.entente.federation.Federation;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that says which other endpoints queries may ask. */
final class FederationOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--federation",
            paramLabel = "FILE",
            description = "The list of other endpoints that queries may ask (default: federation.ttl of the home).")
    private Path file;

    /**
     * The list in force; empty without a file, so that nobody is asked.
     *
     * @throws org.entente.federation.FederationFormatException if the file is no such list
     */
    Federation read(Home home) {
        if (file == null) {
            return Federation.readIfExists(home.federation());
        }
        if (!Files.exists(file) || Files.isDirectory(file)) {
            throw new ParameterException(command.commandLine(), "--federation: \"" + file + "\": expected a file");
        }
        return Federation.read(file);
    }
}
