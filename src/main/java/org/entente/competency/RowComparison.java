package org.entente.competency;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.resultset.ResultsCompare;

/**
 * Compares rows: first as bags of lines without the names of blank nodes, then their order, and last, if there are any,
 * whether some renaming makes the blank nodes the same.
 */
final class RowComparison {
    private final Answer.Rows expected;
    private final Answer.Rows found;

    RowComparison(Answer.Rows expected, Answer.Rows found) {
        this.expected = expected;
        this.found = found;
    }

    AnswerDifference difference(boolean inOrder) {
        if (!expected.columns().equals(found.columns())) {
            return AnswerDifference.ofRemark("expected the columns " + columns(expected) + ", found " + columns(found));
        }
        List<String> expectedLines = TsvRows.lines(expected);
        List<String> foundLines = TsvRows.lines(found);
        AnswerDifference difference = AnswerDifference.ofLines(expectedLines, foundLines);
        if (!difference.isEmpty()) {
            return difference;
        }
        if (inOrder && !expectedLines.equals(foundLines)) {
            return firstOutOfOrder(expectedLines, foundLines);
        }
        return sharesBlankNodesAlike(inOrder)
                ? difference
                : AnswerDifference.ofRemark("the same rows, but blank nodes are shared between other rows");
    }

    private static String columns(Answer.Rows answer) {
        return answer.columns().stream().map(Var::toString).collect(Collectors.joining(" "));
    }

    private static AnswerDifference firstOutOfOrder(List<String> expected, List<String> found) {
        int row = IntStream.range(0, expected.size())
                .filter(index -> !expected.get(index).equals(found.get(index)))
                .findFirst()
                .orElseThrow();
        return AnswerDifference.ofRemark("the same rows in another order: row " + (row + 1) + " should be "
                + expected.get(row) + ", but is " + found.get(row));
    }

    /** Asked only where there are blank nodes, because Jena's search for a renaming is slow on many equal rows. */
    private boolean sharesBlankNodesAlike(boolean inOrder) {
        if (!hasBlankNodes(found)) {
            return true;
        }
        return inOrder
                ? ResultsCompare.equalsByTermAndOrder(expected.rowSet(), found.rowSet())
                : ResultsCompare.equalsByTerm(expected.rowSet(), found.rowSet());
    }

    private static boolean hasBlankNodes(Answer.Rows answer) {
        return answer.rows().stream()
                .flatMap(row -> answer.columns().stream().map(row::get))
                .anyMatch(term -> term != null && term.isBlank());
    }
}
