package org.entente.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs every command that the documentation prints, from the top of the checkout and against the packaged program.
 *
 * <p>A server that a page starts runs until the page's last command is done. The test command itself is not run.
 */
class DocumentedCommandsIT {
    private static final String TEST_COMMAND = "./mvnw verify";
    private static final String SERVE = "./entente serve";

    @TestFactory
    Stream<DynamicTest> everyCommandOfAPageSucceeds() throws IOException {
        return pages().stream()
                .filter(page -> !commands(page).isEmpty())
                .map(page -> DynamicTest.dynamicTest(page.toString(), () -> run(commands(page))));
    }

    private static void run(List<String> commands) throws IOException, InterruptedException {
        boolean serves = commands.contains(SERVE);
        try (Shell shell = serves ? Shell.besideAServer() : Shell.alone()) {
            for (String command : commands) {
                if (!command.equals(SERVE)) {
                    assertThat(shell.run(command)).as(command).isNotBlank();
                }
            }
        }
    }

    private static List<String> commands(Path page) {
        return ShellBlocks.of(page).stream()
                .filter(command -> !command.equals(TEST_COMMAND))
                .toList();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(Stream.of(Path.of("README.md")), docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }
}
