package org.entente.command;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.entente.competency.Recordings;
import org.entente.dataset.Home;
import org.entente.endpoint.Endpoint;
import org.entente.endpoint.Settings;
import org.entente.release.RefusedReleaseException;
import org.entente.release.ReasoningLimitException;
import org.entente.release.ReleaseBuild;
import org.entente.release.ReleaseStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code entente serve}: builds the release if its inputs changed, then serves it until the process is ended. */
@Command(
        name = "serve",
        description = "Build the release if its inputs changed, then serve it by SPARQL until stopped (Ctrl-C).")
final class ServeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SharedOptions shared;

    @Mixin
    private ReasoningOptions reasoning;

    @Mixin
    private FederationOptions federation;

    @Option(names = "--port", paramLabel = "N", description = "Port; 0 takes a free one (default: ${DEFAULT-VALUE}).")
    private int port = 3030;

    @Option(
            names = "--host",
            paramLabel = "H",
            description = "Address to listen on (default: ${DEFAULT-VALUE}, this machine only).")
    private String host = "localhost";

    @Option(names = "--base", paramLabel = "IRI", description = "The public address, when a proxy stands in front.")
    private URI base;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "How long one query may run (default: ${DEFAULT-VALUE}).")
    private int timeout = 30;

    @Option(
            names = "--documents",
            paramLabel = "DIR",
            description = "Let explanations show what stands in the passages, from the source documents in this folder.")
    private Path documents;

    @Override
    public Integer call() {
        Home home = shared.home();
        ReleaseStore releases = new ReleaseStore(home.releases());
        Settings settings = settings(releases)
                .withFederation(federation.read(home))
                .withRecorded(new Recordings(home.recordedFolders()));
        build(home, releases);
        try (Endpoint endpoint = Endpoint.start(settings)) {
            announce(endpoint.address(), releases);
            endpoint.join();
        }
        return Exit.OK.code();
    }

    private Settings settings(ReleaseStore releases) {
        try {
            Settings settings = Settings.of(releases)
                    .withHost(host)
                    .withPort(port)
                    .withQueryTimeout(Duration.ofSeconds(timeout));
            Settings based = base == null ? settings : settings.withBase(base);
            return documents == null ? based : based.withDocuments(requireFolder(documents));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private Path requireFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(
                    spec.commandLine(), "--documents: \"" + folder + "\": expected a folder with the document files");
        }
        return folder;
    }

    /** A refused input, or one that takes too long to reason over, does not take the endpoint down as long as an earlier release can be served. */
    private void build(Home home, ReleaseStore releases) {
        var progress = shared.progress();
        try {
            ReleaseBuild build = ReleaseBuild.of(home, progress).within(reasoning.limits());
            if (!build.isUpToDate()) {
                build.publish();
            }
            progress.accept("");
        } catch (RefusedReleaseException | ReasoningLimitException failure) {
            progress.accept("");
            if (releases.currentId().isEmpty()) {
                throw failure;
            }
            Errors.tell(failure, spec.commandLine().getErr(), "; serving the release before it");
        }
    }

    private void announce(URI address, ReleaseStore releases) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Entente serves release " + releases.currentId().orElseThrow());
        out.println("  home       " + address);
        out.println("  SPARQL     " + address.resolve("sparql"));
        out.println("  graphs     " + address.resolve("data"));
        out.println("  questions  " + address.resolve("questions"));
        out.println("Stop with Ctrl-C.");
        out.flush();
    }
}
