package org.entente.dataset;

import java.util.List;

/**
 * One thing wrong with the input: where, which value, what was expected, and the nearest valid values.
 *
 * @param file the file's path from the home
 * @param row the line on which the table row starts, or the line of an RDF file; 0 when the whole file is meant
 * @param column the table column (or the column number in an RDF file); empty when the whole row is meant
 * @param value the offending value as it stands there
 * @param expected what would have been right, as the end of the sentence "expected …"
 * @param nearest valid values that look like the offending one, best first
 */
public record Problem(String file, long row, String column, String value, String expected, List<String> nearest) {

    private static final int LONGEST_VALUE = 120;

    /** The problem in one line, {@code file:row:column: "value": expected …; nearest: …}. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(place());
        if (!value.isEmpty()) {
            line.append(": \"").append(shown()).append('"');
        }
        line.append(": expected ").append(expected);
        if (!nearest.isEmpty()) {
            line.append("; nearest: ").append(String.join(", ", nearest));
        }
        return line.toString();
    }

    private String shown() {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }

    private String place() {
        StringBuilder place = new StringBuilder(file);
        if (row > 0) {
            place.append(':').append(row);
        }
        if (!column.isEmpty()) {
            place.append(':').append(column);
        }
        return place.toString();
    }
}
