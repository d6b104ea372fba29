package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.SchemaDO;
import org.entente.vocabulary.Iris;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The questions as those who collect SPARQL examples want them; the shapes say what that is, in our own words. */
class SparqlExamplesTest {
    private static final String SHAPES = "src/test/resources/competency/sparql-examples-shapes.ttl";

    @TempDir
    private Path folder;

    @Test
    void examplesKeepTheConventionAndNameThisServer() {
        try (RunningEndpoint endpoint = QuestionFixture.serve(folder)) {
            HttpResponse<String> response = endpoint.get("/.well-known/sparql-examples");
            assertThat(RunningEndpoint.mediaType(response)).isEqualTo("text/turtle");
            Graph graph = RDFParser.fromString(response.body(), Lang.TURTLE).toGraph();
            ValidationReport report = ShaclValidator.get().validate(Shapes.parse(RDFDataMgr.loadGraph(SHAPES)), graph);
            assertThat(report.getEntries()).isEmpty();
            assertThat(graph.stream(Node.ANY, SchemaDO.target.asNode(), Node.ANY).map(triple -> triple.getObject()))
                    .containsOnly(NodeFactory.createURI(endpoint.endpoint.address() + "sparql"))
                    .hasSizeGreaterThan(8);
            assertThat(graph.stream(Node.ANY, SHACL.select, Node.ANY).map(triple -> triple.getObject().getLiteralLexicalForm()))
                    .allSatisfy(text -> assertThat(QueryFactory.create(text).isSelectType()).isTrue())
                    .anySatisfy(text -> assertThat(text).contains("id:japan entente:memberOf ?alliance"));
            assertThat(graph.contains(Iris.question("prefix.id"), SHACL.prefix, NodeFactory.createLiteralString("id"))).isTrue();
            assertThat(RunningEndpoint.mediaType(
                    endpoint.get("/.well-known/sparql-examples", "Accept", "application/ld+json"))).isEqualTo("application/ld+json");
        }
    }

    @Test
    void shapesFindWhatIsWrong() {
        Graph wrong = RDFParser.fromString("""
                @prefix sh: <http://www.w3.org/ns/shacl#> .
                @prefix schema: <https://schema.org/> .
                <https://example.org/a> a sh:SPARQLExecutable ; sh:select "SELECT * {}" , "SELECT ?s {}" ; schema:keyword "x" ;
                    schema:keywords " y" .
                """, Lang.TURTLE).toGraph();
        ValidationReport report = ShaclValidator.get().validate(Shapes.parse(RDFDataMgr.loadGraph(SHAPES)), wrong);
        assertThat(report.getEntries()).as("two texts, no comment, no target, no query form, two faulty keywords").hasSize(6);
    }
}
