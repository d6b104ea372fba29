package org.entente.endpoint.scenarios;

import org.entente.scenario.ScenarioException;

/**
 * Counts brackets of a JSON text (RFC 8259) before it is parsed, since the parser goes down with it.
 *
 * <p>The parser also takes comments and other quotes, in which brackets could be hidden from the count; none is let
 * through.
 */
final class JsonDepth {
    private static final int DEEPEST = 50;

    private final String text;
    private int depth;

    private JsonDepth(String text) {
        this.text = text;
    }

    /** @throws ScenarioException for brackets too deep within each other, and for what no JSON has */
    static void require(String text) {
        JsonDepth depth = new JsonDepth(text);
        int at = 0;
        while (at < text.length()) {
            at = depth.next(at);
        }
    }

    /** Where the next token begins; other characters than brackets and quotes are one each. */
    private int next(int at) {
        switch (text.charAt(at)) {
            case '"' -> {
                return afterString(at);
            }
            case '[', '{' -> depth++;
            case ']', '}' -> depth--;
            case '\'', '#', '/' -> throw refusal(at, "JSON (RFC 8259), in double quotes and without comments");
            default -> { }
        }
        if (depth > DEEPEST) {
            throw refusal(at, "brackets within each other at most " + DEEPEST + " deep");
        }
        return at + 1;
    }

    private int afterString(int start) {
        for (int at = start + 1; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '"') {
                return afterQuote(at);
            }
            if (letter == '\n' || letter == '\r') {
                throw refusal(at, "a string on one line");
            }
            at += letter == '\\' ? 1 : 0;
        }
        return text.length();
    }

    /** Three quotes would begin a string of another kind. */
    private int afterQuote(int end) {
        if (end + 1 < text.length() && text.charAt(end + 1) == '"') {
            throw refusal(end + 1, "a comma or a bracket after a string");
        }
        return end + 1;
    }

    private static ScenarioException refusal(int at, String expected) {
        return new ScenarioException("body: character " + (at + 1) + ": expected " + expected);
    }
}
