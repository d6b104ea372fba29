package org.entente.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Compiles {@code bench/} against the packaged jar and runs it on little data: it measures nothing, and cannot rot. */
class BenchIT {
    private static final Path SOURCES = Path.of("bench/src/main/java");
    private static final Path CLASSES = Path.of("target/bench-classes");
    private static final Path JAR = Path.of("target/entente.jar");

    @BeforeAll
    static void compile() throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("--release", "17", "-proc:none", "-Xlint:all,-path", "-Werror", "-cp", JAR.toString(), "-d", CLASSES.toString()));
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java")).map(Path::toString).forEach(arguments::add);
        }
        int code = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(code).isZero();
    }

    @Test
    void closesAndCertifiesAndAsksHermitOnASample() throws IOException, InterruptedException {
        assertThat(run("scale", "1000", "20"))
                .contains("1,000 actors", "passes: the closure is complete", "a sample of 20 of", "no difference");
    }

    private static String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                CLASSES + File.pathSeparator + JAR,
                "org.entente.bench.Bench"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }
}
