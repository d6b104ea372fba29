package org.entente.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A script for a client of another make, with how it is run and what tells whether it can be. A client that is not
 * installed is passed over with a word, unless {@code ENTENTE_REQUIRE_CLIENTS=true}.
 */
record ClientScript(String text, String suffix, String program, String probe) {
    /** Where {@code .ci/run} installs what comes from npm and Maven. */
    static final Path INSTALLED = Path.of("target/clients");

    private static final String RDF4J = INSTALLED + "/rdf4j";

    /** The script of a block, if its language is one that is run so. */
    static Optional<ClientScript> of(CodeBlock block) {
        return Optional.ofNullable(switch (block.language()) {
            case "python" -> new ClientScript(
                    block.text(), ".py", "/usr/bin/python3", "/usr/bin/python3 -c 'import rdflib, SPARQLWrapper'");
            case "js" -> new ClientScript(block.text(), ".mjs", "node", installed("@comunica/query-sparql"));
            case "r" -> new ClientScript(block.text(), ".R", "Rscript", "command -v Rscript");
            case "java" -> new ClientScript(block.text(), ".java", "java -cp '" + RDF4J + "/*'", "test -d " + RDF4J);
            case "html" -> new ClientScript(block.text(), ".html", "", installed("@triply/yasgui") + " && command -v chromium");
            // a command line; the first word is the client
            case "bash" -> new ClientScript(block.text(), ".sh", "sh", "command -v " + block.text().split("\\s")[0]);
            default -> null;
        });
    }

    private static String installed(String module) {
        return "test -d " + INSTALLED + "/node_modules/" + module;
    }

    /** Ends the test here if the client is not there and need not be. */
    void requireClient() throws IOException, InterruptedException {
        boolean isInstalled = new ProcessBuilder("sh", "-c", probe + " >/dev/null").start().waitFor() == 0;
        if (!isInstalled && !"true".equals(System.getenv("ENTENTE_REQUIRE_CLIENTS"))) {
            System.err.println("skipped " + this + ": " + probe + " fails");
            assumeTrue(false, "not installed");
        }
        assertThat(isInstalled).as("%s, as ENTENTE_REQUIRE_CLIENTS asks", probe).isTrue();
    }

    /** Runs the script beside what is installed, and gives what it printed. */
    String run(Shell shell) throws IOException, InterruptedException {
        return shell.run(program + " " + file(shell));
    }

    /** The script as a file, with the port of the running server in it. */
    Path file(Shell shell) throws IOException {
        Files.createDirectories(INSTALLED);
        return Files.writeString(INSTALLED.resolve("ask" + suffix), shell.atItsPort(text));
    }

    @Override
    public String toString() {
        return suffix + ": " + text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    }
}
