package org.entente.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
 */
public record SupposedQuestions(List<ChangedAnswer> changed, int asked, List<String> unasked) {
    public SupposedQuestions {
        changed = List.copyOf(changed);
        unasked = List.copyOf(unasked);
    }

    /**
     * Asks every question that needs no value in both datasets until the budget is spent.
     *
     * @param settings in which questions run: what no query may do; a limit that they reach ends one question
     */
    public static SupposedQuestions between(
            QuestionCatalogue catalogue, DatasetGraph before, DatasetGraph after, Duration budget, Context settings) {
        long end = System.nanoTime() + budget.toNanos();
        List<ChangedAnswer> changed = new ArrayList<>();
        List<String> unasked = new ArrayList<>();
        int asked = 0;
        for (Question question : catalogue.questions()) {
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
        return new SupposedQuestions(changed, asked, unasked);
    }

    /** In lines for people: each question with the rows that its answer would lack ({@code -}) and have too ({@code +}). */
    public String text(boolean markdown) {
        ChangeText text = new ChangeText(markdown);
        text.heading(1, changed.size() + " of " + asked + " questions would be answered otherwise");
        for (ChangedAnswer answer : changed) {
            text.heading(2, answer.question());
            answer.difference().toString().lines().forEach(text::line);
        }
        if (!unasked.isEmpty()) {
            text.heading(2, "Not asked, since the time was up");
            unasked.forEach(text::line);
        }
        return text.toString();
    }

    /** {@code asked, changed: [{question, lacks, has}], unasked}. */
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
        return json;
    }
}
