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
    private static final String MAKE_A_HOME = "./entente new ";

    @TestFactory
    Stream<DynamicTest> everyCommandOfAPageSucceeds() throws IOException {
        return pages().stream()
                .filter(page -> !commands(page).isEmpty())
                .map(page -> DynamicTest.dynamicTest(page.toString(), () -> run(commands(page))));
    }

    private static void run(List<String> commands) throws IOException, InterruptedException {
        try (Shell shell = shell(commands)) {
            for (String command : commands) {
                if (!command.equals(SERVE)) {
                    String printed = shell.run(command);
                    assertThat(printed.isBlank()).as("%s%nprints%n%s", command, printed).isEqualTo(writesAFile(command));
                }
            }
        }
    }

    /** What makes files of its own is run in a folder of its own, where the launcher is only linked to. */
    private static Shell shell(List<String> commands) throws IOException {
        if (commands.stream().anyMatch(command -> command.startsWith(MAKE_A_HOME))) {
            return Shell.in(Files.createTempDirectory(Path.of("target"), "documented-home"));
        }
        return commands.contains(SERVE) ? Shell.besideAServer() : Shell.alone();
    }

    private static boolean writesAFile(String command) {
        return command.lines().anyMatch(line -> line.matches(".* >>? my-alliances/.*"));
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
