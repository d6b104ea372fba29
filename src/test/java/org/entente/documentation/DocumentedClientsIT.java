package org.entente.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every script that docs/questions-from-code.md prints, against the packaged program: all ask the same question, so
 * all print the same. A client that is not installed is passed over, unless {@code ENTENTE_REQUIRE_CLIENTS=true}.
 */
class DocumentedClientsIT {
    private static final Path PAGE = Path.of("docs/questions-from-code.md");
    /** Where the modules of Node.js are installed, if they are. */
    private static final Path SCRIPTS = Path.of("target/clients");
    private static final String CURL = "curl -s 'http://localhost:3030/questions/alliances-of-state.csv?state=japan'";

    private static Shell shell;
    private static List<String> expected;

    /** How a block of one language is run, and what tells whether it can be. */
    private record Client(String language, String text, String suffix, String program, String probe) {
        @Override
        public String toString() {
            return language + ": " + text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        }
    }

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Files.createDirectories(SCRIPTS);
        shell = Shell.besideAServer();
        expected = shell.run(CURL).lines().skip(1).map(line -> line.split(",")[1]).distinct().sorted().toList();
        assertThat(expected).isNotEmpty();
    }

    @AfterAll
    static void stop() {
        shell.close();
    }

    @ParameterizedTest
    @MethodSource("clients")
    void everyClientGetsTheSameAnswer(Client client) throws IOException, InterruptedException {
        boolean isInstalled = new ProcessBuilder("sh", "-c", client.probe()).start().waitFor() == 0;
        if (!isInstalled && !"true".equals(System.getenv("ENTENTE_REQUIRE_CLIENTS"))) {
            System.err.println("DocumentedClientsIT skipped " + client + ": " + client.probe() + " fails");
            assumeTrue(false, "not installed");
        }
        assertThat(isInstalled).as("%s, as ENTENTE_REQUIRE_CLIENTS asks", client.probe()).isTrue();
        Path script = Files.writeString(SCRIPTS.resolve("ask" + client.suffix()), shell.atItsPort(client.text()));
        assertThat(shell.run(client.program() + " " + script).lines()).containsExactlyElementsOf(expected);
    }

    static Stream<Client> clients() throws IOException {
        List<Client> clients = new ArrayList<>();
        for (String[] block : blocks()) {
            switch (block[0]) {
                case "python" -> clients.add(new Client("Python", block[1], ".py", "/usr/bin/python3",
                        "/usr/bin/python3 -c 'import rdflib, SPARQLWrapper'"));
                case "js" -> clients.add(new Client("Node.js", block[1], ".mjs", "node",
                        "test -d " + SCRIPTS + "/node_modules/@comunica/query-sparql"));
                case "r" -> clients.add(new Client("R", block[1], ".R", "Rscript", "command -v Rscript"));
                default -> assertThat(block[0]).as("a language that is run elsewhere").isEqualTo("sh");
            }
        }
        assertThat(clients).hasSize(4);
        return clients.stream();
    }

    /** Language and text of each block of code. */
    private static List<String[]> blocks() throws IOException {
        List<String[]> blocks = new ArrayList<>();
        StringBuilder text = null;
        String language = "";
        for (String line : Files.readAllLines(PAGE)) {
            if (!line.startsWith("```")) {
                if (text != null) {
                    text.append(line).append('\n');
                }
            } else if (text == null) {
                language = line.substring(3);
                text = new StringBuilder();
            } else {
                blocks.add(new String[] {language, text.toString()});
                text = null;
            }
        }
        return blocks;
    }
}
