package org.entente.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every client of docs/clients.md against the packaged program, beside a plain Fuseki that serves the notes of that
 * page, and compares what it prints with the transcript there.
 */
class ClientTranscriptsIT {
    private static final Path PAGE = Path.of("docs/clients.md");
    private static final String PRINTED_NOTES = "localhost:3040";

    private static Shell shell;
    private static FusekiServer notes;

    /** A script and what the page says that it prints. */
    private record Transcript(ClientScript script, String printed) {
        @Override
        public String toString() {
            return script.toString();
        }
    }

    @BeforeAll
    static void start() throws IOException {
        String turtle = CodeBlock.of(PAGE).stream()
                .filter(block -> block.language().equals("turtle"))
                .map(CodeBlock::text)
                .findFirst()
                .orElseThrow();
        DatasetGraph dataset = DatasetGraphFactory.wrap(RDFParser.fromString(turtle, Lang.TURTLE).toGraph());
        notes = FusekiServer.create().port(0).loopback(true).add("/notes", dataset).build().start();
        shell = Shell.besideAServer().with(PRINTED_NOTES, "localhost:" + notes.getPort());
    }

    @AfterAll
    static void stop() {
        shell.close();
        notes.stop();
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void everyClientPrintsWhatThePageSays(Transcript transcript) throws IOException, InterruptedException {
        transcript.script().requireClient();
        String printed = transcript.script().suffix().equals(".html")
                ? BrowserFromElsewhere.cells(transcript.script().file(shell))
                : transcript.script().run(shell);
        // by line: CSV ends its lines with CR LF
        assertThat(printed.lines()).containsExactlyElementsOf(transcript.printed().lines().toList());
    }

    static Stream<Transcript> transcripts() throws IOException {
        List<Transcript> transcripts = new ArrayList<>();
        List<CodeBlock> blocks = CodeBlock.of(PAGE);
        for (int index = 0; index < blocks.size(); index++) {
            CodeBlock block = blocks.get(index);
            ClientScript script = ClientScript.of(block).orElse(null);
            if (script != null) {
                CodeBlock printed = blocks.get(index + 1);
                assertThat(printed.language()).as("what follows %s", script).isEqualTo("text");
                transcripts.add(new Transcript(script, printed.text()));
            } else {
                assertThat(block.language()).as("a block that is no script").isIn("text", "turtle");
            }
        }
        assertThat(transcripts).hasSizeGreaterThan(8);
        return transcripts.stream();
    }
}
