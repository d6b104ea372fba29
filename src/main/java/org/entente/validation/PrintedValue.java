package org.entente.validation;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.entente.vocabulary.Entente;

/** How dates and numbers are printed: month names, and numerals as words. */
final class PrintedValue {
    /** The properties under which the registry keeps the names of a thing. */
    static final List<Node> LABELS =
            List.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode(), SKOS.hiddenLabel.asNode());

    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
    private static final Map<String, String> NUMERALS = Map.ofEntries(
            Map.entry("1", "one"),
            Map.entry("2", "two"),
            Map.entry("3", "three"),
            Map.entry("4", "four"),
            Map.entry("5", "five"),
            Map.entry("6", "six"),
            Map.entry("7", "seven"),
            Map.entry("8", "eight"),
            Map.entry("9", "nine"),
            Map.entry("10", "ten"),
            Map.entry("12", "twelve"),
            Map.entry("13", "thirteen"),
            Map.entry("15", "fifteen"),
            Map.entry("17", "seventeen"));

    private PrintedValue() {}

    static boolean isIn(String passage, Node literal) {
        String text = literal.getLiteralLexicalForm();
        if (literal.getLiteralDatatypeURI().equals(Entente.EDTF_DATATYPE)) {
            return isDateIn(passage, text);
        }
        return DocumentText.holds(passage, text)
                || DocumentText.holds(passage, NUMERALS.getOrDefault(text, text))
                || DocumentText.holds(passage, text + "%");
    }

    /** Whether every part of the date (year, month by name, day) is printed, or the date stands in a web address. */
    private static boolean isDateIn(String passage, String text) {
        if (DocumentText.holds(passage, text) || DocumentText.holds(passage, text.replace('-', '/'))) {
            return true;
        }
        Matcher dates = DATE.matcher(text);
        boolean all = dates.find();
        dates.reset();
        while (dates.find()) {
            all &= DocumentText.holds(passage, dates.group(1))
                    && (dates.group(2) == null || DocumentText.holds(passage, monthName(dates.group(2))))
                    && (dates.group(3) == null
                            || DocumentText.holds(passage, Integer.toString(Integer.parseInt(dates.group(3)))));
        }
        return all;
    }

    private static String monthName(String number) {
        return Month.of(Integer.parseInt(number)).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
