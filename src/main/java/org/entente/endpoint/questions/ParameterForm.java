package org.entente.endpoint.questions;

import static org.entente.endpoint.http.Html.escape;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDFS;
import org.entente.competency.Parameter;
import org.entente.competency.ParameterType;

/** The parameters of a question as a form: a list to choose from where the values are known, else a field of its type. */
final class ParameterForm {
    private final QuestionRequest asked;
    private final DatasetGraph dataset;

    ParameterForm(QuestionRequest asked, DatasetGraph dataset) {
        this.asked = asked;
        this.dataset = dataset;
    }

    /** The form; a question without parameters has none. @param hidden what a new answer keeps of the old address */
    String html(String hidden) {
        if (asked.question().parameters().isEmpty()) {
            return "";
        }
        String fields = asked.question().parameters().stream().map(this::field).collect(Collectors.joining("\n"));
        return """
                <form class="parameters" method="get" action="%s">
                %s%s
                <p class="actions"><button type="submit">Ask</button></p>
                </form>""".formatted(escape(asked.question().name()), fields, hidden);
    }

    private String field(Parameter parameter) {
        String control = parameter.allowed()
                .map(allowed -> choice(parameter, allowed.values(dataset)))
                .orElseGet(() -> input(parameter));
        return """
                <p><label for="p-%1$s">%1$s</label> %2$s <small>%3$s</small></p>"""
                .formatted(
                        escape(parameter.name()),
                        control,
                        parameter.allowed().isPresent() ? "" : escape(parameter.expectation()));
    }

    private String value(Parameter parameter) {
        return asked.values().getOrDefault(parameter.name(), parameter.defaultText());
    }

    private String choice(Parameter parameter, Set<Node> values) {
        String chosen = value(parameter);
        List<Option> options = values.stream()
                .map(this::option)
                .sorted(Comparator.comparing(Option::label))
                .toList();
        return "<select id=\"p-%1$s\" name=\"%1$s\">%2$s%3$s</select>".formatted(
                escape(parameter.name()),
                parameter.optional() ? "<option value=\"\"></option>" : "",
                options.stream().map(option -> option.html(chosen)).collect(Collectors.joining()));
    }

    private Option option(Node value) {
        String text = Parameter.text(value);
        String label = dataset.getDefaultGraph()
                .stream(value, RDFS.label.asNode(), Node.ANY)
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .sorted()
                .findFirst()
                .orElse(text);
        return new Option(text, label);
    }

    private record Option(String value, String label) {
        String html(String chosen) {
            return "<option value=\"%s\"%s>%s</option>"
                    .formatted(escape(value), isChosen(chosen) ? " selected" : "", escape(label));
        }

        /** By slug, prefixed name or name, as a user may have written it. */
        private boolean isChosen(String text) {
            return text.equals(value) || text.equalsIgnoreCase(label) || value.equals("id:" + text);
        }
    }

    private String input(Parameter parameter) {
        String kind = switch (parameter.type()) {
            case DATE -> "date";
            case INTEGER -> "number";
            default -> "text";
        };
        String control = "<input id=\"p-%1$s\" name=\"%1$s\" type=\"%2$s\" value=\"%3$s\"%4$s>".formatted(
                escape(parameter.name()),
                kind,
                escape(value(parameter)),
                parameter.isRequired() ? " required" : "");
        return parameter.type() == ParameterType.BOOLEAN ? yesOrNo(parameter) : control;
    }

    private String yesOrNo(Parameter parameter) {
        String chosen = value(parameter);
        return "<select id=\"p-%1$s\" name=\"%1$s\">%2$s%3$s</select>".formatted(
                escape(parameter.name()),
                new Option("true", "true").html(chosen),
                new Option("false", "false").html(chosen));
    }
}
