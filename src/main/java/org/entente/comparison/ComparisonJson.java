package org.entente.comparison;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonBoolean;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;
import org.entente.comparison.EntryChange.FieldChange;

/** Writes a comparison as JSON: each sort of change with its counts, the changes, and how many more there are. */
final class ComparisonJson {
    private final Comparison comparison;
    private final int limit;

    private ComparisonJson(Comparison comparison, int limit) {
        this.comparison = comparison;
        this.limit = limit;
    }

    /** The JSON text, with a line end at its end. */
    static String of(Comparison comparison, int limit) {
        return new ComparisonJson(comparison, limit).all().toString().strip() + "\n";
    }

    private JsonObject all() {
        JsonObject json = new JsonObject();
        json.put("older", released(comparison.older()));
        json.put("newer", released(comparison.newer()));
        json.put("same", new JsonBoolean(comparison.isSame()));
        json.put("summary", ComparisonSummary.verdict(comparison));
        json.put("remarks", array(comparison.remarks(), JsonString::new));
        json.put("versions", array(comparison.versions(), ComparisonJson::field));
        json.put("inputs", section(List.copyOf(comparison.inputs().entrySet()), Map.Entry::getValue, ComparisonJson::input));
        json.put("graphs", array(comparison.graphs(), ComparisonJson::graph));
        changes(json);
        return json;
    }

    private void changes(JsonObject json) {
        json.put("causes", section(comparison.effects(), effect -> Presence.CHANGED, ComparisonJson::effect));
        ChangeJson change = new ChangeJson(limit);
        json.put("entries", section(comparison.entries(), EntryChange::presence, change::entry));
        json.put("asserted", section(comparison.asserted(), TripleChange::presence, change::triple));
        json.put("inferred", section(comparison.inferred(), TripleChange::presence, change::triple));
        json.put("negative", section(comparison.negative(), TripleChange::presence, change::triple));
        json.put("axioms", section(comparison.axioms(), AxiomChange::presence, change::axiom));
        json.put("questions", section(comparison.questions(), QuestionChange::presence, change::question));
    }

    private static JsonObject input(Map.Entry<String, Presence> input) {
        JsonObject file = new JsonObject();
        file.put("file", input.getKey());
        file.put("presence", input.getValue().word());
        return file;
    }

    private static JsonObject released(Comparison.Released release) {
        JsonObject json = new JsonObject();
        json.put("id", release.id());
        json.put("iri", release.iri().getURI());
        json.put("referenceDate", release.referenceDate().toString());
        return json;
    }

    private static JsonObject graph(Comparison.GraphCount graph) {
        JsonObject json = new JsonObject();
        json.put("graph", graph.graph().getURI());
        json.put("before", graph.before());
        json.put("after", graph.after());
        json.put("new", graph.added());
        json.put("gone", graph.removed());
        return json;
    }

    private static JsonObject effect(Comparison.Effect effect) {
        JsonObject json = cause(effect.cause());
        json.put("newConclusions", effect.added());
        json.put("goneConclusions", effect.removed());
        return json;
    }

    static JsonObject cause(Cause cause) {
        JsonObject json = new JsonObject();
        json.put("id", cause.node().getURI());
        json.put("presence", cause.presence().word());
        json.put("sentence", cause.sentence().toString());
        return json;
    }

    static JsonObject field(FieldChange field) {
        JsonObject json = new JsonObject();
        json.put("field", field.name());
        json.put("before", array(field.before(), JsonString::new));
        json.put("after", array(field.after(), JsonString::new));
        return json;
    }

    private <T> JsonObject section(List<T> changes, Function<T, Presence> presence, Function<T, JsonValue> write) {
        List<T> told = Arrays.stream(Presence.values())
                .flatMap(each -> changes.stream().filter(change -> presence.apply(change) == each).limit(limit))
                .toList();
        JsonObject json = new JsonObject();
        json.put("total", JsonNumber.value(changes.size()));
        json.put("more", JsonNumber.value(changes.size() - told.size()));
        json.put("changes", array(told, write));
        return json;
    }

    static <T> JsonArray array(Collection<T> items, Function<T, JsonValue> write) {
        JsonArray array = new JsonArray();
        items.forEach(item -> array.add(write.apply(item)));
        return array;
    }
}
