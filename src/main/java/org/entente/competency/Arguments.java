package org.entente.competency;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NearestName;

/** The terms that take the place of a question's parameters: what the user gave, else the defaults. */
final class Arguments {
    private static final int SUGGESTIONS = 3;
    private static final int MOST_SHOWN = 10;

    private final Question question;
    private final DatasetGraph dataset;
    private final KnownThings things;

    private Arguments(Question question, DatasetGraph dataset) {
        this.question = question;
        this.dataset = dataset;
        this.things = new KnownThings(dataset);
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
     * @throws ParameterException for an unknown name, a wrong value, a thing that the dataset does not know, a value
     *     that is not among the allowed ones, or a parameter that has neither value nor default
     */
    static Map<Var, Node> bind(Question question, Map<String, String> given, DatasetGraph dataset) {
        return new Arguments(question, dataset).bind(given);
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
            throw new ParameterException(
                    "question " + question.name() + " has no parameter \"" + name + "\"; expected "
                            + (names.isEmpty() ? "none" : String.join(", ", names)),
                    NearestName.of(name, names, 1));
        }
    }

    private Optional<Node> argument(Parameter parameter, String given) {
        if (given != null) {
            return Optional.of(requireAllowed(parameter, given(parameter, given), given));
        }
        if (parameter.isRequired()) {
            throw new ParameterException("parameter \"" + parameter.name() + "\" of question " + question.name()
                    + " needs a value; expected " + parameter.expectation());
        }
        return Optional.ofNullable(parameter.defaultTerm())
                .map(term -> requireKnown(parameter, term, question.prefixes().shortForm(term.toString())));
    }

    private Node given(Parameter parameter, String given) {
        Optional<Node> term = parameter.term(given, question.prefixes());
        if (parameter.type() != ParameterType.IRI) {
            return term.orElseThrow(() -> wrong(parameter, given, "is not understood"));
        }
        if (term.isPresent() && things.contains(term.get())) {
            return term.get();
        }
        return named(parameter, given).orElseThrow(() -> wrong(
                parameter, given, term.isPresent() ? "names nothing in this dataset" : "is not understood"));
    }

    /** A name that one thing alone bears, such as South Korea, stands for that thing. */
    private Optional<Node> named(Parameter parameter, String given) {
        List<Node> bearers = things.named(given.strip()).stream()
                .filter(thing -> isAllowed(parameter, thing))
                .toList();
        if (bearers.size() > 1) {
            throw new ParameterException("value \"" + given + "\" of parameter \"" + parameter.name() + "\" names "
                    + bearers.size() + " things; expected one of "
                    + String.join(", ", bearers.stream().map(TermWriter::write).sorted().toList()));
        }
        return bearers.stream().findFirst();
    }

    /** A misspelt id of ours would match nothing, and an empty answer would look like a "no". */
    private Node requireKnown(Parameter parameter, Node term, String given) {
        if (term.isURI() && term.getURI().startsWith(Iris.BASE) && !things.contains(term)) {
            throw wrong(parameter, given, "names nothing in this dataset");
        }
        return term;
    }

    private boolean isAllowed(Parameter parameter, Node term) {
        return parameter.allowed().map(allowed -> allowed.contains(dataset, term)).orElse(true);
    }

    private Node requireAllowed(Parameter parameter, Node term, String given) {
        if (!isAllowed(parameter, term)) {
            throw wrong(parameter, given, "is none of the allowed values");
        }
        return term;
    }

    private ParameterException wrong(Parameter parameter, String given, String what) {
        return new ParameterException(
                "value \"" + given + "\" of parameter \"" + parameter.name() + "\" " + what + "; expected "
                        + expectation(parameter),
                nearest(parameter, given));
    }

    private List<String> nearest(Parameter parameter, String given) {
        return parameter.allowed()
                .map(allowed -> things.nearest(given, allowed.values(dataset), SUGGESTIONS))
                .orElseGet(() -> parameter.type() == ParameterType.IRI ? things.nearest(given, SUGGESTIONS) : List.of());
    }

    private String expectation(Parameter parameter) {
        return parameter.allowed()
                .map(allowed -> allowed.values(dataset))
                .filter(values -> !values.isEmpty())
                .map(Arguments::oneOf)
                .orElseGet(parameter::expectation);
    }

    private static String oneOf(Set<Node> values) {
        List<String> shown = values.stream().map(Parameter::text).limit(MOST_SHOWN).toList();
        return values.size() <= MOST_SHOWN
                ? "one of " + String.join(", ", shown)
                : "one of " + values.size() + " values such as " + shown.get(0);
    }
}
