package org.entente.reasoning;

import java.util.List;
import java.util.stream.Collectors;

/** Writes {@code docs/patterns.md} out of the table of patterns. */
final class PatternsPage {
    private static final String HEAD = """
            # Patterns of inference

            What the graph concludes, by the shape of the axioms that make it so: each row another shape, with one conclusion and its reason. Where no source states what the rule would need, the conclusion follows from a supposition, which stands beside it. The table is `ontology/patterns.csv`; a test draws each conclusion with HermiT, takes each axiom of the row away and sees the conclusion go.

            What the rules of the sources would need and no source says is listed by a saved question:

            ```sh
            ./entente ask missing-premises
            ```

            | pattern | shape | axioms | conclusion | because |
            | --- | --- | --- | --- | --- |
            """;

    private PatternsPage() {}

    static String of(List<InferencePattern> patterns) {
        return HEAD + patterns.stream().map(PatternsPage::row).collect(Collectors.joining());
    }

    private static String row(InferencePattern pattern) {
        String supposed = pattern.suppose().isEmpty() ? "" : "<br>suppose " + code(pattern.suppose());
        return "| " + pattern.name().replace('-', ' ') + " | " + pattern.shape() + " | " + code(pattern.axioms()) + " | "
                + code(List.of(pattern.conclusion())) + supposed + " | " + pattern.reason() + " |\n";
    }

    private static String code(List<String> texts) {
        return texts.stream().map(text -> "`" + text + "`").collect(Collectors.joining("<br>"));
    }
}
