package org.entente.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program that is not ours, run as a process of its own: fetched by Maven, from its local repository if it is there,
 * as {@code src/test/programs/NAME.xml} says, into {@code target/programs/NAME}.
 *
 * <p>Where it cannot be had the test is skipped and says so; {@code ENTENTE_REQUIRE_CLIENTS=true} makes that a failure.
 */
final class OtherProgram {
    private static final String FETCH = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies";
    private static final long MINUTES_TO_FETCH = 10;

    private final String name;
    private final Path folder;

    private OtherProgram(String name) {
        this.name = name;
        this.folder = Path.of("target", "programs", name).toAbsolutePath();
    }

    static OtherProgram named(String name) throws IOException, InterruptedException {
        OtherProgram program = new OtherProgram(name);
        boolean had = program.isThere() || program.fetch("--offline") || program.fetch("--batch-mode");
        if (!had && !"true".equals(System.getenv("ENTENTE_REQUIRE_CLIENTS"))) {
            System.err.println("skipped what needs " + name + ": Maven cannot fetch src/test/programs/" + name + ".xml");
            assumeTrue(false, name + " cannot be had");
        }
        assertThat(had).as("%s, fetched by Maven, as ENTENTE_REQUIRE_CLIENTS asks", name).isTrue();
        return program;
    }

    private boolean isThere() throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent();
        }
    }

    /** In a folder of another name first: what is there is whole. */
    private boolean fetch(String mode) throws IOException, InterruptedException {
        Path fetched = Files.createTempDirectory(Files.createDirectories(folder.getParent()), "." + name);
        Process maven = new ProcessBuilder(
                        "./mvnw", "--quiet", mode, "-f", "src/test/programs/" + name + ".xml", FETCH,
                        "-DoutputDirectory=" + fetched)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolveSibling(name + ".log").toFile())
                .start();
        boolean ended = maven.waitFor(MINUTES_TO_FETCH, TimeUnit.MINUTES);
        maven.destroy();
        if (ended && maven.exitValue() == 0) {
            Files.move(fetched, folder);
            return true;
        }
        return false;
    }

    /** Starts a main class with all jars on its class path. */
    Process start(Path workingFolder, Path output, String mainClass, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx2g", "-cp", folder + "/*", mainClass));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(workingFolder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }
}
