package org.entente.validation;

import java.util.Comparator;
import java.util.StringJoiner;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.validation.Severity;

/**
 * One broken rule, and where it was broken.
 *
 * @param message the rule, and what else is known of this case
 * @param severity as the shape declares it; that of a check is always {@link Severity#Violation}
 * @param focus the node that breaks the rule; null if a check names none
 * @param value the value that breaks it; null if it is not one value
 * @param claim the claim, list or list member that the focus node is or belongs to; null if it is none
 * @param row table and row of it, such as {@code claims/003.csv:12}; null if unknown
 */
public record Violation(String message, Severity severity, Node focus, Node value, Node claim, String row) {

    /** In the order of tables and rows, those without a row last. */
    public static final Comparator<Violation> BY_ROW = Comparator.comparing((Violation violation) -> violation.row == null)
            .thenComparing(Violation::table)
            .thenComparingInt(Violation::rowNumber)
            .thenComparing(Violation::toString);

    /** Whether the data must be refused; a warning or a remark does not hinder a release. */
    public boolean refuses() {
        return severity.equals(Severity.Violation);
    }

    /** One line: {@code claims/003.csv:12: message (focus, value)}. */
    @Override
    public String toString() {
        StringJoiner nodes = new StringJoiner(", ", " (", ")").setEmptyValue("");
        if (focus != null) {
            nodes.add(Terms.write(focus));
        }
        if (value != null && !value.equals(focus)) {
            nodes.add(Terms.write(value));
        }
        return (row == null ? "" : row + ": ") + message + nodes;
    }

    private String table() {
        return row == null ? "" : row.substring(0, tableEnd());
    }

    private int rowNumber() {
        String number = row == null ? "" : row.substring(tableEnd()).replaceAll("\\D", "");
        return number.isEmpty() ? 0 : Integer.parseInt(number);
    }

    private int tableEnd() {
        return row.contains(":") ? row.lastIndexOf(':') : row.length();
    }
}
