package org.entente.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.atlas.io.IOX;
import org.entente.dataset.Home;
import org.entente.release.ReleaseBuild;

/** How long each step of building the real release takes, with nothing kept from a build before, and then with all of it. */
final class BuildBench {
    private final Home base;
    private final PrintStream out;

    BuildBench(Home base, PrintStream out) {
        this.base = base;
        this.out = out;
    }

    /** Checks a home on top of the real one twice; it keeps HermiT's answers on reasons in a folder of its own. */
    void run() {
        try {
            Path folder = Files.createTempDirectory("entente-bench-");
            try {
                Home home = new Home(folder, Optional.of(base.folder()), true);
                time("no answers kept", home);
                time("all answers kept", home);
            } finally {
                IOX.deleteAll(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void time(String what, Home home) {
        out.println(what);
        Steps steps = new Steps();
        ReleaseBuild.of(home, steps::begin).check();
        steps.end();
    }

    /** Prints the time of each step when the next one begins. */
    private final class Steps {
        private final Clock clock = new Clock();
        private String step;

        void begin(String next) {
            end();
            step = next;
        }

        void end() {
            String time = clock.lap();
            if (step != null) {
                out.printf("  %-44s %s%n", step, time);
            }
        }
    }
}
