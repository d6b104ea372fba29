package org.entente.release;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.dataset.Home;
import org.entente.reasoning.Materialisation;
import org.entente.release.ReasoningFolder.Outcome;
import org.entente.release.resolution.ResolvedView;

/**
 * Does what {@link Inference} does, in a JVM of its own on the same class path, so that it can be ended when it takes
 * too long or too much memory.
 */
final class ReasoningProcess {
    private final Home home;
    private final DatasetGraph quads;
    private final Map<String, Boolean> answers;
    private final ReasoningLimits limits;
    private final Consumer<String> progress;

    /** @param answers what HermiT said of reasons in earlier builds; new answers are added */
    ReasoningProcess(
            Home home,
            DatasetGraph quads,
            Map<String, Boolean> answers,
            ReasoningLimits limits,
            Consumer<String> progress) {
        this.home = home;
        this.quads = quads;
        this.answers = answers;
        this.limits = limits;
        this.progress = progress;
    }

    /**
     * Adds what follows from the view.
     *
     * @throws RefusedReleaseException as {@link Inference#add} does
     * @throws ReasoningLimitException when a limit was reached
     */
    Materialisation add(ResolvedView view) {
        long deadline = System.nanoTime() + limits.time().toNanos();
        try (ReasoningFolder folder = ReasoningFolder.create()) {
            folder.writeInput(quads, view.closedRosters());
            folder.writeAnswers(answers);
            run(folder, deadline);
            return take(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("reasoning in a process of its own: " + e.getMessage(), e);
        }
    }

    private Materialisation take(ReasoningFolder folder) throws IOException {
        Outcome outcome = folder.readOutcome();
        if (outcome.refusal() != null) {
            throw outcome.refusal();
        }
        folder.readAdded().find().forEachRemaining(quads::add);
        answers.putAll(folder.readAnswers());
        return outcome.materialisation();
    }

    private void run(ReasoningFolder folder, long deadline) throws IOException {
        Process process = new ProcessBuilder(command(folder))
                .redirectError(folder.errors().toFile())
                .start();
        try {
            Thread steps = passOn(process);
            if (!process.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                throw ReasoningLimitException.time(limits);
            }
            steps.join();
            requireDone(process.exitValue(), folder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("reasoning was interrupted", e);
        } finally {
            end(process);
        }
    }

    private List<String> command(ReasoningFolder folder) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + limits.megabytes() + "m",
                "-XX:+ExitOnOutOfMemoryError",
                // it alone gives up when hardly anything but collection goes on; others would creep on until the time is up
                "-XX:+UseParallelGC",
                "-cp",
                System.getProperty("java.class.path"),
                ReasoningProgram.class.getName()));
        command.addAll(ReasoningProgram.arguments(folder, home));
        return command;
    }

    private Thread passOn(Process process) {
        Thread steps = new Thread(() -> {
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                lines.lines()
                        .filter(line -> line.startsWith(ReasoningProgram.STEP))
                        .forEach(line -> progress.accept(line.substring(ReasoningProgram.STEP.length())));
            } catch (IOException | UncheckedIOException e) {
                // the process was ended while it spoke
            }
        });
        steps.setDaemon(true);
        steps.start();
        return steps;
    }

    private void requireDone(int code, ReasoningFolder folder) throws IOException {
        if (code == ReasoningExit.OUT_OF_MEMORY.code()) {
            throw ReasoningLimitException.memory(limits);
        }
        if (code != ReasoningExit.DONE.code()) {
            throw new IllegalStateException(
                    "reasoning ended with exit code " + code + firstError(folder) + "; nothing was published");
        }
    }

    private static String firstError(ReasoningFolder folder) throws IOException {
        return Files.readString(folder.errors()).lines()
                // the JVM's answer to the variable JAVA_TOOL_OPTIONS is no error
                .filter(line -> !line.startsWith("Picked up "))
                .findFirst()
                .map(line -> ": " + line)
                .orElse("");
    }

    private static void end(Process process) {
        process.toHandle().destroyForcibly();
        process.toHandle().onExit().join();
    }
}
