package org.entente.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.sys.JenaSystem;
import org.entente.competency.QuestionCatalogue;
import org.junit.jupiter.api.Test;

/** The page of questions is generated; one that has drifted from the headers is not to be published. */
class QuestionsPageTest {
    @Test
    void pageIsWhatTheHeadersSay() throws IOException {
        JenaSystem.init();
        assertThat(Files.readString(Path.of("docs/questions.md")))
                .as("run: ./entente questions --markdown > docs/questions.md")
                .isEqualTo(QuestionCatalogue.read(Path.of("queries")).asMarkdown());
    }
}
