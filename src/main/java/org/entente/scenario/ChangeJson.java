package org.entente.scenario;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.graph.Triple;
import org.entente.vocabulary.Iris;

/** Changes as JSON. */
public final class ChangeJson {
    private ChangeJson() {}

    /**
     * What would follow and cease: {@code release, supposed, contradictions, follows, ceases, remarks}. Of each sort the
     * first {@value Change#MOST_EXPLAINED} are told; {@code moreFollows} and {@code moreCeases} count the rest by sort.
     */
    public static JsonObject of(Consequences consequences) {
        JsonObject json = new JsonObject();
        json.put("release", consequences.release());
        json.put("supposed", array(consequences.supposed(), JsonString::new));
        json.put("contradiction", consequences.isContradiction());
        json.put("contradictions", array(consequences.contradictions(), set -> array(set, ChangeJson::of)));
        json.put("follows", of(first(consequences.follows())));
        json.put("moreFollows", more(consequences.follows()));
        json.put("ceases", of(first(consequences.ceases())));
        json.put("moreCeases", more(consequences.ceases()));
        json.put("remarks", array(consequences.remarks(), JsonString::new));
        return json;
    }

    /** Those that are told one by one, each with its reason. */
    static List<Change> first(List<Change> changes) {
        return bySort(changes).values().stream().flatMap(sort -> sort.stream().limit(Change.MOST_EXPLAINED)).toList();
    }

    private static JsonObject more(List<Change> changes) {
        JsonObject more = new JsonObject();
        bySort(changes).forEach((sort, all) -> {
            if (all.size() > Change.MOST_EXPLAINED) {
                more.put(word(sort), all.size() - Change.MOST_EXPLAINED);
            }
        });
        return more;
    }

    private static Map<Change.Sort, List<Change>> bySort(List<Change> changes) {
        return changes.stream().collect(Collectors.groupingBy(Change::sort, TreeMap::new, Collectors.toList()));
    }

    /** Changes, each with {@code sort, text, subject, predicate, object, because}. */
    public static JsonArray of(Collection<Change> changes) {
        return array(changes, ChangeJson::of);
    }

    private static JsonObject of(Change change) {
        JsonObject json = new JsonObject();
        json.put("sort", word(change.sort()));
        json.put("text", change.text());
        Triple triple = change.triple();
        if (triple != null) {
            json.put("subject", triple.getSubject().toString());
            json.put("predicate", triple.getPredicate().toString());
            json.put("object", triple.getObject().isURI() ? triple.getObject().getURI() : triple.getObject().getLiteralLexicalForm());
        }
        json.put("because", array(change.grounds(), ChangeJson::of));
        return json;
    }

    private static JsonObject of(Ground ground) {
        JsonObject json = new JsonObject();
        json.put("sort", word(ground.sort()));
        json.put("text", ground.text());
        json.put("stands", ground.stands());
        json.put("claims", array(ground.claims(), cited -> {
            JsonObject claim = new JsonObject();
            claim.put("id", cited.claim().getURI());
            claim.put("passages", array(cited.passages(), JsonString::new));
            return claim;
        }));
        return json;
    }

    private static String word(Enum<?> sort) {
        return sort.name().toLowerCase(Locale.ROOT);
    }

    /** A JSON array of what each item becomes. */
    public static <T> JsonArray array(Collection<T> items, Function<T, JsonValue> write) {
        JsonArray array = new JsonArray();
        items.forEach(item -> array.add(write.apply(item)));
        return array;
    }
}
