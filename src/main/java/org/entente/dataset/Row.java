package org.entente.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * One row of a seed table.
 *
 * @param file the table's path from the home
 * @param number the line on which the row starts, the header being line 1
 * @param cells column name to cell; a column the table does not have reads as empty
 */
record Row(String file, long number, Map<String, String> cells) {

    String get(String column) {
        return cells.getOrDefault(column, "");
    }

    boolean has(String column) {
        return !get(column).isEmpty();
    }

    /** The values of a cell that lists several, separated by semicolons. */
    List<String> all(String column) {
        return Arrays.stream(get(column).split(";"))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** Where the row stands, from the seeds folder, as {@code entente:row} says it: {@code claims/003.csv:12}, or,
     * in a home on top of another, {@code my-home/claims/100.csv:2}. */
    String place() {
        String name = file.replaceFirst("(^|/)seeds/", "$1");
        return number > 0 ? name + ":" + number : name;
    }
}
