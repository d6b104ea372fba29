package org.entente.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every script that docs/questions-from-code.md prints, against the packaged program: all ask the same question, so
 * all print the same.
 */
class DocumentedClientsIT {
    private static final Path PAGE = Path.of("docs/questions-from-code.md");
    private static final String CURL = "curl -s 'http://localhost:3030/questions/alliances-of-state.csv?state=japan'";

    private static Shell shell;
    private static List<String> expected;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        shell = Shell.besideAServer();
        expected = shell.run(CURL).lines().skip(1).map(line -> line.split(",")[1]).distinct().sorted().toList();
        assertThat(expected).isNotEmpty();
    }

    @AfterAll
    static void stop() {
        shell.close();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void everyClientGetsTheSameAnswer(ClientScript script) throws IOException, InterruptedException {
        script.requireClient();
        assertThat(script.run(shell).lines()).containsExactlyElementsOf(expected);
    }

    static Stream<ClientScript> scripts() throws IOException {
        List<CodeBlock> blocks = CodeBlock.of(PAGE).stream()
                .filter(block -> !block.language().equals("sh")) // run with the commands of all pages
                .toList();
        List<ClientScript> scripts = blocks.stream().flatMap(block -> ClientScript.of(block).stream()).toList();
        assertThat(scripts).hasSameSizeAs(blocks).hasSize(4);
        return scripts.stream();
    }
}
