package org.entente.endpoint.scenarios;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonParseException;
import org.apache.jena.atlas.json.JsonValue;
import org.entente.endpoint.http.ProblemException;
import org.entente.endpoint.http.ProblemKind;
import org.entente.scenario.ScenarioException;
import org.entente.scenario.Supposed;
import org.entente.scenario.SuppositionReader;
import org.entente.vocabulary.NearestName;

/**
 * Reads what is supposed out of a request: {@code {"add": ["id:japan entente:signed id:accords"], "remove": […],
 * "proposals": ["d10"], "withoutSources": ["003"]}}, the same names as fields of a form, or Turtle.
 */
final class SuppositionBody {
    private static final List<String> MEMBERS = List.of("add", "remove", "proposals", "withoutSources", "turtle");

    private final SuppositionReader reader;

    private SuppositionBody(SuppositionReader reader) {
        this.reader = reader;
    }

    /** @throws ScenarioException for what the release does not know; @throws ProblemException 415 for another type */
    static Supposed read(HttpServletRequest request, SuppositionReader reader) throws IOException {
        String type = request.getContentType() == null ? "" : request.getContentType().split(";")[0].strip().toLowerCase(Locale.ROOT);
        SuppositionBody body = new SuppositionBody(reader);
        switch (type) {
            case "application/json" -> body.json(text(request));
            case "text/turtle" -> reader.turtle("body", text(request));
            case "application/x-www-form-urlencoded" -> body.form(request);
            default -> throw new ProblemException(ProblemKind.UNSUPPORTED_MEDIA_TYPE
                    .because("A body of type \"" + type + "\" is refused; expected application/json, text/turtle or a form."));
        }
        return reader.read();
    }

    private static String text(HttpServletRequest request) throws IOException {
        return new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private void form(HttpServletRequest request) {
        MEMBERS.forEach(member -> Stream.ofNullable(request.getParameterValues(member))
                .flatMap(Stream::of)
                .flatMap(value -> member.equals("turtle") ? Stream.of(value) : value.lines())
                .filter(value -> !value.isBlank())
                .forEach(value -> take(member, value)));
    }

    private void json(String text) {
        JsonDepth.require(text);
        JsonObject json;
        try {
            json = JSON.parse(text);
        } catch (JsonParseException e) {
            throw new ScenarioException("body: line %d, column %d: %s".formatted(e.getLine(), e.getColumn(), e.getMessage()));
        } catch (NullPointerException e) {
            // Jena's parser meets the end of a text that breaks off with it
            throw new ScenarioException("body: expected a JSON object; the text breaks off");
        }
        for (String member : json.keys()) {
            if (!MEMBERS.contains(member)) {
                List<String> nearest = NearestName.of(member, MEMBERS, 1);
                throw new ScenarioException("body: \"" + member + "\": expected one of " + String.join(", ", MEMBERS)
                        + (nearest.isEmpty() ? "" : "; nearest: " + nearest.get(0)));
            }
            values(json.get(member), member).forEach(value -> take(member, value));
        }
    }

    private static Stream<String> values(JsonValue value, String member) {
        if (value.isString()) {
            return Stream.of(value.getAsString().value());
        }
        if (value.isArray() && value.getAsArray().stream().allMatch(JsonValue::isString)) {
            return value.getAsArray().stream().map(item -> item.getAsString().value());
        }
        throw new ScenarioException("body: \"" + member + "\": expected a string or an array of strings");
    }

    private void take(String member, String value) {
        switch (member) {
            case "add" -> reader.add(member, value);
            case "remove" -> reader.remove(member, value);
            case "proposals" -> reader.comesTrue(member, value);
            case "withoutSources" -> reader.without(member, List.of(value));
            default -> reader.turtle(member, value);
        }
    }
}
