package org.entente.endpoint.sparql;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.entente.endpoint.http.Problem;
import org.entente.endpoint.http.ProblemException;
import org.entente.endpoint.http.ProblemKind;
import org.entente.vocabulary.Iris;

/** From a text to a query, or to a problem that says in which line and column reading stopped and at which token. */
final class QueryReader {
    private static final Pattern PLACE = Pattern.compile("line (\\d+), column (\\d+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNRESOLVED = Pattern.compile("Unresolved prefixed name: ([^:\\s]*):\\S*");
    private static final Pattern EXPECTED = Pattern.compile("^\\s+(?:\"([^\"]+)\"|<(\\w+)>)", Pattern.MULTILINE);
    private static final int MOST_EXPECTED = 12;

    private QueryReader() {}

    /** Reads a query. @throws ProblemException 400 if it is none, or too long or deep */
    static Query read(String text) {
        List<QueryToken> tokens = QueryToken.of(text, QuerySize.MOST_TOKENS);
        QuerySize.check(tokens);
        try {
            Query query = QueryFactory.create(text, Iris.BASE, Syntax.syntaxARQ);
            if (query.isJsonType()) {
                throw new ProblemException(
                        ProblemKind.MALFORMED_QUERY.because("JSON queries are no SPARQL 1.1; ask for JSON results."));
            }
            return query;
        } catch (QueryParseException e) {
            throw new ProblemException(problem(e, tokens), e);
        } catch (QueryException e) {
            throw new ProblemException(ProblemKind.MALFORMED_QUERY.because(firstLine(e)), e);
        } catch (StackOverflowError e) {
            throw new ProblemException(ProblemKind.QUERY_TOO_LONG.because("The query is nested too deeply."), e);
        }
    }

    private static Problem problem(QueryParseException fault, List<QueryToken> tokens) {
        String message = String.valueOf(fault.getMessage());
        Matcher place = PLACE.matcher(message);
        boolean placed = place.find();
        int line = placed ? Integer.parseInt(place.group(1)) : fault.getLine();
        int column = placed ? Integer.parseInt(place.group(2)) : fault.getColumn();
        QueryToken token = tokens.stream().filter(each -> each.isAt(line, column)).findFirst().orElse(null);
        Matcher unresolved = UNRESOLVED.matcher(message);
        if (unresolved.find()) {
            return unresolved(unresolved.group(1), at(line, column, token, "The prefix \"%s:\" is not declared"
                    .formatted(unresolved.group(1))));
        }
        if (line < 1) {
            return ProblemKind.MALFORMED_QUERY.because(firstLine(fault));
        }
        String what = token == null ? firstLine(fault) : "\"%s\" is not expected here".formatted(shortened(token));
        Problem problem = at(line, column, token, what);
        List<String> expected = expected(message);
        return expected.isEmpty() ? problem : problem.with("expected", expected);
    }

    private static Problem at(int line, int column, QueryToken token, String what) {
        Problem problem = ProblemKind.MALFORMED_QUERY
                .because("Line %d, column %d: %s.".formatted(line, column, what))
                .with("line", line)
                .with("column", column);
        return token == null ? problem : problem.with("token", shortened(token));
    }

    private static Problem unresolved(String prefix, Problem problem) {
        List<String> declarations = KnownPrefixes.declarationsFor(prefix);
        return declarations.isEmpty() ? problem : problem.with("nearest", declarations);
    }

    private static String shortened(QueryToken token) {
        int most = 60;
        return token.text().length() <= most ? token.text() : token.text().substring(0, most) + "…";
    }

    private static List<String> expected(String message) {
        int start = message.indexOf("Was expecting");
        if (start < 0) {
            return List.of();
        }
        return EXPECTED.matcher(message.substring(start))
                .results()
                .flatMap(match -> Stream.ofNullable(match.group(1) == null ? match.group(2) : match.group(1)))
                .limit(MOST_EXPECTED)
                .toList();
    }

    private static String firstLine(QueryException fault) {
        return String.valueOf(fault.getMessage()).lines().findFirst().orElse("It cannot be read.");
    }
}
