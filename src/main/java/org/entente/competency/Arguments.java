package org.entente.competency;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.entente.vocabulary.NearestName;

/** The terms that take the place of a question's parameters: what the user gave, else the defaults. */
final class Arguments {
    private static final int SUGGESTIONS = 3;

    private final Question question;
    private final KnownThings things;

    private Arguments(Question question, KnownThings things) {
        this.question = question;
        this.things = things;
    }

    static Map<Var, Node> defaults(Question question) {
        Map<Var, Node> terms = new HashMap<>();
        question.parameters().stream()
                .filter(parameter -> parameter.defaultTerm() != null)
                .forEach(parameter -> terms.put(parameter.variable(), parameter.defaultTerm()));
        return terms;
    }

    /**
     * The terms for one run of a question.
     *
     * @param given texts by the names of parameters
     * @throws ParameterException for an unknown name, a wrong value, a thing that the dataset does not know, or a
     *     parameter that has neither value nor default
     */
    static Map<Var, Node> bind(Question question, Map<String, String> given, KnownThings things) {
        return new Arguments(question, things).bind(given);
    }

    private Map<Var, Node> bind(Map<String, String> given) {
        given.keySet().forEach(this::requireParameter);
        Map<Var, Node> terms = new LinkedHashMap<>();
        for (Parameter parameter : question.parameters()) {
            argument(parameter, given.get(parameter.name())).ifPresent(term -> terms.put(parameter.variable(), term));
        }
        return terms;
    }

    private void requireParameter(String name) {
        if (question.parameter(name).isEmpty()) {
            List<String> names = question.parameterNames();
            String near = NearestName.of(name, names, 1).stream().map(one -> "; nearest: " + one).findFirst().orElse("");
            throw new ParameterException("question " + question.name() + " has no parameter \"" + name + "\"; expected "
                    + (names.isEmpty() ? "none" : String.join(", ", names)) + near);
        }
    }

    private Optional<Node> argument(Parameter parameter, String given) {
        if (given != null) {
            Node term = parameter.term(given, question.prefixes())
                    .orElseThrow(() -> wrong(parameter, given, "is not understood"));
            return Optional.of(requireKnown(parameter, term, given));
        }
        if (parameter.defaultTerm() == null && !parameter.optional()) {
            throw new ParameterException("parameter \"" + parameter.name() + "\" of question " + question.name()
                    + " needs a value; expected " + parameter.type().expectation());
        }
        return Optional.ofNullable(parameter.defaultTerm())
                .map(term -> requireKnown(parameter, term, question.prefixes().shortForm(term.toString())));
    }

    /** A misspelt thing would match nothing, and an empty answer would look like a "no". */
    private Node requireKnown(Parameter parameter, Node term, String given) {
        if (term.isURI() && !things.contains(term)) {
            throw wrong(parameter, given, "names nothing in this dataset");
        }
        return term;
    }

    private ParameterException wrong(Parameter parameter, String given, String what) {
        List<String> nearest = parameter.type() == ParameterType.IRI ? things.nearest(given, SUGGESTIONS) : List.of();
        return new ParameterException("value \"" + given + "\" of parameter \"" + parameter.name() + "\" " + what
                + "; expected " + parameter.type().expectation()
                + (nearest.isEmpty() ? "" : "; nearest: " + String.join(", ", nearest)));
    }
}
