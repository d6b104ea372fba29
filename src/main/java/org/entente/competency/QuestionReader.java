package org.entente.competency;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.PrefixMapping;

/** Makes a {@link Question} of a file; every error names the file. */
final class QuestionReader {
    static final String SUFFIX = ".rq";

    private static final Set<String> OWN_ENTRIES = Set.of(
            "summary", "description", "tags", "defaults", "enumerate", "endpoint", "pagination", "federates-with",
            "time-budget");

    private QuestionReader() {}

    static Question read(Path file) {
        try {
            String content = Files.readString(file);
            return question(name(file), content, QuestionHeader.read(content), PrefixMapping.Factory.create());
        } catch (CharacterCodingException e) {
            throw new QuestionFormatException(file + ": is no UTF-8");
        } catch (IOException e) {
            throw new QuestionFormatException(file + ": cannot be read: " + e);
        } catch (QuestionFormatException | ParameterException e) {
            throw new QuestionFormatException(file + ": " + e.getMessage());
        }
    }

    /** The file's name without what follows its last dot. */
    static String name(Path file) {
        String fileName = file.getFileName().toString();
        return fileName.substring(0, fileName.lastIndexOf('.'));
    }

    /**
     * A question from its text.
     *
     * @param content the query; header lines in it are comments
     * @param prefixes that hold where the query declares none, as a collection of queries may have them
     */
    static Question question(String name, String content, QuestionHeader header, PrefixMapping prefixes) {
        Query query = parse(content, prefixes);
        List<Parameter> parameters =
                ParameterReader.withHeader(ParameterReader.parameters(query, content), header, query);
        Substitutable.check(query, parameters);
        return new Question(
                name,
                header.text("summary"),
                header.text("description"),
                header.list("tags"),
                parameters,
                withoutHeader(content),
                query,
                RunSettings.of(header),
                otherEntries(header));
    }

    /** The header stays in what is parsed: it is a comment there, and line numbers in errors are the file's. */
    static Query parse(String content, PrefixMapping prefixes) {
        try {
            Query query = new Query();
            query.getPrefixMapping().setNsPrefixes(prefixes);
            return QueryFactory.parse(query, content, null, Syntax.syntaxSPARQL_11);
        } catch (QueryException e) {
            throw new QuestionFormatException("is no SPARQL 1.1 query: " + e.getMessage().replaceAll("\\s+", " "));
        }
    }

    private static String withoutHeader(String content) {
        return content.lines()
                .filter(line -> !QuestionHeader.isHeader(line))
                .collect(Collectors.joining("\n"))
                .strip() + "\n";
    }

    private static Map<String, Object> otherEntries(QuestionHeader header) {
        Map<String, Object> others = new HashMap<>(header.entries());
        others.keySet().removeAll(OWN_ENTRIES);
        return Map.copyOf(others);
    }
}
