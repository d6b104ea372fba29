package org.entente.endpoint.questions;

import static org.entente.endpoint.http.Html.escape;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SPARQL with its tokens marked, for a style sheet to colour. */
final class SparqlHtml {
    /** Named groups give the classes; what is in none of them stays as it is. */
    private static final Pattern TOKENS = Pattern.compile("""
            (?<comment>\\#[^\\n]*)
            |(?<iri><[^<>"{}|^`\\\\\\s]*>)
            |(?<string>\"""(?:[^\\\\]|\\\\.)*?\"""|'''(?:[^\\\\]|\\\\.)*?'''|"(?:[^"\\\\\\n]|\\\\.)*"|'(?:[^'\\\\\\n]|\\\\.)*')
            |(?<variable>[?$]\\w+)
            |(?<name>[A-Za-z][\\w-]*:[\\w.%-]*[\\w%-]|[A-Za-z][\\w-]*:|_:\\w+)
            |(?<number>(?<![\\w.])[+-]?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)
            |(?<keyword>\\b[A-Za-z][A-Za-z_]*\\b)""", Pattern.COMMENTS);

    private static final Map<String, String> CLASSES = Map.of(
            "comment", "comment", "iri", "iri", "string", "string", "variable", "variable", "name", "iri",
            "number", "string", "keyword", "keyword");

    private SparqlHtml() {}

    /** The text as HTML, without the element around it. */
    static String of(String sparql) {
        StringBuilder html = new StringBuilder();
        Matcher tokens = TOKENS.matcher(sparql);
        int done = 0;
        while (tokens.find()) {
            html.append(escape(sparql.substring(done, tokens.start())));
            html.append("<span class=\"%s\">%s</span>".formatted(sort(tokens), escape(tokens.group())));
            done = tokens.end();
        }
        return html.append(escape(sparql.substring(done))).toString();
    }

    private static String sort(Matcher token) {
        return CLASSES.entrySet().stream()
                .filter(entry -> token.group(entry.getKey()) != null)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }
}
