package org.entente.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.entente.dataset.Home;
import org.entente.release.FusekiFolder;
import org.entente.release.Release;
import org.entente.release.ReleaseBuild;
import org.entente.release.ReleaseStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code entente export DIR}: a release as a folder for a Fuseki of one's own. */
@Command(
        name = "export",
        description = "Write a release as a folder (configuration and TDB2) that a stock Fuseki 5.6.0 serves as it is.",
        footer = {
            "%nThen, in the folder:",
            "  java -jar jena-fuseki-server-5.6.0.jar --localhost --port 3030 --config config.ttl"
        })
final class ExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SharedOptions shared;

    @Mixin
    private ReasoningOptions reasoning;

    @Parameters(paramLabel = "DIR", description = "The folder to make; it must not be there yet, or be empty.")
    private Path folder;

    @Option(names = "--release", paramLabel = "ID", description = "A release that is kept (default: the current one).")
    private String id;

    @Override
    public Integer call() {
        Release release = release(shared.home());
        try {
            long stored = FusekiFolder.write(release, folder);
            spec.commandLine().getOut().printf("wrote release %s, %d triples and quads, to %s%n", release.id(), stored, folder);
            return Exit.OK.code();
        } catch (FileAlreadyExistsException e) {
            throw new ParameterException(spec.commandLine(),
                    "\"" + folder + "\": expected the name of a folder that is not there yet, or an empty one", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /** The one that is named, or the current one, which is built first if there is none. */
    private Release release(Home home) {
        ReleaseStore store = new ReleaseStore(home.releases());
        if (id != null) {
            return named(store);
        }
        if (store.currentId().isEmpty()) {
            var progress = shared.progress();
            ReleaseBuild.of(home, progress).within(reasoning.limits()).publish();
            progress.accept("");
        }
        return store.current().orElseThrow();
    }

    private Release named(ReleaseStore store) {
        try {
            return store.open(id);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--release: " + e.getMessage(), e);
        }
    }
}
