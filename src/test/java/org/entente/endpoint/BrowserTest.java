package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The home page in a real browser, where there is one; {@code ENTENTE_REQUIRE_CLIENTS=true} makes a missing one a failure. */
class BrowserTest {
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");

    @TempDir
    private Path folder;

    @Test
    @Timeout(90)
    void homePageIsShownByChromium() throws IOException, InterruptedException {
        Optional<Path> chromium = chromium();
        if (chromium.isEmpty() && !"true".equals(System.getenv("ENTENTE_REQUIRE_CLIENTS"))) {
            System.err.println("BrowserTest skipped: none of " + BROWSERS + " on the PATH");
            assumeTrue(false, "no browser");
        }
        assertThat(chromium).as("one of %s on the PATH, as ENTENTE_REQUIRE_CLIENTS asks", BROWSERS).isPresent();

        try (RunningEndpoint endpoint = RunningEndpoint.overMemberships(folder.resolve("releases"), UnaryOperator.identity())) {
            assertThat(dump(chromium.get(), endpoint.endpoint.address().toString()))
                    .contains("<title>Entente</title>", endpoint.store.currentId().orElseThrow(), "graph:asserted");
        }
    }

    private String dump(Path chromium, String address) throws IOException, InterruptedException {
        Path dom = folder.resolve("dom.html");
        Process process = new ProcessBuilder(
                        chromium.toString(), "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync",
                        "--user-data-dir=" + folder.resolve("profile"), "--dump-dom", address)
                .redirectOutput(dom.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("the browser ends within a minute").isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(dom, StandardCharsets.UTF_8);
    }

    private static Optional<Path> chromium() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(entry -> BROWSERS.stream().map(Path.of(entry)::resolve))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
