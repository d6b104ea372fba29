package org.entente.endpoint.sparql;

import java.util.ArrayList;
import java.util.List;

/**
 * A token of a SPARQL text and where it stands, both counted from 1. Found without parsing, so that texts can be measured
 * that a parser would choke on, and faults be shown in texts that it refuses.
 */
record QueryToken(String text, int line, int column) {
    private static final List<String> LONG_QUOTES = List.of("\"\"\"", "'''");
    private static final List<String> PAIRS = List.of("&&", "||", "!=", "<=", ">=", "^^");
    private static final String NOT_IN_IRI = "<>\"{}|^`\\";

    boolean isAt(int otherLine, int otherColumn) {
        return line == otherLine && column <= otherColumn && otherColumn < column + text.length();
    }

    /** All tokens, without white space and comments; one more than so many if there are more. */
    static List<QueryToken> of(String text, int most) {
        List<QueryToken> tokens = new ArrayList<>();
        int line = 1;
        int lineStart = 0;
        int at = 0;
        while (at < text.length() && tokens.size() <= most) {
            char character = text.charAt(at);
            if (character == '\n') {
                line++;
                lineStart = at + 1;
                at++;
            } else if (Character.isWhitespace(character)) {
                at++;
            } else if (character == '#') {
                at = endOfLine(text, at);
            } else {
                int end = end(text, at);
                String token = text.substring(at, end);
                tokens.add(new QueryToken(token, line, at - lineStart + 1));
                line += (int) token.chars().filter(letter -> letter == '\n').count();
                lineStart = token.indexOf('\n') < 0 ? lineStart : at + token.lastIndexOf('\n') + 1;
                at = end;
            }
        }
        return tokens;
    }

    /** Where the token that starts here ends; always further on. */
    private static int end(String text, int start) {
        char first = text.charAt(start);
        if (first == '"' || first == '\'') {
            return endOfString(text, start);
        }
        if (first == '<' && endOfIri(text, start) > 0) {
            return endOfIri(text, start);
        }
        if (isInWord(first) || "?$@".indexOf(first) >= 0) {
            return endOfWord(text, start + 1);
        }
        return PAIRS.stream().anyMatch(pair -> text.startsWith(pair, start)) ? start + 2 : start + 1;
    }

    private static int endOfString(String text, int start) {
        String quote = LONG_QUOTES.stream()
                .filter(longQuote -> text.startsWith(longQuote, start))
                .findFirst()
                .orElse(text.substring(start, start + 1));
        for (int at = start + quote.length(); at < text.length(); at++) {
            if (text.startsWith(quote, at)) {
                return at + quote.length();
            }
            if (text.charAt(at) == '\n' && quote.length() == 1) {
                return at;
            }
            if (text.charAt(at) == '\\') {
                at++;
            }
        }
        return text.length();
    }

    /** Zero if this is a sign of comparison and no IRI. */
    private static int endOfIri(String text, int start) {
        for (int at = start + 1; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '>') {
                return at + 1;
            }
            if (character <= ' ' || NOT_IN_IRI.indexOf(character) >= 0) {
                return 0;
            }
        }
        return 0;
    }

    private static int endOfWord(String text, int start) {
        int at = start;
        while (at < text.length() && (isInWord(text.charAt(at)) || "-.%\\".indexOf(text.charAt(at)) >= 0)) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at, text.length());
    }

    private static boolean isInWord(char character) {
        return Character.isLetterOrDigit(character) || character == '_' || character == ':'
                || Character.isSurrogate(character);
    }

    private static int endOfLine(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }
}
