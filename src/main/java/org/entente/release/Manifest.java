package org.entente.release;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;

/**
 * What a release was made from and what it holds, written as {@code manifest.json}.
 *
 * <p>It has no time stamp and its keys are sorted, so the same inputs give the same bytes; the release is named
 * after them.
 */
public record Manifest(Inputs inputs, Contents contents) {
    private static final int HASH_DIGITS = 12;

    /**
     * What goes in.
     *
     * @param files SHA-256 (hexadecimal) of every input file, by its path relative to the home folder
     * @param referenceDate the day as of which the facts are resolved
     * @param versions of the ontology, reasoner, code and jena, by these names
     */
    public record Inputs(SortedMap<String, String> files, LocalDate referenceDate, SortedMap<String, String> versions) {
        public Inputs {
            files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
            versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
        }
    }

    /**
     * What comes out.
     *
     * @param sha256 of the dump, hexadecimal
     * @param quads lines of the dump
     * @param graphs number of triples of every named graph, by its IRI
     */
    public record Contents(String sha256, long quads, SortedMap<String, Long> graphs) {
        public Contents {
            graphs = Collections.unmodifiableSortedMap(new TreeMap<>(graphs));
        }
    }

    /** The name of the release: reference date and start of the manifest's SHA-256, {@code 2021-06-30-0123456789ab}. */
    public String releaseId() {
        return inputs.referenceDate() + "-" + DigestUtils.sha256Hex(toBytes()).substring(0, HASH_DIGITS);
    }

    /** The JSON text in UTF-8, with a line end at its end. */
    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JSON.write(bytes, toJson());
        return (bytes.toString(StandardCharsets.UTF_8).stripTrailing() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Reads what {@link #toBytes} wrote. */
    static Manifest parse(byte[] bytes) {
        JsonObject json = JSON.parse(new String(bytes, StandardCharsets.UTF_8));
        JsonObject dump = json.getObj("dump");
        return new Manifest(
                new Inputs(
                        map(json.getObj("inputs"), Manifest::text),
                        LocalDate.parse(json.getString("referenceDate")),
                        map(json.getObj("versions"), Manifest::text)),
                new Contents(
                        dump.getString("sha256"),
                        number(dump.get("quads")),
                        map(dump.getObj("graphs"), Manifest::number)));
    }

    private JsonObject toJson() {
        JsonObject json = new JsonObject();
        json.put("dump", dump());
        json.put("inputs", object(inputs.files(), JsonString::new));
        json.put("referenceDate", inputs.referenceDate().toString());
        json.put("versions", object(inputs.versions(), JsonString::new));
        return json;
    }

    private JsonObject dump() {
        JsonObject json = new JsonObject();
        json.put("graphs", object(contents.graphs(), JsonNumber::value));
        json.put("quads", contents.quads());
        json.put("sha256", contents.sha256());
        return json;
    }

    private static <V> JsonObject object(SortedMap<String, V> map, Function<V, JsonValue> write) {
        JsonObject json = new JsonObject();
        map.forEach((key, value) -> json.put(key, write.apply(value)));
        return json;
    }

    private static <V> SortedMap<String, V> map(JsonObject json, Function<JsonValue, V> read) {
        SortedMap<String, V> map = new TreeMap<>();
        json.forEach((key, value) -> map.put(key, read.apply(value)));
        return map;
    }

    private static String text(JsonValue value) {
        return value.getAsString().value();
    }

    private static long number(JsonValue value) {
        return value.getAsNumber().value().longValue();
    }
}
