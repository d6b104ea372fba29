package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code entente new}, and commands on the home that it makes, alone; on top, the documentation's own test does it. */
class NewHomeTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String home;

    @BeforeEach
    void nameTheHome() {
        home = folder.resolve("my-alliances").toString();
    }

    @Test
    void theExampleIsSoundByItself() {
        assertThat(run("new", home, "--alone")).isZero();
        assertThat(run("check", "--home", home, "--alone", "--documents", home + "/documents")).as("%s", err).isZero();
        assertThat(out.toString()).contains("5 entities, 8 claims", "every claim that cites a document in the folder agrees");
        assertThat(run("ask", "members-with-passages", "--home", home, "--alone")).isZero();
        assertThat(out.toString()).contains("id/uk>\t\"United Kingdom\"@en\t<https://w3id.org/entente/document/aukus>\t3\t4");
        assertThat(folder.resolve("my-alliances/releases/current")).exists();
    }

    @Test
    void everyFileButTheTextAndTheAnswerIsExplained() throws IOException {
        run("new", home, "--alone");
        try (var files = Files.walk(Path.of(home))) {
            assertThat(files.filter(file -> file.toString().matches(".*[.](csv|ttl|rq)")))
                    .hasSizeGreaterThan(8)
                    .allSatisfy(file -> assertThat(file).content().startsWith("#"));
        }
    }

    @Test
    void whatIsThereIsNotOverwritten() throws IOException {
        Files.createDirectories(Path.of(home));
        assertThat(run("new", home)).as("an empty folder will do").isZero();
        assertThat(run("new", home)).isEqualTo(Exit.USAGE.code());
        assertThat(err.toString()).contains("expected the name of a folder that is not there yet, or an empty one");
    }

    @Test
    void anotherFolderIsNoHome() {
        assertThat(run("build", "--home", folder.toString())).isEqualTo(Exit.USAGE.code());
        assertThat(err.toString()).contains("expected a folder that holds seeds/; \"entente new DIR\" makes one");
    }

    @Test
    void theHomeThatComesWithTheProgramStandsAloneAnyway() {
        assertThat(run("questions", "--alone")).isEqualTo(Exit.USAGE.code());
        assertThat(err.toString()).contains("--alone: expected --home DIR beside it");
    }

    @Test
    void aQuestionOfTheSameNameIsRefusedWithBothPlaces() throws IOException {
        run("new", home);
        Files.copy(Path.of("queries/alliances-of-state.rq"), Path.of(home, "queries/alliances-of-state.rq"));
        assertThat(run("questions", "--home", home)).isEqualTo(Exit.REFUSED.code());
        assertThat(err.toString())
                .contains("my-alliances/queries/alliances-of-state.rq: expected a name that no other question has, as ");
    }

    private int run(String... arguments) {
        CommandLine line = EntenteCommand.line();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }
}
