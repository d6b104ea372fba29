package org.entente.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.entente.competency.Answer;
import org.entente.competency.AnswerDifference;
import org.entente.competency.ExpectedAnswer;
import org.entente.competency.Question;
import org.entente.competency.QuestionCatalogue;
import org.entente.competency.QuestionExec;
import org.entente.competency.QuestionLint;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every saved question gives, with its defaults, the rows that a reader of the documents expects. */
class SavedQuestionsTest {
    private static final Path QUESTIONS = Path.of("queries");

    @TestFactory
    Stream<DynamicTest> theAnswerIsTheExpectedOne() {
        return QuestionCatalogue.read(QUESTIONS).questions().stream()
                .map(question -> DynamicTest.dynamicTest(question.name(), () -> compare(question)));
    }

    @Test
    void thereIsAQuestionAndEachIsWellMade() {
        assertThat(QuestionCatalogue.read(QUESTIONS).questions()).isNotEmpty();
        assertThat(QuestionLint.findings(QUESTIONS, RealRelease.get().release().dataset())).isEmpty();
    }

    private static void compare(Question question) {
        Answer found = QuestionExec.dataset(RealRelease.get().release().dataset())
                .question(question)
                .answer();
        AnswerDifference difference = ExpectedAnswer.difference(QUESTIONS.resolve("answers"), question, found);
        assertThat(difference.isEmpty()).as(difference.toString()).isTrue();
    }
}
