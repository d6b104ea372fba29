package org.entente.command;

import java.util.List;
import java.util.Map;
import org.apache.jena.query.QueryException;
import org.entente.competency.Answer;
import org.entente.competency.AnswerDifference;
import org.entente.competency.ParameterException;
import org.entente.competency.Question;
import org.entente.competency.QuestionExec;

/** Says whether the answer of a kept release is also that of the current one. */
final class Rerun {
    private Rerun() {}

    /**
     * Asks the current release the same.
     *
     * @param answer what the kept release answered
     * @return lines: the same or not, and how they differ
     */
    static List<String> compare(
            DatasetChoice.Chosen current, Question question, Map<String, String> values, Answer answer) {
        try {
            Answer now = QuestionExec.dataset(current.dataset())
                    .question(question)
                    .values(values)
                    .answer();
            AnswerDifference difference = AnswerDifference.between(answer, now, false);
            return difference.isEmpty()
                    ? List.of("the same answer as release " + current.name() + ", the current one")
                    : List.of(
                            "release " + current.name() + ", the current one, answers otherwise:",
                            difference.toString());
        } catch (ParameterException | QueryException e) {
            return List.of("release " + current.name() + ", the current one, has no answer: " + e.getMessage());
        }
    }
}
