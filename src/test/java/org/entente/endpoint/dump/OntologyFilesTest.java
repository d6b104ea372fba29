package org.entente.endpoint.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDFS;
import org.entente.release.RealRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;

/** The ontology of the project's own release, as OWL tools read it. */
class OntologyFilesTest {
    @ParameterizedTest
    @ValueSource(strings = {"ontology.owl", "ontology.owx", "ontology.ofn", "ontology.omn", "ontology-and-facts.owl"})
    void owlToolsOpenTheOntologyInEverySyntax(String name) throws IOException, OWLOntologyCreationException {
        OWLOntology ontology = OWLManager.createOWLOntologyManager()
                .loadOntologyFromOntologyDocument(new ByteArrayInputStream(file(name)));

        assertThat(ontology.getOntologyID().getOntologyIRI().map(Object::toString)).contains("https://w3id.org/entente/ontology");
        assertThat(ontology.getOntologyID().getVersionIRI()).isPresent();
        assertThat(ontology.getLogicalAxiomCount()).isGreaterThan(300);
        assertThat(ontology.annotations().count()).isGreaterThan(3);
    }

    @Test
    void noTwoThingsOfTheOneFileShareALabel() throws IOException {
        var labels = RDFParser.source(new ByteArrayInputStream(file(DumpContents.ONTOLOGY_AND_FACTS)))
                .lang(Lang.RDFXML)
                .toGraph()
                .find(null, RDFS.label.asNode(), null)
                .mapWith(triple -> triple.getObject())
                .toList();

        assertThat(labels).hasSizeGreaterThan(300).doesNotHaveDuplicates();
    }

    private static byte[] file(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DumpContents.of(RealRelease.get().release().dataset()).get(name).writeTo(bytes);
        return bytes.toByteArray();
    }
}
