package org.entente.reasoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.semanticweb.owlapi.model.AxiomType;
import org.semanticweb.owlapi.model.OWLOntology;

class OntologyReaderTest {
    @ParameterizedTest
    @ValueSource(strings = {"chain", "allied", "counting", "rosters", "inconsistent", "two-causes"})
    void seesEveryAssertionOfTheGraphAndNoOther(String example) {
        Graph graph = Examples.read(example);

        var seen = AxiomTriples.assertions(OntologyReader.read(graph)).collect(Collectors.toSet());

        assertThat(seen).isEqualTo(graph.stream().filter(OntologyReaderTest::isFact).collect(Collectors.toSet()));
    }

    /** The examples keep to one habit: things are {@code id:}, terms are {@code entente:}. */
    private static boolean isFact(Triple triple) {
        return isIn(Iris.ID, triple.getSubject())
                && (triple.predicateMatches(RDF.type.asNode()) || isIn(Entente.NS, triple.getPredicate()));
    }

    private static boolean isIn(String namespace, Node node) {
        return node.isURI() && node.getURI().startsWith(namespace);
    }

    @Test
    void keepsTheAnnotationOfAnAxiomBetweenBlankNodes() {
        OWLOntology ontology = OntologyReader.read(Examples.read("inconsistent"));

        assertThat(ontology.axioms(AxiomType.SUBCLASS_OF)
                        .flatMap(axiom -> axiom.annotations())
                        .map(annotation -> annotation.getValue().toString()))
                .containsExactlyInAnyOrder(
                        "https://w3id.org/entente/claim/003-L2", "https://w3id.org/entente/claim/001-L1");
    }

    @Test
    void readsSyntaxNodesThatHaveAnIri() {
        OWLOntology ontology = OntologyReader.read(Examples.read("merged"));

        assertThat(ontology.axioms(AxiomType.NEGATIVE_OBJECT_PROPERTY_ASSERTION)).hasSize(1);
        assertThat(ontology.axioms(AxiomType.OBJECT_PROPERTY_ASSERTION).filter(axiom -> axiom.isAnnotated()))
                .hasSize(1);
    }

    @Test
    void loadsNothingFromElsewhere() {
        OWLOntology ontology = OntologyReader.read(Examples.read("merged"));

        assertThat(ontology.importsDeclarations()).isEmpty();
        assertThat(ontology.getOWLOntologyManager().ontologies()).containsExactly(ontology);
    }

    @Test
    void namesTheTriplesThatTheReasonerWouldNotSee() {
        UnreadTriplesException refusal = catchThrowableOfType(
                UnreadTriplesException.class, () -> OntologyReader.read(Examples.read("undeclared")));

        assertThat(refusal)
                .hasMessageContaining("3 triples")
                .hasMessageContaining("us alliedTo japan (alliedTo is not declared as owl:ObjectProperty")
                .hasMessageContaining("us directMemberOf \"\"");
        assertThat(refusal.triples())
                .contains(Triple.create(Iris.entity("us"), Entente.term("alliedTo"), Iris.entity("japan")))
                .doesNotContain(Triple.create(Iris.entity("us"), Entente.directMemberOf, Iris.entity("quad")))
                .anyMatch(triple -> triple.getSubject().isBlank());
    }
}
