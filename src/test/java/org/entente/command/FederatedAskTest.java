package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.dataset.Home;
import org.entente.dataset.SmallHome;
import org.entente.federation.ScriptedServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A question that asks another endpoint, on the command line: listed or not, recorded, stale, partial. */
class FederatedAskTest {
    private static final String QUESTION = """
            #+ summary: What do others say?
            #+ defaults:
            #+   - thing: id:quad
            #+ federates-with:
            #+   - https://far.example/sparql
            PREFIX id: <https://w3id.org/entente/id/>
            SELECT ?x { SERVICE%s <https://far.example/sparql> { ?_thing_iri <urn:x:is> ?x } }
            """;

    @TempDir
    private static Path folder;

    private static boolean isBroken;
    private static ScriptedServer far;
    private static String home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** The release is built by the first question that is asked, and serves all. */
    @BeforeAll
    static void start() throws IOException {
        far = new ScriptedServer((exchange, number) -> {
            if (isBroken) {
                ScriptedServer.send(exchange, 500, "broken");
            } else {
                ScriptedServer.results(exchange, "x", 7, 8);
            }
        });
        Home small = new SmallHome(folder)
                .with("queries/others.rq", QUESTION.formatted(""))
                .with("queries/others-if-any.rq", QUESTION.formatted(" SILENT"))
                .with("federation.ttl", """
                        @prefix fed: <https://w3id.org/entente/federation#> .
                        [] a fed:Endpoint ; fed:alias "far" ; fed:iri <https://far.example/sparql> ; fed:address <%s> ;
                            fed:mayResolveTo "127.0.0.1", "::1" ; fed:timeout 20 ; fed:rowsAtMost 100 ;
                            fed:requestsAtOnce 1 ; fed:userAgent "tests" ; fed:licence <https://example.org/licence> .
                        """.formatted(far.address()))
                .write();
        home = small.folder().toString();
    }

    @AfterAll
    static void stop() {
        far.close();
    }

    @BeforeEach
    void forget() throws IOException {
        isBroken = false;
        Files.deleteIfExists(Path.of(home, "queries/recorded/others.tsv"));
    }

    @Test
    void anAnswerIsRecordedAndStandsInWhereTheCallerAllowsIt() throws IOException {
        assertThat(run("ask", "others", "--home", home, "--record")).isEqualTo(Exit.OK.code());
        assertThat(out.toString()).isEqualTo("?x\n<urn:x:n7>\n<urn:x:n8>\n");
        assertThat(err.toString()).contains("recorded in queries/recorded/others.tsv");
        Path file = Path.of(home, "queries/recorded/others.tsv");
        assertThat(Files.readString(file)).contains("#+ recorded: \"20", "#+ with-thing: \"id:quad\"", "?x\n<urn:x:n7>");

        isBroken = true;
        assertThat(run("ask", "others", "--home", home)).isEqualTo(Exit.FAILED.code());
        assertThat(err.toString()).contains("an answer was recorded 20", "--stale takes it", "SERVICE far failed", "status 500");
        assertThat(run("ask", "others", "--home", home, "--stale")).isEqualTo(Exit.OK.code());
        assertThat(out.toString()).isEqualTo("?x\n<urn:x:n7>\n<urn:x:n8>\n");
        assertThat(err.toString()).contains("entente: stale: recorded 20");
        assertThat(run("ask", "others", "--home", home, "--stale", "--record")).isEqualTo(Exit.USAGE.code());
        assertThat(run("ask", "others", "--thing", "g7", "--home", home, "--stale"))
                .as("other values than those of the record").isNotEqualTo(Exit.OK.code());

        Files.writeString(file, Files.readString(file).replace("n7", "n9"));
        assertThat(run("ask", "others", "--home", home, "--stale")).isEqualTo(Exit.REFUSED.code());
        assertThat(err.toString()).contains("others.tsv: is not the answer that its header names");
    }

    @Test
    void aRecordedAnswerIsNoPartOfARelease() {
        assertThat(run("ask", "others", "--home", home, "--record")).isEqualTo(Exit.OK.code());
        assertThat(Path.of(home, "queries/recorded/others.tsv")).exists();
        assertThat(new Home(Path.of(home)).inputs()).isNotEmpty().noneMatch(file -> file.toString().contains("recorded"));
    }

    @Test
    void withoutARecordItSaysHowToHaveOne() {
        isBroken = true;
        assertThat(run("ask", "others", "--home", home, "--stale")).isEqualTo(Exit.FAILED.code());
        assertThat(err.toString()).contains("no answer with these values has been recorded yet; --record records one");
    }

    @Test
    void whatSilentCoveredIsToldAndNotRecorded() {
        isBroken = true;
        assertThat(run("ask", "others-if-any", "--home", home)).isEqualTo(Exit.OK.code());
        assertThat(err.toString()).contains("entente: partial: SERVICE far failed");
        assertThat(run("ask", "others-if-any", "--home", home, "--record")).isEqualTo(Exit.USAGE.code());
        assertThat(Path.of(home, "queries/recorded/others-if-any.tsv")).doesNotExist();
    }

    @Test
    void withAnotherListOrABadOneNobodyIsAsked() throws IOException {
        int before = far.requests();
        Path none = Files.writeString(folder.resolve("none.ttl"), "# nobody");
        assertThat(run("ask", "others", "--home", home, "--federation", none.toString())).isEqualTo(Exit.FAILED.code());
        assertThat(err.toString()).contains("SERVICE <https://far.example/sparql> is refused: no other endpoint is listed");
        Path bad = Files.writeString(folder.resolve("bad.ttl"), "[] a <https://w3id.org/entente/federation#Endpoint> .");
        assertThat(run("ask", "others", "--home", home, "--federation", bad.toString())).isEqualTo(Exit.REFUSED.code());
        assertThat(err.toString()).contains("bad.ttl: endpoint without alias: has no fed:alias");
        assertThat(run("ask", "others", "--home", home, "--federation", "nowhere.ttl")).isEqualTo(Exit.USAGE.code());
        assertThat(far.requests()).isEqualTo(before);
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        CommandLine line = EntenteCommand.line();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
