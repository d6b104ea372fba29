package org.entente.competency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class QuestionImportTest {
    private static final Path ELSEWHERE = World.FOLDER.resolve("elsewhere");

    @Test
    void grlcFilesRunAsTheyAre() {
        QuestionCatalogue.Import read = QuestionCatalogue.importFrom(ELSEWHERE.resolve("grlc"));
        assertThat(read.catalogue().names()).containsExactly("bare", "loose", "members");
        Question members = read.catalogue().question("members");
        assertThat(members.run().endpoint()).contains("https://example.org/sparql");
        assertThat(members.otherEntries()).containsKey("method");
        assertThat(rows(members).rows()).hasSize(2);
        assertThat(rows(read.catalogue().question("bare")).rows()).hasSize(1);
        assertThat(rows(read.catalogue().question("loose")).rows()).hasSize(5);
        assertThat(read.problems()).singleElement().asString().contains("broken.rq: is no SPARQL 1.1 query");
    }

    @Test
    void sparqlExamplesRunAsTheyAre() {
        QuestionCatalogue.Import read = QuestionCatalogue.importFrom(ELSEWHERE.resolve("examples"));
        assertThat(read.catalogue().names()).containsExactlyInAnyOrder("1", "1-2");
        Question states = read.catalogue().questions().stream()
                .filter(question -> question.query().isSelectType())
                .findFirst()
                .orElseThrow();
        assertThat(states.summary()).isEqualTo("All states.");
        assertThat(states.tags()).containsExactly("state");
        assertThat(states.run().federatesWith()).containsExactly("https://example.net/sparql");
        assertThat(rows(states).rows()).hasSize(3);
        assertThat(read.problems()).singleElement().asString().contains("states.ttl: https://example.org/.well-known/")
                .contains("Unresolved prefixed name: nowhere:State");
    }

    @Test
    void foldersBelowAreReadToo() {
        assertThat(QuestionCatalogue.importFrom(ELSEWHERE).catalogue().questions()).hasSize(5);
        assertThatThrownBy(() -> QuestionCatalogue.importFrom(Path.of("nowhere")))
                .hasMessage("nowhere: cannot be read; expected a folder with .rq or .ttl files");
    }

    private static Answer.Rows rows(Question question) {
        return (Answer.Rows) QuestionExec.dataset(World.dataset()).question(question).answer();
    }
}
