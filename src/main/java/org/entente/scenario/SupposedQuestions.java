package org.entente.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.entente.competency.ChangedAnswer;
import org.entente.competency.Question;
import org.entente.competency.QuestionCatalogue;

/**
 * Which saved questions would be answered otherwise.
 *
 * @param changed the questions with what their answers lack and have too much, in the catalogue's order
 * @param asked how many were asked
 * @param unasked the names of those that the budget did not allow
 * @param aboutReasons the names of those about what is published with a release alone, which are not asked
 * @param notOfData the names of those whose answer rests on the moment or on other endpoints, which are not asked
 */
public record SupposedQuestions(
        List<ChangedAnswer> changed, int asked, List<String> unasked, List<String> aboutReasons, List<String> notOfData) {
    public SupposedQuestions {
        aboutReasons = List.copyOf(aboutReasons);
        notOfData = List.copyOf(notOfData);
        changed = List.copyOf(changed);
        unasked = List.copyOf(unasked);
    }

    /**
     * Asks every question that needs no value and rests on the data alone in both datasets until the budget is spent.
     *
     * @param settings in which questions run: what no query may do; a limit that they reach ends one question
     */
    public static SupposedQuestions between(
            QuestionCatalogue catalogue, DatasetGraph before, DatasetGraph after, Duration budget, Context settings) {
        Map<Boolean, List<Question>> questions =
                catalogue.questions().stream().collect(Collectors.partitioningBy(PublishedReasons::areAskedBy));
        Asking asking = new Asking(before, after, System.nanoTime() + budget.toNanos(), settings);
        questions.get(false).forEach(asking::ask);
        List<Question> notOfData =
                questions.get(false).stream().filter(question -> !question.isRepeatable()).toList();
        return new SupposedQuestions(
                asking.changed, asking.asked, asking.unasked, names(questions.get(true)), names(notOfData));
    }

    private static List<String> names(List<Question> questions) {
        return questions.stream().map(Question::name).toList();
    }

    /** Puts one question after the other to both datasets. */
    private static final class Asking {
        private final DatasetGraph before;
        private final DatasetGraph after;
        private final long end;
        private final Context settings;
        private final List<ChangedAnswer> changed = new ArrayList<>();
        private final List<String> unasked = new ArrayList<>();
        private int asked;

        Asking(DatasetGraph before, DatasetGraph after, long end, Context settings) {
            this.before = before;
            this.after = after;
            this.end = end;
            this.settings = settings;
        }

        void ask(Question question) {
            Context limited = settings.copy();
            long left = (end - System.nanoTime()) / 1_000_000;
            limited.set(ARQ.queryTimeout, Long.toString(Math.max(1, left)));
            try {
                if (left <= 0) {
                    unasked.add(question.name());
                } else if (ChangedAnswer.canBeCompared(question)) {
                    asked++;
                    ChangedAnswer.between(question, before, after, limited).ifPresent(changed::add);
                }
            } catch (QueryCancelledException e) {
                unasked.add(question.name());
            }
        }
    }

    /** In lines for people: each question with the rows that its answer would lack ({@code -}) and have too ({@code +}). */
    public String text(boolean markdown) {
        ChangeText text = new ChangeText(markdown);
        text.heading(1, changed.size() + " of " + asked + " questions would be answered otherwise");
        for (ChangedAnswer answer : changed) {
            text.heading(2, answer.question());
            answer.difference().toString().lines().forEach(text::line);
        }
        list(text, "Not asked, since the time was up", unasked);
        list(text, "Not asked, since they are about reasons that are published with a release alone", aboutReasons);
        list(text, "Not asked, since they ask the clock or other endpoints", notOfData);
        return text.toString();
    }

    private static void list(ChangeText text, String heading, List<String> names) {
        if (!names.isEmpty()) {
            text.heading(2, heading);
            names.forEach(text::line);
        }
    }

    /** {@code asked, changed: [{question, lacks, has}], unasked, aboutReasons, notOfData}. */
    public JsonObject toJson() {
        JsonObject json = new JsonObject();
        json.put("asked", asked);
        json.put("changed", ChangeJson.array(changed, answer -> {
            JsonObject change = new JsonObject();
            change.put("question", answer.question());
            change.put("lacks", ChangeJson.array(answer.difference().missing(), JsonString::new));
            change.put("has", ChangeJson.array(answer.difference().unexpected(), JsonString::new));
            change.put("remarks", ChangeJson.array(answer.difference().remarks(), JsonString::new));
            return change;
        }));
        json.put("unasked", ChangeJson.array(unasked, JsonString::new));
        json.put("aboutReasons", ChangeJson.array(aboutReasons, JsonString::new));
        json.put("notOfData", ChangeJson.array(notOfData, JsonString::new));
        return json;
    }
}
