package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.release.ReleaseFixture;
import org.entente.release.ReleaseStore;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The checks that FOOPS! makes of an ontology, each under its name there, against the project's own ontology as it is
 * served. Those that ask registries of prefixes and vocabularies (FIND1 to FIND3) are not ours to meet here.
 */
class FairOntologyTest {
    private static final String VANN = "http://purl.org/vocab/vann/";
    private static final Node PROJECT = NodeFactory.createURI(Iris.BASE);
    private static final List<String> FILES = List.of("entente.ttl", "entente-axioms.ttl", "frameworks.ttl");

    @TempDir
    private static Path folder;

    private static RunningEndpoint endpoint;
    private static Graph served;

    @BeforeAll
    static void start() {
        DatasetGraph dataset = DatasetGraphFactory.create();
        FILES.forEach(file -> RDFDataMgr.read(dataset.getGraph(NamedGraphs.ONTOLOGY), "ontology/" + file));
        new ReleaseStore(folder).publish(dataset, ReleaseFixture.inputs());
        endpoint = RunningEndpoint.over(folder);
        served = RDFParser.fromString(endpoint.get("/ontology").body(), Lang.TURTLE).toGraph();
    }

    @AfterAll
    static void stop() {
        endpoint.close();
    }

    @Test
    void purl1ThePermanentNameAndUri1ItsAnswer() {
        assertThat(Entente.ONTOLOGY.getURI()).startsWith("https://w3id.org/");
        assertThat(served.contains(Entente.ONTOLOGY, RDF.type.asNode(), OWL.Ontology.asNode())).isTrue();
    }

    @Test
    void ver1TheVersionHasANameAndVer2ItIsAnswered() {
        String version = value(OWL2.versionIRI.asNode()).getURI();

        assertThat(version).isEqualTo(Entente.ONTOLOGY.getURI() + "/" + value(OWL2.versionInfo.asNode()).getLiteralLexicalForm());
        Graph answered = RDFParser.fromString(endpoint.get("/" + version.substring(Iris.BASE.length())).body(), Lang.TURTLE)
                .toGraph();
        assertThat(answered.size()).isEqualTo(served.size());
        assertThat(value(OWL2.priorVersion.asNode()).getURI())
                .startsWith(Entente.ONTOLOGY.getURI() + "/").isNotEqualTo(version);
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle, Turtle", "application/rdf+xml, RDF/XML", "application/ld+json, JSON-LD", "application/n-triples, N-Triples"
    })
    void cn1AndRdf1TheSameNameGivesEachSerialisation(String mediaType, String language) {
        HttpResponse<String> response = endpoint.get("/ontology", "Accept", mediaType);

        assertThat(RunningEndpoint.mediaType(response)).isEqualTo(mediaType);
        assertThat(RDFParser.fromString(response.body(), RDFLanguages.nameToLang(language)).toGraph().size())
                .isEqualTo(served.size());
    }

    @Test
    void doc1TheSameNameGivesAPageForReaders() {
        String page = endpoint.get("/ontology", "Accept", "text/html").body();

        assertThat(page).contains(
                "<h2 id=\"classes\">", "<h2 id=\"object-properties\">", "<h2 id=\"frameworks\">",
                "aria-label=\"Hierarchy of the classes\"", "aria-label=\"Kinds and their relations\"",
                "<section id=\"Alliance\">", "href=\"#Alliance\"");
        assertThat(page).contains("claim/003-L64");
    }

    @Test
    void om1ToOm3TheHeaderSaysWhatItShould() {
        Set<Node> required = Set.of(
                DCTerms.title.asNode(), DCTerms.description.asNode(), DCTerms.license.asNode(), DCTerms.creator.asNode(),
                DCTerms.publisher.asNode(), DCTerms.created.asNode(), DCTerms.issued.asNode(), DCTerms.modified.asNode(),
                DCTerms.bibliographicCitation.asNode(), OWL2.versionIRI.asNode(), OWL2.versionInfo.asNode(),
                OWL2.priorVersion.asNode(), vann("preferredNamespacePrefix"), vann("preferredNamespaceUri"));

        assertThat(required).allSatisfy(property ->
                assertThat(served.contains(Entente.ONTOLOGY, property, Node.ANY)).as(property.getURI()).isTrue());
        assertThat(value(vann("preferredNamespacePrefix")).getLiteralLexicalForm()).isEqualTo("entente");
        assertThat(value(vann("preferredNamespaceUri")).getLiteralLexicalForm()).isEqualTo(Entente.NS);
    }

    @Test
    void om4TheLicenceIsNamedAndOm5TheProjectIsTheCreator() {
        assertThat(value(DCTerms.license.asNode()).getURI()).isEqualTo("https://creativecommons.org/licenses/by/4.0/");
        assertThat(value(DCTerms.creator.asNode())).isEqualTo(PROJECT);
        assertThat(value(DCTerms.publisher.asNode())).isEqualTo(PROJECT);
    }

    @Test
    void voc3EveryTermHasALabelAndVoc4ADefinition() {
        List<Node> terms = served.find(Node.ANY, RDF.type.asNode(), Node.ANY)
                .filterKeep(triple -> triple.getSubject().isURI() && triple.getSubject().getURI().startsWith(Entente.NS))
                .mapWith(Triple::getSubject).toSet().stream().toList();

        assertThat(terms).hasSizeGreaterThan(100).allSatisfy(term -> {
            assertThat(served.contains(term, RDFS.label.asNode(), Node.ANY)).as(term.getURI()).isTrue();
            assertThat(served.contains(term, SKOS.definition.asNode(), Node.ANY)).as(term.getURI()).isTrue();
            assertThat(served.contains(term, RDFS.isDefinedBy.asNode(), Entente.ONTOLOGY)).as(term.getURI()).isTrue();
        });
    }

    private static Node value(Node property) {
        return served.find(Entente.ONTOLOGY, property, Node.ANY).next().getObject();
    }

    private static Node vann(String name) {
        return NodeFactory.createURI(VANN + name);
    }
}
