package org.entente.competency;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an answer lacks, and what it has too much.
 *
 * @param missing expected rows that were not found, each one line of TSV; or triples, each one line
 * @param unexpected rows or triples that were found and not expected
 * @param remarks what rows cannot show: other columns, another order, blank nodes shared otherwise
 */
public record AnswerDifference(List<String> missing, List<String> unexpected, List<String> remarks) {

    /**
     * Compares two answers term by term ({@code 1} is not {@code 1.0}); blank nodes match up to renaming.
     *
     * @param inOrder whether the order of rows counts
     */
    public static AnswerDifference between(Answer expected, Answer found, boolean inOrder) {
        if (expected instanceof Answer.Rows rows && found instanceof Answer.Rows others) {
            return new RowComparison(rows, others).difference(inOrder);
        }
        if (expected instanceof Answer.Triples triples && found instanceof Answer.Triples others) {
            return TripleComparison.difference(triples.graph(), others.graph());
        }
        return ofLines(List.of(expected.toString()), List.of(found.toString())); // one of them or both are truth values
    }

    /** The difference of two bags of lines. */
    static AnswerDifference ofLines(List<String> expected, List<String> found) {
        return new AnswerDifference(without(expected, found), without(found, expected), List.of());
    }

    /** A difference that is not one of rows. */
    static AnswerDifference ofRemark(String remark) {
        return new AnswerDifference(List.of(), List.of(), List.of(remark));
    }

    private static List<String> without(List<String> lines, List<String> others) {
        List<String> rest = new ArrayList<>(lines);
        others.forEach(rest::remove);
        return List.copyOf(rest);
    }

    /** Whether the answers are the same. */
    public boolean isEmpty() {
        return missing.isEmpty() && unexpected.isEmpty() && remarks.isEmpty();
    }

    /** One line for each difference: {@code -} missing, {@code +} unexpected, {@code !} other. */
    @Override
    public String toString() {
        return Stream.of(marked("- ", missing), marked("+ ", unexpected), marked("! ", remarks))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> marked(String mark, List<String> lines) {
        return lines.stream().map(line -> mark + line);
    }
}
