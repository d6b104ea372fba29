package org.entente.competency;

import java.util.List;
import java.util.stream.Collectors;

/** The questions as a page of documentation, from their headers alone. */
final class CatalogueMarkdown {
    private static final String START = """
            # The saved questions

            Each is a file `queries/NAME.rq`, a command, a web address and a test; [writing a question](writing-questions.md) says how
            they are made, [questions from code](questions-from-code.md) how programs ask them. This page is generated from their
            headers (`./entente questions --markdown`).

            """;

    private CatalogueMarkdown() {}

    static String of(List<Question> questions) {
        return START
                + questions.stream().map(CatalogueMarkdown::entry).collect(Collectors.joining("\n"))
                + "\n"
                + questions.stream().map(CatalogueMarkdown::section).collect(Collectors.joining("\n"));
    }

    private static String entry(Question question) {
        return "- [" + question.summary() + "](#" + question.name() + ")";
    }

    private static String section(Question question) {
        return """

                ## %s

                **%s** %s

                %s%s
                """
                .formatted(question.name(), question.summary(), question.description(), use(question), parameters(question));
    }

    private static String use(Question question) {
        String options = question.parameters().stream()
                .filter(parameter -> parameter.defaultTerm() != null)
                .map(parameter -> " --" + parameter.name() + " " + parameter.defaultText())
                .collect(Collectors.joining());
        String tags = question.tags().isEmpty() ? "" : " · tags: " + String.join(", ", question.tags());
        String asked = question.run().federatesWith().isEmpty()
                ? ""
                : " · asks " + String.join(", ", question.run().federatesWith()) + " ([federation](federation.md))";
        return "`entente ask %s%s` · `/questions/%s`%s%s · [query](../queries/%s.rq)"
                .formatted(question.name(), options, question.name(), tags, asked, question.name());
    }

    private static String parameters(Question question) {
        if (question.parameters().isEmpty()) {
            return "";
        }
        return question.parameters().stream()
                .map(CatalogueMarkdown::row)
                .collect(Collectors.joining("\n", "\n\n| parameter | takes | default |\n| --- | --- | --- |\n", ""));
    }

    private static String row(Parameter parameter) {
        String taken = parameter.allowed().isPresent()
                ? parameter.expectation() + ", of those that are allowed"
                : parameter.expectation();
        String given = parameter.defaultTerm() == null ? "" : "`" + parameter.defaultText() + "`";
        return "| `%s` | %s | %s |".formatted(parameter.name(), taken, given);
    }
}
