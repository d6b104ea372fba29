package org.entente.competency;

import java.util.List;
import java.util.Optional;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;

/**
 * A question that two datasets answer differently, each question asked with its defaults.
 *
 * <pre>{@code
 * ChangedAnswer.between(catalogue, older.dataset(), newer.dataset()).forEach(System.out::println);
 * }</pre>
 *
 * @param question the question's name
 * @param before hash of the first answer; empty when the question could not be asked there
 * @param after hash of the second answer; empty when the question could not be asked there
 * @param difference what the second answer lacks and has too much, and why one could not be had
 */
public record ChangedAnswer(
        String question, Optional<String> before, Optional<String> after, AnswerDifference difference) {

    /**
     * The questions of a catalogue whose answers changed, in its order; left out are those that need a value and those
     * whose answer rests on the moment or on other endpoints.
     */
    public static List<ChangedAnswer> between(QuestionCatalogue catalogue, DatasetGraph before, DatasetGraph after) {
        return catalogue.questions().stream()
                .filter(ChangedAnswer::canBeCompared)
                .flatMap(question -> between(question, before, after, new Context()).stream())
                .toList();
    }

    /** Whether a question needs no value, and its answer rests on nothing but the dataset. */
    public static boolean canBeCompared(Question question) {
        return question.parameters().stream().noneMatch(Parameter::isRequired)
                && question.isRepeatable();
    }

    /**
     * One question, asked with its defaults; empty if it is answered alike.
     *
     * @param settings of both runs
     * @throws QueryCancelledException if the time-out of the settings has passed
     */
    public static Optional<ChangedAnswer> between(
            Question question, DatasetGraph before, DatasetGraph after, Context settings) {
        Attempt first = Attempt.of(question, before, settings);
        Attempt second = Attempt.of(question, after, settings);
        if (first.hash().equals(second.hash()) && first.reason().equals(second.reason())) {
            return Optional.empty();
        }
        return Optional.of(new ChangedAnswer(question.name(), first.hash(), second.hash(), first.difference(second)));
    }

    @Override
    public String toString() {
        return question + "\n" + difference.toString().indent(2).stripTrailing();
    }

    /** An answer, or the reason why there is none, such as a default that the release does not know. */
    private record Attempt(Optional<Answer> answer, String reason) {
        static Attempt of(Question question, DatasetGraph dataset, Context settings) {
            try {
                return new Attempt(
                        Optional.of(QuestionExec.dataset(dataset).question(question).context(settings).answer()), "");
            } catch (QueryCancelledException e) {
                throw e;
            } catch (ParameterException | QueryException e) {
                return new Attempt(Optional.empty(), e.getMessage());
            }
        }

        Optional<String> hash() {
            return answer.map(Answer::hash);
        }

        AnswerDifference difference(Attempt later) {
            if (answer.isPresent() && later.answer().isPresent()) {
                return AnswerDifference.between(answer.get(), later.answer().get(), false);
            }
            return AnswerDifference.ofRemark(answer.isEmpty()
                    ? "had no answer before: " + reason
                    : "has no answer any more: " + later.reason());
        }
    }
}
