package org.entente.competency;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a question wants to be run, by its header.
 *
 * @param endpoint where its author ran it ({@code endpoint}, as grlc has it); told to readers, never asked
 * @param pageSize rows of a page when the answer is paged ({@code pagination}); empty for the whole answer at once
 * @param federatesWith the endpoints that its SERVICE clauses ask ({@code federates-with}), as IRIs
 * @param timeBudget within which it answers on the release of its home ({@code time-budget}, in milliseconds)
 */
public record RunSettings(
        Optional<String> endpoint, OptionalInt pageSize, List<String> federatesWith, Duration timeBudget) {
    /** The budget of a question that names none. */
    public static final Duration USUAL_BUDGET = Duration.ofSeconds(5);

    /** What holds when a header says nothing. */
    static final RunSettings USUAL =
            new RunSettings(Optional.empty(), OptionalInt.empty(), List.of(), USUAL_BUDGET);

    /** Copies the list. */
    public RunSettings {
        federatesWith = List.copyOf(federatesWith);
    }

    /** Reads the entries of a header. @throws QuestionFormatException if one of them is no such value */
    static RunSettings of(QuestionHeader header) {
        String endpoint = header.text("endpoint");
        return new RunSettings(
                endpoint.isEmpty() ? Optional.empty() : Optional.of(endpoint),
                header.positiveNumber("pagination"),
                header.list("federates-with"),
                Duration.ofMillis(header.positiveNumber("time-budget").orElse((int) USUAL_BUDGET.toMillis())));
    }
}
