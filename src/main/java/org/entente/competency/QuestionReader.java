package org.entente.competency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.entente.vocabulary.NearestName;

/** Makes a {@link Question} of a file; every error names the file. */
final class QuestionReader {
    static final String SUFFIX = ".rq";

    private static final Set<String> OWN_ENTRIES = Set.of("summary", "description", "tags", "defaults");

    private QuestionReader() {}

    static Question read(Path file) {
        try {
            return question(file, Files.readString(file));
        } catch (IOException e) {
            throw new QuestionFormatException(file + ": cannot be read: " + e);
        } catch (QuestionFormatException | ParameterException e) {
            throw new QuestionFormatException(file + ": " + e.getMessage());
        }
    }

    /** The file's name without its suffix. */
    static String name(Path file) {
        String fileName = file.getFileName().toString();
        return fileName.substring(0, fileName.length() - SUFFIX.length());
    }

    private static Question question(Path file, String content) {
        QuestionHeader header = QuestionHeader.read(content);
        Query query = parse(content);
        List<Parameter> parameters = withDefaults(parameters(query, content), header, Question.prefixes(query));
        Substitutable.check(query, parameters);
        return new Question(
                name(file),
                header.text("summary"),
                header.text("description"),
                header.list("tags"),
                parameters,
                withoutHeader(content),
                query,
                otherEntries(header));
    }

    /** The header stays in what is parsed: it is a comment there, and line numbers in errors are the file's. */
    private static Query parse(String content) {
        try {
            return QueryFactory.create(content, Syntax.syntaxSPARQL_11);
        } catch (QueryParseException e) {
            throw new QuestionFormatException("is no SPARQL 1.1 query: " + e.getMessage().replaceAll("\\s+", " "));
        }
    }

    private static List<Parameter> parameters(Query query, String content) {
        List<Parameter> parameters = QueryVariables.mentioned(query).stream()
                .filter(Parameter::isParameter)
                .sorted((left, right) -> content.indexOf(left.getName()) - content.indexOf(right.getName()))
                .map(Parameter::of)
                .toList();
        Map<String, Var> seen = new HashMap<>();
        for (Parameter parameter : parameters) {
            Var other = seen.put(parameter.name(), parameter.variable());
            if (other != null) {
                throw new ParameterException("parameter \"" + parameter.name() + "\" is two variables, " + other
                        + " and " + parameter.variable() + "; expected one");
            }
        }
        return parameters;
    }

    private static List<Parameter> withDefaults(
            List<Parameter> parameters, QuestionHeader header, PrefixMapping prefixes) {
        Map<String, String> defaults = header.pairs("defaults");
        List<String> names = parameters.stream().map(Parameter::name).toList();
        defaults.keySet().stream().filter(name -> !names.contains(name)).findFirst().ifPresent(name -> {
            throw new ParameterException("header gives a default for \"" + name + "\", which is no parameter"
                    + nearest(name, names));
        });
        return parameters.stream()
                .map(parameter -> defaults.containsKey(parameter.name())
                        ? parameter.withDefault(term(parameter, defaults.get(parameter.name()), prefixes))
                        : parameter)
                .toList();
    }

    private static String nearest(String name, List<String> names) {
        return NearestName.of(name, names, 1).stream()
                .findFirst()
                .map(near -> "; nearest: " + near)
                .orElse("; the query has " + (names.isEmpty() ? "none" : String.join(", ", names)));
    }

    private static Node term(Parameter parameter, String text, PrefixMapping prefixes) {
        return parameter.term(text, prefixes).orElseThrow(() -> new ParameterException("default of parameter \""
                + parameter.name() + "\" is \"" + text + "\"; expected " + parameter.type().expectation()));
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
