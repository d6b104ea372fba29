package org.entente.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.entente.endpoint.Endpoint;
import org.entente.endpoint.Settings;
import org.entente.release.RealRelease;
import org.entente.release.ReleaseStore;
import org.entente.vocabulary.Entente;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one file of ontology and accepted facts, as ROBOT takes it: an older OWL API, another HermiT. */
class RobotTest {
    private static final String ROBOT = "org.obolibrary.robot.CommandLineInterface";
    private static final String ONE_FILE = "ontology-and-facts.owl";
    private static final long MINUTES = 10;

    @TempDir
    private Path folder;

    private OtherProgram robot;

    @BeforeEach
    void fetch() throws IOException, InterruptedException {
        robot = OtherProgram.named("robot");
        ReleaseStore releases = new ReleaseStore(RealRelease.get().home().releases());
        try (Endpoint endpoint = Endpoint.start(Settings.of(releases).withPort(0))) {
            HttpRequest request = HttpRequest.newBuilder(endpoint.address().resolve("dumps/" + ONE_FILE)).build();
            HttpClient.newHttpClient().send(request, BodyHandlers.ofFile(folder.resolve(ONE_FILE)));
        }
    }

    @Test
    void itsReportFindsNoErrorAndItsReasonerNoContradiction() throws IOException, InterruptedException {
        run("report", "--input", ONE_FILE, "--fail-on", "ERROR", "--output", "report.tsv");
        assertThat(Files.readAllLines(folder.resolve("report.tsv"))).noneMatch(line -> line.startsWith("ERROR"));

        run("reason", "--reasoner", "hermit", "--axiom-generators", "SubClass ClassAssertion", "--input", ONE_FILE,
                "--output", "reasoned.owl");
        var reasoned = RDFDataMgr.loadGraph(folder.resolve("reasoned.owl").toString());
        assertThat(reasoned.contains(Node.ANY, RDF.type.asNode(), Entente.term("EstablishedAlliance")))
                .as("a kind that only reasoning gives").isTrue();
    }

    private void run(String... arguments) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Process process = robot.start(folder, output, ROBOT, arguments);
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        process.destroy();
        String said = Files.readString(output);
        assertThat(ended).as("robot %s ends within %d minutes%n%s", arguments[0], MINUTES, said).isTrue();
        assertThat(process.exitValue()).as("robot %s%n%s", arguments[0], said).isZero();
    }
}
