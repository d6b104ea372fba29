package org.entente.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of lines of a document, counted from 1, both ends included.
 *
 * @param first the first line
 * @param last the last line
 */
record LineRange(int first, int last) {
    private static final Pattern RANGE = Pattern.compile("(\\d{1,7})(?:-(\\d{1,7}))?");

    /** The ranges of a cell such as {@code 102-104;110}; empty when one of them is no range. */
    static Optional<List<LineRange>> parse(String text) {
        List<LineRange> ranges = new ArrayList<>();
        for (String part : text.split(";", -1)) {
            Matcher numbers = RANGE.matcher(part.strip());
            if (!numbers.matches()) {
                return Optional.empty();
            }
            int first = Integer.parseInt(numbers.group(1));
            int last = numbers.group(2) == null ? first : Integer.parseInt(numbers.group(2));
            if (first < 1 || last < first) {
                return Optional.empty();
            }
            ranges.add(new LineRange(first, last));
        }
        return Optional.of(ranges);
    }

    /** The range as a text fragment of RFC 5147, which counts the positions between lines: 101 to 104 is 100,104. */
    String fragment() {
        return "line=" + (first - 1) + "," + last;
    }

    @Override
    public String toString() {
        return first == last ? Integer.toString(first) : first + "-" + last;
    }
}
