package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.release.ReleaseStore;
import org.entente.vocabulary.NamedGraphs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files of a release. */
class DumpsTest {
    private static final String ONTOLOGY = """
            graph:ontology {
                <https://w3id.org/entente/ontology> a owl:Ontology .
                entente:State a owl:Class . entente:Alliance a owl:Class .
                entente:directMemberOf a owl:ObjectProperty ; rdfs:subPropertyOf entente:memberOf
            }
            """;

    @TempDir
    private static Path folder;

    private static RunningEndpoint endpoint;
    private static DatasetGraph dataset;
    private static String release;

    @BeforeAll
    static void start() {
        RunningEndpoint.publish(new ReleaseStore(folder), RunningEndpoint.MEMBERSHIPS + ONTOLOGY);
        endpoint = RunningEndpoint.over(folder);
        release = endpoint.store.currentId().orElseThrow();
        dataset = endpoint.store.open(release).dataset();
    }

    @AfterAll
    static void stop() {
        endpoint.close();
    }

    @ParameterizedTest
    @CsvSource({"dataset.nq, N-Quads", "dataset.trig, TriG", "dataset.jsonld, JSON-LD"})
    void theWholeIsTheNamedGraphsOfTheRelease(String file, String language) {
        HttpResponse<String> response = endpoint.get("/dumps/" + file);
        DatasetGraph dumped = RDFParser.fromString(response.body(), RDFLanguages.nameToLang(language)).toDatasetGraph();

        assertThat(dumped.getDefaultGraph().isEmpty()).isTrue();
        dataset.listGraphNodes().forEachRemaining(name ->
                assertThat(dumped.getGraph(name).isIsomorphicWith(dataset.getGraph(name))).as(name.toString()).isTrue());
    }

    @Test
    void theWholeAsTurtleIsTheDefaultGraph() {
        HttpResponse<String> response = endpoint.get("/dumps/dataset.ttl");

        assertThat(RunningEndpoint.mediaType(response)).isEqualTo("text/turtle");
        assertThat(RDFParser.fromString(response.body(), Lang.TURTLE).toGraph().isIsomorphicWith(dataset.getDefaultGraph()))
                .isTrue();
    }

    @Test
    void eachGraphIsAFileAndItsZipTheSame() throws IOException {
        byte[] zipped = bytes("/dumps/inferred.ttl.gz");
        String plain = endpoint.get("/dumps/inferred.ttl").body();

        try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            assertThat(new String(unzipped.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain);
        }
        assertThat(RDFParser.fromString(plain, Lang.TURTLE).toGraph().size())
                .isEqualTo(dataset.getGraph(NamedGraphs.INFERRED).size());
    }

    @Test
    void everyFileHasItsChecksum() {
        Map<String, String> sums = endpoint.get("/dumps/SHA256SUMS").body().lines()
                .map(line -> line.split("  "))
                .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0]));

        assertThat(sums).containsKeys("dataset.nq.gz", "dataset.ttl", "asserted.nt", "ontology.omn", "ontology-and-facts.owl");
        assertThat(sums).allSatisfy((name, sum) ->
                assertThat(DigestUtils.sha256Hex(bytes("/dumps/" + name))).as(name).isEqualTo(sum));
    }

    @Test
    void filesAreNotSentAgain() {
        HttpResponse<String> first = endpoint.get("/dumps/links.nt", "Accept", "*/*");
        assertThat(first.statusCode()).isEqualTo(404);
        assertThat(first.body()).contains("nearest");

        HttpResponse<String> file = endpoint.get("/dumps/asserted.nt");
        String tag = file.headers().firstValue("ETag").orElseThrow();
        String date = file.headers().firstValue("Last-Modified").orElseThrow();

        assertThat(file.headers().firstValue("Repr-Digest")).isPresent();
        assertThat(endpoint.get("/dumps/asserted.nt", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(endpoint.get("/dumps/asserted.nt", "If-Modified-Since", date).statusCode()).isEqualTo(304);
        assertThat(endpoint.get("/dumps").body()).contains("dataset.nq.gz", "href=\"dumps/asserted.nt\"");
    }

    @Test
    void aFileIsWrittenOnceAndOutlivesTheServer() throws IOException {
        byte[] first = bytes("/dumps/registry.nt");
        Path written = endpoint.store.derived(release).resolve("registry.nt.gz");
        FileTime time = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(written, time);

        try (RunningEndpoint restarted = RunningEndpoint.over(folder)) {
            assertThat(restarted.send(restarted.request("/dumps/registry.nt").GET(), BodyHandlers.ofByteArray()).body())
                    .isEqualTo(first);
        }
        assertThat(Files.getLastModifiedTime(written)).isEqualTo(time);
    }

    @Test
    void aFileThatWasCutShortIsWrittenAgain() throws IOException {
        byte[] first = bytes("/dumps/queries.nt");
        Path written = endpoint.store.derived(release).resolve("queries.nt.gz");
        Files.write(written, new byte[] {1, 2, 3});

        assertThat(bytes("/dumps/queries.nt")).isEqualTo(first);
    }

    private static byte[] bytes(String path) {
        return endpoint.send(endpoint.request(path).GET(), BodyHandlers.ofByteArray()).body();
    }
}
