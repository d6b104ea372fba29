package org.entente.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.entente.comparison.Entry.Sort;

/** A comparison in a sentence, and in counts. */
final class ComparisonSummary {
    private ComparisonSummary() {}

    /** Whether the releases are the same, and if not whether anything but reasons and descriptions differs. */
    static String verdict(Comparison comparison) {
        if (comparison.older().id().equals(comparison.newer().id())) {
            return "Nothing: it is the same release.";
        }
        if (comparison.isSame()) {
            return "Nothing: both hold the same triples; only what they were made from, or by, differs.";
        }
        String days = comparison.older().referenceDate().equals(comparison.newer().referenceDate())
                ? "Both resolve the facts as of " + comparison.newer().referenceDate() + "."
                : "The facts are resolved as of " + comparison.newer().referenceDate() + ", before as of "
                        + comparison.older().referenceDate() + ".";
        return days + " What is gone stands in the older release alone, what is new in the newer one alone.";
    }

    /** The counts by what is counted; what did not change is left out, but for the three parts of the view. */
    static Map<String, String> counts(Comparison comparison) {
        Map<String, String> counts = new LinkedHashMap<>();
        if (comparison.isSame()) {
            return counts;
        }
        counts.put("asserted", count(comparison.asserted(), TripleChange::presence));
        counts.put("inferred", count(comparison.inferred(), TripleChange::presence));
        counts.put("known not to be so", count(comparison.negative(), TripleChange::presence));
        for (Sort sort : Sort.values()) {
            String word = sort.name().toLowerCase(Locale.ROOT);
            List<EntryChange> changes = comparison.entries().stream().filter(change -> change.sort().equals(word)).toList();
            putAny(counts, word + "s", changes, EntryChange::presence);
        }
        putAny(counts, "axioms", comparison.axioms(), AxiomChange::presence);
        putAny(counts, "questions", comparison.questions(), QuestionChange::presence);
        return counts;
    }

    private static <T> void putAny(Map<String, String> counts, String word, List<T> changes, Function<T, Presence> presence) {
        if (!changes.isEmpty()) {
            counts.put(word, count(changes, presence));
        }
    }

    private static <T> String count(List<T> changes, Function<T, Presence> presence) {
        StringBuilder text = new StringBuilder();
        for (Presence each : Presence.values()) {
            long count = changes.stream().map(presence).filter(each::equals).count();
            if (count > 0) {
                text.append(text.length() == 0 ? "" : ", ").append(count).append(' ').append(each.word());
            }
        }
        return text.length() == 0 ? "no change" : text.toString();
    }

    /** {@code 3 new conclusions, 1 gone}. */
    static String newAndGone(int added, int removed, String what) {
        String named = what + (added == 1 || added == 0 && removed == 1 ? "" : "s");
        if (added == 0) {
            return removed + " " + named + " gone";
        }
        return added + " new " + named + (removed == 0 ? "" : ", " + removed + " gone");
    }
}
