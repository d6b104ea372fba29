package org.entente.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.competency.Answer;
import org.entente.competency.AnswerDifference;
import org.entente.competency.ExpectedAnswer;
import org.entente.competency.Provenance;
import org.entente.competency.Question;
import org.entente.competency.QuestionCatalogue;
import org.entente.competency.QuestionExec;
import org.entente.competency.QuestionLint;
import org.entente.competency.Rederivation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every saved question gives, with its defaults, the rows that a reader of the documents expects. */
class SavedQuestionsTest {
    private static final Path QUESTIONS = Path.of("queries");

    /** The operators that the questions on the reference source need and whose part in a row cannot be told. */
    private static final Map<String, Set<String>> UNTOLD = Map.of(
            "members-by-documents-and-reference", Set.of("GROUP BY in a sub-query"),
            "members-that-joined-since", Set.of("GROUP BY a variable that is no column"));

    @TestFactory
    Stream<DynamicTest> theAnswerIsTheExpectedOne() {
        return ofOurOwn().map(question -> DynamicTest.dynamicTest(question.name(), () -> compare(question)));
    }

    /** Or the operator is named that prevents it, or the absence that no triple shows. */
    @TestFactory
    Stream<DynamicTest> eachRowFollowsFromTheTriplesItIsSaidToRestOn() {
        return ofOurOwn().map(question -> DynamicTest.dynamicTest(question.name(), () -> rederive(question)));
    }

    /** Those that ask others are asked in {@link FederatedQuestionsTest}. */
    private static Stream<Question> ofOurOwn() {
        return QuestionCatalogue.read(QUESTIONS).questions().stream()
                .filter(question -> question.run().federatesWith().isEmpty());
    }

    private static void rederive(Question question) {
        QuestionExec exec = QuestionExec.dataset(RealRelease.get().release().dataset()).question(question);
        Answer answer = exec.answer();
        Provenance provenance = exec.provenance(answer);
        if (provenance.isExact()) {
            Rederivation.check(question, exec.arguments(), answer, provenance);
        }
        assertThat(provenance.hindrances())
                .as("what keeps the rows from being told")
                .isEqualTo(UNTOLD.getOrDefault(question.name(), Set.of()));
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
