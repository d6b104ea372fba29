package org.entente.vocabulary;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The known names that come nearest to a wanted one, for "did you mean" in error messages.
 *
 * <p>{@code NearestName.of("south korea", slugs, 3)} begins with {@code south-korea}: letter case, hyphens, underscores
 * and spaces do not count. The measure is the Levenshtein distance, which no library on our class path offers
 * undeprecated.
 */
public final class NearestName {
    /** Shorter names are contained in too many others for that to mean anything. */
    private static final int SHORTEST_CONTAINED = 3;

    private NearestName() {}

    /**
     * The known names that a reader may have meant, nearest first and then in alphabetical order.
     *
     * @param wanted the name that was not found
     * @param known the names that would have been found
     * @param most how many to give at most
     * @return names within a third of the letters of the wanted one (two letters at least), or contained in it, or
     *     containing it; empty when none comes near
     */
    public static List<String> of(String wanted, Collection<String> known, int most) {
        String wantedLetters = letters(wanted);
        return known.stream()
                .distinct()
                .map(name -> new Candidate(name, distance(wantedLetters, letters(name))))
                .filter(candidate -> isNear(wantedLetters, candidate))
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .limit(most)
                .map(Candidate::name)
                .toList();
    }

    private record Candidate(String name, int distance) {}

    private static boolean isNear(String wanted, Candidate candidate) {
        String name = letters(candidate.name());
        return candidate.distance() <= Math.max(2, wanted.length() / 3) && candidate.distance() < wanted.length()
                || contains(name, wanted)
                || contains(wanted, name);
    }

    private static boolean contains(String longer, String shorter) {
        return shorter.length() >= SHORTEST_CONTAINED && longer.contains(shorter);
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_\\s]", "");
    }

    /** Levenshtein's distance, one row of the matrix at a time. */
    private static int distance(String left, String right) {
        int[] row = IntStream.rangeClosed(0, right.length()).toArray();
        for (int length = 1; length <= left.length(); length++) {
            row = nextRow(row, length, left.charAt(length - 1), right);
        }
        return row[right.length()];
    }

    private static int[] nextRow(int[] above, int first, char letter, String right) {
        int[] row = new int[above.length];
        row[0] = first;
        for (int column = 1; column < row.length; column++) {
            int replaced = above[column - 1] + (letter == right.charAt(column - 1) ? 0 : 1);
            row[column] = Math.min(replaced, 1 + Math.min(above[column], row[column - 1]));
        }
        return row;
    }
}
