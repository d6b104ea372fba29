package org.entente.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.Prefixes;
import org.entente.vocabulary.Iris;
import org.junit.jupiter.api.Test;

class ShapeValidationTest {
    private static final ShapeValidation SHAPES = ShapeValidation.read(Fixtures.FOLDER.resolve("shapes.ttl"));

    private final List<Violation> violations = SHAPES.violations(Fixtures.dataset("unshapely.trig"));

    @Test
    void soundDataHaveNoViolations() {
        assertThat(SHAPES.violations(Fixtures.dataset("sound.trig"))).isEmpty();
    }

    @Test
    void violationsComeInTheOrderOfTablesAndRows() {
        assertThat(violations).extracting(Violation::toString).containsExactly(
                "claims/003.csv:2: oa:hasSource: a passage has a document (claim:003-002.target-1)",
                "claims/003.csv:10: rdf:subject: a claim has one subject (claim:003-010)",
                "lists/003.csv:2: entente:earliestStart: a bound is a date (claim:003-L1, \"2020\")",
                "registry/states.csv:3: rdfs:label: a state has a label (id:japan)");
    }

    @Test
    void partOfAClaimIsTracedToItsClaim() {
        Violation passage = violations.get(0);
        assertThat(passage.claim()).isEqualTo(Iris.claim("003-002"));
        assertThat(passage.row()).isEqualTo("claims/003.csv:2");
    }

    @Test
    void shapeForAClassAppliesToItsSubclasses() {
        assertThat(violations).extracting(Violation::focus).contains(Iris.claim("003-L1"));
    }

    @Test
    void warningDoesNotRefuse() {
        assertThat(violations).filteredOn(violation -> !violation.refuses())
                .extracting(Violation::focus)
                .containsExactly(Iris.entity("japan"));
    }

    @Test
    void whatIsConcludedIsNotValidated() {
        assertThat(violations).extracting(Violation::focus).doesNotContain(Iris.claim("003-999"));
    }

    @Test
    void importsAreNotFollowed() throws Exception {
        try (SilentServer server = new SilentServer()) {
            ShapeValidation.of(shapes("<http://example.org/shapes> a owl:Ontology ; owl:imports <" + server.address() + "> ."))
                    .violations(Fixtures.dataset("sound.trig"));
            assertThat(server.requests()).isZero();
        }
    }

    @Test
    void shapeThatAsksAnotherEndpointIsRefused() {
        Graph shapes = shapes("""
                [] a sh:NodeShape ; sh:targetClass entente:Claim ; sh:sparql [
                    sh:message "no" ; sh:select "SELECT $this { service <http://localhost/> { $this ?p ?o } }" ] .
                """);
        assertThatThrownBy(() -> ShapeValidation.of(shapes))
                .isInstanceOf(ValidationFormatException.class)
                .hasMessageStartingWith("a shape uses SERVICE; expected a query over our own graphs");
    }

    @Test
    void malformedShapeIsRefused() {
        Graph shapes = shapes("[] a sh:NodeShape ; sh:targetClass entente:Claim ; sh:property [ sh:minCount 1 ] .");
        assertThatThrownBy(() -> ShapeValidation.of(shapes)).isInstanceOf(ValidationFormatException.class);
    }

    @Test
    void missingFileIsRefused() {
        assertThatThrownBy(() -> ShapeValidation.read(Path.of("nowhere.ttl")))
                .isInstanceOf(ValidationFormatException.class)
                .hasMessageContaining("nowhere.ttl");
    }

    private static Graph shapes(String turtle) {
        return RDFParser.fromString("PREFIX sh: <http://www.w3.org/ns/shacl#>\n" + turtle, Lang.TURTLE)
                .prefixes(Prefixes.adapt(Iris.prefixes()))
                .toGraph();
    }
}
