package org.entente.competency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.entente.vocabulary.NearestName;

/** Finds the parameters of a query and gives them what the header says: defaults and allowed values. */
final class ParameterReader {
    private static final Pattern QUERY = Pattern.compile("(?is)\\s*(PREFIX\\b.*)?SELECT\\b.*\\{.*");

    private final Query query;
    private final PrefixMapping prefixes;

    private ParameterReader(Query query) {
        this.query = query;
        this.prefixes = Question.prefixes(query);
    }

    /**
     * The parameters of a query, in the order in which its text mentions them, without defaults.
     *
     * @throws ParameterException if a variable that begins with an underscore is no parameter
     */
    static List<Parameter> parameters(Query query, String text) {
        List<Parameter> parameters = QueryVariables.mentioned(query).stream()
                .filter(Parameter::isParameter)
                .sorted((left, right) -> text.indexOf(left.getName()) - text.indexOf(right.getName()))
                .map(variable -> Parameter.of(variable, Question.prefixes(query)))
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

    /** The same parameters with the defaults and allowed values of a header. */
    static List<Parameter> withHeader(List<Parameter> parameters, QuestionHeader header, Query query) {
        return new ParameterReader(query).withHeader(parameters, header);
    }

    private List<Parameter> withHeader(List<Parameter> parameters, QuestionHeader header) {
        Map<String, String> defaults = header.pairs("defaults");
        Map<String, Object> enumerations = header.namesOrPairs("enumerate");
        List<String> names = parameters.stream().map(Parameter::name).toList();
        defaults.keySet().forEach(name -> requireParameter("a default", name, names));
        enumerations.keySet().forEach(name -> requireParameter("allowed values", name, names));
        List<Parameter> complete = new ArrayList<>();
        for (Parameter parameter : parameters) {
            String given = defaults.get(parameter.name());
            Parameter withDefault = given == null ? parameter : parameter.withDefault(term("default", parameter, given));
            complete.add(enumerations.containsKey(parameter.name())
                    ? withDefault.withAllowed(enumeration(parameter, enumerations.get(parameter.name())))
                    : withDefault);
        }
        return List.copyOf(complete);
    }

    private static void requireParameter(String what, String name, List<String> names) {
        if (!names.contains(name)) {
            throw new ParameterException("header gives " + what + " for \"" + name + "\", which is no parameter"
                    + nearest(name, names));
        }
    }

    private static String nearest(String name, List<String> names) {
        return NearestName.of(name, names, 1).stream()
                .findFirst()
                .map(near -> "; nearest: " + near)
                .orElse("; the query has " + (names.isEmpty() ? "none" : String.join(", ", names)));
    }

    private Node term(String what, Parameter parameter, String text) {
        return parameter.term(text, prefixes).orElseThrow(() -> new ParameterException(what + " of parameter \""
                + parameter.name() + "\" is \"" + text + "\"; expected " + parameter.expectation()));
    }

    /** A list has the values themselves, a SELECT finds them, and a bare name stands for the question's own pattern. */
    private Enumeration enumeration(Parameter parameter, Object entry) {
        if (entry instanceof List<?> texts) {
            return new Enumeration.Listed(texts.stream()
                    .map(text -> term("allowed value", parameter, String.valueOf(text)))
                    .toList());
        }
        if (entry instanceof String text && QUERY.matcher(text).matches()) {
            return Enumeration.Found.of(text.strip(), query);
        }
        if (entry instanceof String text && text.isEmpty()) {
            return ownPattern(parameter);
        }
        throw new QuestionFormatException("header entry enumerate gives \"" + entry + "\" for \"" + parameter.name()
                + "\"; expected a list of values or a SELECT query");
    }

    private Enumeration ownPattern(Parameter parameter) {
        Query values = QueryFactory.make();
        values.setQuerySelectType();
        values.setDistinct(true);
        values.addResultVar(parameter.variable());
        values.setQueryPattern(query.getQueryPattern());
        values.setPrefixMapping(query.getPrefixMapping());
        return Enumeration.Found.of(values.serialize(), query);
    }
}
