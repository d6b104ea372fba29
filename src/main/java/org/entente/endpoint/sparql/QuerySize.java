package org.entente.endpoint.sparql;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.endpoint.http.ProblemException;
import org.entente.endpoint.http.ProblemKind;

/**
 * Measures a query before it is parsed: a parser, and all that walks over what it makes, goes as deep into its stack as
 * the query is nested, and chains of operators are nested too.
 */
final class QuerySize {
    static final int MOST_TOKENS = 100_000;
    static final int DEEPEST = 100;
    static final int MOST_OPERATORS = 1_000;

    private static final Set<String> OPENING = Set.of("(", "{", "[");
    private static final Set<String> CLOSING = Set.of(")", "}", "]");
    private static final Set<String> OPERATORS = Set.of(
            "||", "&&", "|", "/", "+", "-", "*", "!", "^", "UNION", "OPTIONAL", "MINUS", "FILTER", "BIND", "GRAPH", "SELECT",
            "EXISTS", "SERVICE", "LET", "LATERAL");

    private QuerySize() {}

    /** @throws ProblemException 400 with line and column if the query is too long or too deep */
    static void check(List<QueryToken> tokens) {
        if (tokens.size() > MOST_TOKENS) {
            throw tooLong(tokens.get(MOST_TOKENS), "more than %d tokens".formatted(MOST_TOKENS));
        }
        int depth = 0;
        int operators = 0;
        for (QueryToken token : tokens) {
            depth += OPENING.contains(token.text()) ? 1 : CLOSING.contains(token.text()) ? -1 : 0;
            operators += OPERATORS.contains(token.text().toUpperCase(Locale.ROOT)) ? 1 : 0;
            if (depth > DEEPEST) {
                throw tooLong(token, "brackets nested more than %d deep".formatted(DEEPEST));
            }
            if (operators > MOST_OPERATORS) {
                throw tooLong(token, "more than %d operators and group patterns".formatted(MOST_OPERATORS));
            }
        }
    }

    private static ProblemException tooLong(QueryToken token, String what) {
        return new ProblemException(ProblemKind.QUERY_TOO_LONG
                .because("The query has " + what + ".")
                .with("line", token.line())
                .with("column", token.column()));
    }
}
