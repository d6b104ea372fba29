package org.entente.competency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionLintTest {
    @Test
    void goodQuestionsHaveNoFindings() {
        assertThat(QuestionLint.findings(World.QUESTIONS)).isEmpty();
    }

    @Test
    void eachFaultIsFoundOnce() {
        List<String> findings = QuestionLint.findings(World.FOLDER.resolve("lint"));
        assertThat(findings).hasSize(6);
        assertThat(findings).anyMatch(line -> line.contains("Loud_Name.rq: name should be lower-case"));
        assertThat(findings).anyMatch(line -> line.contains("no-question.rq: summary should be a question"));
        assertThat(findings).anyMatch(line -> line.contains("no-default.rq: parameter \"state\" has no default"));
        assertThat(findings).anyMatch(line -> line.contains("no-answer.rq: has no expected answer"));
        assertThat(findings).anyMatch(line -> line.contains("no-sparql.rq: has no header"));
        assertThat(findings).anyMatch(line -> line.contains("no-example.rq: with its defaults put in"));
    }
}
