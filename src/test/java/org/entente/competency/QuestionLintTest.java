package org.entente.competency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionLintTest {
    @Test
    void goodQuestionsHaveNoFindings() {
        assertThat(QuestionLint.findings(World.QUESTIONS))
                .singleElement().asString().contains("needs-a-thing.rq: parameter \"thing\" has no default");
        assertThat(QuestionLint.findings(World.QUESTIONS, World.dataset()))
                .allMatch(line -> line.contains("has things with labels")
                        || line.contains("needs-a-thing.rq")
                        || line.contains("what-time-is-it.rq: answers otherwise"));
    }

    @Test
    void eachFaultIsFoundOnce() {
        List<String> findings = QuestionLint.findings(World.FOLDER.resolve("lint"));
        assertThat(findings).hasSize(8);
        assertThat(findings).anyMatch(line -> line.contains("Loud_Name.rq: name should be lower-case"));
        assertThat(findings).anyMatch(line -> line.contains("no-question.rq: summary should be a question"));
        assertThat(findings).anyMatch(line -> line.contains("no-default.rq: parameter \"state\" has no default"));
        assertThat(findings).anyMatch(line -> line.contains("no-answer.rq: has no expected answer"));
        assertThat(findings).anyMatch(line -> line.contains("no-sparql.rq: has no header"));
        assertThat(findings).anyMatch(line -> line.contains("no-example.rq: with its defaults put in"));
        assertThat(findings).anyMatch(line -> line.contains("asks-elsewhere.rq: asks https://example.org/sparql; expected it"));
        assertThat(findings).anyMatch(line -> line.contains("asks-elsewhere.rq: federates-with names https://example.org/other"));
    }

    @Test
    void runsShowWhatReadingDoesNot() {
        List<String> findings = QuestionLint.findings(World.FOLDER.resolve("trial"), World.dataset());
        assertThat(findings).hasSize(5);
        assertThat(findings).anyMatch(line -> line.endsWith("""
                wrong-answer.rq: answers otherwise than expected:
                    - id:south-korea\t"South Korea"@en
                    + id:india\t"India"@en"""));
        assertThat(findings).anyMatch(line -> line.contains("no-label.rq: column ?state has things with labels"));
        assertThat(findings).anyMatch(line -> line.contains("too-slow.rq: runs longer than its time budget of 1 ms"));
        assertThat(findings).anyMatch(line -> line.contains("default id:quad of parameter \"thing\" is none of its allowed"));
        assertThat(findings).anyMatch(line -> line.contains("nothing-allowed.rq: parameter \"thing\" has no allowed values"));
    }
}
