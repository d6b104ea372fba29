package org.entente.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A program that is not ours, run as a process of its own from the jars in {@code target/programs/NAME}, where
 * {@code .ci/run} puts what {@code src/test/programs/NAME.xml} names; no test fetches anything.
 *
 * <p>Where it is not there the test is skipped and says so; {@code ENTENTE_REQUIRE_CLIENTS=true} makes that a failure.
 */
final class OtherProgram {
    private final String name;
    private final Path folder;

    private OtherProgram(String name) {
        this.name = name;
        this.folder = Path.of("target", "programs", name).toAbsolutePath();
    }

    static OtherProgram named(String name) throws IOException {
        OtherProgram program = new OtherProgram(name);
        boolean had = program.isThere();
        if (!had && !"true".equals(System.getenv("ENTENTE_REQUIRE_CLIENTS"))) {
            System.err.println("skipped what needs " + name + ": no jars in " + program.folder + " (.ci/run puts them there)");
            assumeTrue(false, name + " is not there");
        }
        assertThat(had).as("%s in %s, as ENTENTE_REQUIRE_CLIENTS asks", name, program.folder).isTrue();
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
