package org.entente.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.competency.ChangedAnswer;
import org.entente.competency.Parameter;
import org.entente.competency.Question;
import org.entente.competency.QuestionCatalogue;

/**
 * Puts the questions that both releases keep to both, each with its defaults.
 *
 * @param changes  by name
 * @param compared how many were put to both
 * @param unasked  how many need a value and have no default
 */
record QuestionChanges(List<QuestionChange> changes, int compared, long unasked) {

    static QuestionChanges between(DatasetGraph older, DatasetGraph newer) {
        Map<String, Question> before = byName(older);
        Map<String, Question> after = byName(newer);
        List<QuestionChange> changes = new ArrayList<>(alone(after, before, Presence.NEW));
        changes.addAll(alone(before, after, Presence.GONE));
        List<Question> kept = after.values().stream().filter(question -> before.containsKey(question.name())).toList();
        Map<String, ChangedAnswer> answers = ChangedAnswer.between(new QuestionCatalogue(kept), older, newer).stream()
                .collect(Collectors.toMap(ChangedAnswer::question, Function.identity()));
        for (Question question : kept) {
            Optional<ChangedAnswer> answer = Optional.ofNullable(answers.get(question.name()));
            boolean rewritten = !before.get(question.name()).version().equals(question.version());
            if (rewritten || answer.isPresent()) {
                changes.add(new QuestionChange(question, Presence.CHANGED, rewritten, answer));
            }
        }
        changes.sort(Comparator.comparing(QuestionChange::presence).reversed().thenComparing(change -> change.question().name()));
        long unasked = kept.stream().filter(question -> question.parameters().stream().anyMatch(Parameter::isRequired)).count();
        return new QuestionChanges(List.copyOf(changes), kept.size() - (int) unasked, unasked);
    }

    /** The questions that only the first has. */
    private static List<QuestionChange> alone(Map<String, Question> some, Map<String, Question> others, Presence presence) {
        return some.values().stream()
                .filter(question -> !others.containsKey(question.name()))
                .map(question -> new QuestionChange(question, presence, false, Optional.empty()))
                .toList();
    }

    private static Map<String, Question> byName(DatasetGraph release) {
        return QuestionCatalogue.of(release).questions().stream().collect(Collectors.toMap(Question::name, Function.identity()));
    }
}
