package org.entente.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @TempDir
    private static Path folder;

    private static Explanations explanations;

    @BeforeAll
    static void explain() {
        explanations = SmallView.of(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "japan,directMemberOf,quad",
        "id:japan,entente:directMemberOf,id:quad",
        "https://w3id.org/entente/id/japan,https://w3id.org/entente/ontology#directMemberOf,<https://w3id.org/entente/id/quad>",
        "JAPAN,Direct Member Of,quadrilateral security-dialogue",
        "Jappan,is a direct member of,QUAD"
    })
    void manyNamesMeanTheSame(String subject, String predicate, String object) {
        assertThat(explanations.read(subject, predicate, object))
                .isEqualTo(Triple.create(Iris.entity("japan"), Entente.directMemberOf, Iris.entity("quad")));
    }

    @ParameterizedTest
    @CsvSource({"a,HubState", "type,hub state", "rdf:type,entente:HubState"})
    void aKindIsAskedForByItsNames(String predicate, String kind) {
        assertThat(explanations.read("USA", predicate, kind))
                .isEqualTo(Triple.create(Iris.entity("us"), RDF.type.asNode(), Entente.term("HubState")));
    }

    @Test
    void aNameOfSeveralThingsListsThem() {
        UnresolvedNameException ambiguous = unresolved("japan", "memberOf", "club");

        assertThat(ambiguous.position()).isEqualTo("object");
        assertThat(ambiguous.candidates()).containsExactly("id:d10 (D10)", "id:t3 (T3)");
    }

    @Test
    void anUnknownNameGetsTheNearest() {
        UnresolvedNameException unknown = unresolved("Japn", "memberOf", "quad");

        assertThat(unknown).hasMessageContaining("subject: \"Japn\"").hasMessageContaining("nearest: id:japan (Japan)");
        assertThat(unresolved("japan", "membreOf", "quad").candidates()).anyMatch(name -> name.startsWith("entente:memberOf"));
        assertThat(unresolved("japan", "a", "HubStat").candidates()).contains("entente:HubState (hub state)");
    }

    private static UnresolvedNameException unresolved(String subject, String predicate, String object) {
        UnresolvedNameException thrown = catchThrowableOfType(
                UnresolvedNameException.class, () -> explanations.read(subject, predicate, object));
        assertThat(thrown).isNotNull();
        return thrown;
    }
}
