package org.entente.endpoint.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;
import org.entente.vocabulary.Iris;

/**
 * What is the matter, in the words of RFC 9457: {@code application/problem+json}, or a page for a browser.
 *
 * @param status of HTTP; that of the kind unless another standard asks for a narrower one
 * @param more further members, in the order in which they were added: texts, numbers, lists of texts
 * @param headers to be sent along, such as {@code Retry-After}
 */
public record Problem(
        ProblemKind kind, int status, String detail, Map<String, Object> more, Map<String, String> headers) {
    public static final String MEDIA_TYPE = "application/problem+json";
    public static final String TYPES = Iris.BASE + "problem/";

    static Problem of(ProblemKind kind, String detail) {
        return new Problem(kind, kind.status(), detail, Map.of(), Map.of());
    }

    /** The same with one more member. */
    public Problem with(String name, Object value) {
        return new Problem(kind, status, detail, added(more, name, value), headers);
    }

    /** The same with one more header. */
    public Problem withHeader(String name, String value) {
        return new Problem(kind, status, detail, more, added(headers, name, value));
    }

    Problem withDetail(String other) {
        return other == null || other.isBlank() ? this : new Problem(kind, status, other, more, headers);
    }

    Problem withStatus(int other) {
        return new Problem(kind, other, detail, more, headers);
    }

    /** Sends it. The response must not have been committed. */
    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        headers.forEach(response::setHeader);
        response.addHeader("Vary", "Accept");
        response.setHeader("Cache-Control", "no-store");
        // what a part of the server said of the answer that it could not give
        List.of("ETag", "Last-Modified", "Content-Encoding", "Content-Location")
                .forEach(header -> response.setHeader(header, null));
        if (Negotiation.acceptsPageFirst(request, List.of(Formats.JSON))) {
            Html.send(response, status, kind.title(), Html.root(request), page(Html.root(request)));
        } else {
            byte[] body = toJson(request.getRequestURI()).getBytes(StandardCharsets.UTF_8);
            response.setStatus(status);
            response.setContentType(MEDIA_TYPE);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }

    /** The JSON text, with a line end at its end. */
    public String toJson(String instance) {
        JsonObject json = new JsonObject();
        json.put("type", TYPES + kind.slug());
        json.put("title", kind.title());
        json.put("status", status);
        json.put("detail", detail);
        json.put("advice", kind.advice());
        if (instance != null) {
            json.put("instance", instance);
        }
        more.forEach((name, value) -> json.put(name, json(value)));
        return json.toString().strip() + "\n";
    }

    private String page(String root) {
        StringBuilder rows = new StringBuilder();
        more.forEach((name, value) -> rows.append("<tr><th scope=\"row\">%s</th><td>%s</td></tr>%n"
                .formatted(Html.escape(name), Html.escape(text(value)))));
        return """
                <h1>%s</h1>
                <p class="lead">%s</p>
                <p>%s</p>
                <table>%s</table>
                <p>Status %d, <a href="%sproblem/%s">%s</a>. The <a href="%s.">home page</a> leads to all there is.</p>"""
                .formatted(
                        Html.escape(kind.title()), Html.escape(detail), Html.escape(kind.advice()), rows, status,
                        root, kind.slug(), kind.slug(), root);
    }

    private static String text(Object value) {
        return value instanceof Collection<?> list
                ? String.join(", ", list.stream().map(Object::toString).toList())
                : value.toString();
    }

    private static JsonValue json(Object value) {
        if (value instanceof Number number) {
            return JsonNumber.value(number.longValue());
        }
        if (value instanceof Collection<?> list) {
            JsonArray array = new JsonArray();
            list.forEach(item -> array.add(item.toString()));
            return array;
        }
        return new JsonString(value.toString());
    }

    private static <V> Map<String, V> added(Map<String, V> map, String name, V value) {
        Map<String, V> more = new LinkedHashMap<>(map);
        more.put(name, value);
        return more;
    }
}
