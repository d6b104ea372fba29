package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.entente.release.RealRelease;
import org.entente.vocabulary.NamedGraphs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;

/** The dumps of the project's own release. */
class DumpsTest {
    private static RunningEndpoint endpoint;
    private static RealRelease real;

    @BeforeAll
    static void start() {
        real = RealRelease.get();
        Path releases = real.home().releases();
        endpoint = RunningEndpoint.over(releases);
    }

    @AfterAll
    static void stop() {
        endpoint.close();
    }

    @ParameterizedTest
    @CsvSource({"dataset.nq, N-Quads", "dataset.trig, TriG", "dataset.jsonld, JSON-LD"})
    void theWholeIsTheReleaseInEachFormat(String file, String language) {
        HttpResponse<String> response = endpoint.get("/dumps/" + file);
        var dataset = RDFParser.fromString(response.body(), RDFLanguages.nameToLang(language)).toDatasetGraph();

        real.release().dataset().listGraphNodes().forEachRemaining(name -> assertThat(dataset.getGraph(name).size())
                .as(name.toString())
                .isEqualTo(real.release().dataset().getGraph(name).size()));
    }

    @Test
    void eachGraphIsAFileAndItsZipTheSame() throws IOException {
        byte[] zipped = endpoint.send(endpoint.request("/dumps/inferred.ttl.gz").GET(), BodyHandlers.ofByteArray()).body();
        String plain = endpoint.get("/dumps/inferred.ttl").body();

        try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            assertThat(new String(unzipped.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain);
        }
        assertThat(RDFParser.fromString(plain, Lang.TURTLE).toGraph().size())
                .isEqualTo(real.release().dataset().getGraph(NamedGraphs.INFERRED).size());
    }

    @Test
    void everyFileHasItsChecksum() {
        Map<String, String> sums = endpoint.get("/dumps/SHA256SUMS").body().lines()
                .map(line -> line.split("  "))
                .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0]));

        assertThat(sums).containsKeys("dataset.nq.gz", "dataset.ttl", "asserted.nt", "ontology.omn", "ontology-and-facts.owl");
        assertThat(DigestUtils.sha256Hex(
                endpoint.send(endpoint.request("/dumps/asserted.nt").GET(), BodyHandlers.ofByteArray()).body()))
                .isEqualTo(sums.get("asserted.nt"));
    }

    @Test
    void filesAreNotSentAgain() {
        HttpResponse<String> first = endpoint.get("/dumps/links.nt");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        String date = first.headers().firstValue("Last-Modified").orElseThrow();

        assertThat(endpoint.get("/dumps/links.nt", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(endpoint.get("/dumps/links.nt", "If-Modified-Since", date).statusCode()).isEqualTo(304);
        assertThat(endpoint.get("/dumps/nothing.nt").statusCode()).isEqualTo(404);
        assertThat(endpoint.get("/dumps").body()).contains("dataset.nq.gz", "href=\"dumps/links.nt\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ontology.owl", "ontology.owx", "ontology.ofn", "ontology.omn", "ontology-and-facts.owl"})
    void owlToolsOpenTheOntologyInEverySyntax(String file) throws OWLOntologyCreationException {
        String text = endpoint.get("/dumps/" + file).body();
        OWLOntology ontology = OWLManager.createOWLOntologyManager().loadOntologyFromOntologyDocument(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));

        assertThat(ontology.getOntologyID().getOntologyIRI().map(Object::toString)).contains("https://w3id.org/entente/ontology");
        assertThat(ontology.getLogicalAxiomCount()).isGreaterThan(300);
        assertThat(ontology.annotations().count()).isGreaterThan(3);
    }
}
