package org.entente.competency;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * Rows laid out for people: IRIs as prefixed names, literals as their bare text, numbers to the right.
 *
 * @param header the columns' names
 * @param cells for each row one text per column
 * @param numeric for each column whether all its values are numbers
 */
record TextTable(List<String> header, List<List<String>> cells, List<Boolean> numeric) {
    /** Characters; longer texts are cut in a terminal, never in Markdown. */
    private static final int WIDEST = 72;

    static TextTable of(Answer.Rows answer) {
        return new TextTable(
                answer.columns().stream().map(Var::getVarName).toList(),
                answer.rows().stream().map(row -> cells(row, answer.columns())).toList(),
                answer.columns().stream().map(column -> isNumeric(answer, column)).toList());
    }

    private static List<String> cells(Binding row, List<Var> columns) {
        return columns.stream().map(column -> text(row.get(column))).toList();
    }

    private static String text(Node term) {
        if (term == null) {
            return "";
        }
        String text = term.isLiteral() ? term.getLiteralLexicalForm() : TermWriter.write(term);
        return text.replaceAll("\\s+", " ");
    }

    private static boolean isNumeric(Answer.Rows answer, Var column) {
        List<Node> terms = answer.rows().stream()
                .map(row -> row.get(column))
                .filter(term -> term != null)
                .toList();
        return !terms.isEmpty()
                && terms.stream().allMatch(term -> term.isLiteral() && NodeValue.makeNode(term).isNumber());
    }

    /** Columns padded with spaces under their names, then the number of rows. */
    String asText() {
        UnaryOperator<String> cut = text -> text.length() <= WIDEST ? text : text.substring(0, WIDEST - 1) + "…";
        int[] widths = IntStream.range(0, header.size()).map(column -> width(column, cut)).toArray();
        List<String> rules = IntStream.of(widths).mapToObj("-"::repeat).toList();
        return Stream.concat(Stream.of(header, rules), cells.stream())
                        .map(row -> line(row, widths, cut).stripTrailing() + "\n")
                        .collect(Collectors.joining())
                + (cells.size() == 1 ? "1 row\n" : cells.size() + " rows\n");
    }

    private int width(int column, UnaryOperator<String> cut) {
        return Stream.concat(Stream.of(header), cells.stream())
                .mapToInt(row -> cut.apply(row.get(column)).length())
                .max()
                .orElse(0);
    }

    private String line(List<String> row, int[] widths, UnaryOperator<String> cut) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> pad(cut.apply(row.get(column)), widths[column], numeric.get(column)))
                .collect(Collectors.joining("  "));
    }

    private static String pad(String text, int width, boolean right) {
        String space = " ".repeat(width - text.length());
        return right ? space + text : text + space;
    }

    /** A table of GitHub-flavoured Markdown. */
    String asMarkdown() {
        List<String> rules = numeric.stream().map(right -> right ? "--:" : "---").toList();
        return Stream.concat(Stream.of(header, rules), cells.stream())
                .map(TextTable::markdownLine)
                .collect(Collectors.joining());
    }

    private static String markdownLine(List<String> row) {
        return row.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
