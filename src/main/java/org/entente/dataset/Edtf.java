package org.entente.dataset;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of the Extended Date/Time Format (ISO 8601-2:2019, levels 0 and 1 as the Library of Congress describes them)
 * with the first and the last day it may mean.
 *
 * <p>{@code 2020-07} may mean any day from 2020-07-01 to 2020-07-31; {@code 2021-03/2021-04} any from 2021-03-01 to
 * 2021-04-30; {@code 2020-22} (summer) any of June to August. {@code ?}, {@code ~} and {@code %} qualify a date and
 * leave its days as they are. An open end ({@code ..}) has no day.
 *
 * @param text the date as written
 * @param first the first day it may mean; null when it is open
 * @param last the last day it may mean; null when it is open
 */
public record Edtf(String text, LocalDate first, LocalDate last) {
    private static final Pattern DATE =
            Pattern.compile("(\\d{4}|\\d{3}X|\\d{2}XX)(?:-(?:XX(?:-XX)?|(\\d{2})(?:-(\\d{2}|XX))?))?[?~%]?");
    private static final String OPEN = "..";
    private static final int FIRST_SEASON = 21;
    private static final int LAST_SEASON = 24;
    private static final int MONTHS_IN_A_SEASON = 3;

    /** The date, or empty when the text is no EDTF date of level 0 or 1 or names a day that does not exist. */
    public static Optional<Edtf> parse(String text) {
        try {
            int slash = text.indexOf('/');
            return slash < 0 ? date(text) : interval(text, text.substring(0, slash), text.substring(slash + 1));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Edtf> interval(String text, String start, String end) {
        Optional<Edtf> from = end(start);
        Optional<Edtf> to = end(end);
        if (from.isEmpty() || to.isEmpty() || (isOpen(start) && isOpen(end))) {
            return Optional.empty();
        }
        LocalDate first = from.get().first();
        LocalDate last = to.get().last();
        boolean backwards = first != null && last != null && last.isBefore(first);
        return backwards ? Optional.empty() : Optional.of(new Edtf(text, first, last));
    }

    private static Optional<Edtf> end(String text) {
        return isOpen(text) ? Optional.of(new Edtf(text, null, null)) : date(text);
    }

    private static boolean isOpen(String text) {
        return text.equals(OPEN) || text.isEmpty();
    }

    private static Optional<Edtf> date(String text) {
        Matcher parts = DATE.matcher(text);
        // level 1 leaves digits open from the right only
        if (!parts.matches() || (parts.group(1).endsWith("X") && text.contains("-"))) {
            return Optional.empty();
        }
        return Optional.of(new Edtf(
                text,
                firstDay(parts.group(1).replace('X', '0'), parts.group(2), parts.group(3)),
                lastDay(parts.group(1).replace('X', '9'), parts.group(2), parts.group(3))));
    }

    private static LocalDate firstDay(String year, String month, String day) {
        int number = Integer.parseInt(year);
        if (isUnspecified(month)) {
            return LocalDate.of(number, 1, 1);
        }
        if (isSeason(month, day)) {
            return YearMonth.of(number, firstMonth(month)).atDay(1);
        }
        YearMonth inMonth = YearMonth.of(number, Integer.parseInt(month));
        return isUnspecified(day) ? inMonth.atDay(1) : inMonth.atDay(Integer.parseInt(day));
    }

    private static LocalDate lastDay(String year, String month, String day) {
        int number = Integer.parseInt(year);
        if (isUnspecified(month)) {
            return LocalDate.of(number, 12, 31);
        }
        if (isSeason(month, day)) {
            return YearMonth.of(number, firstMonth(month))
                    .plusMonths(MONTHS_IN_A_SEASON - 1L)
                    .atEndOfMonth();
        }
        YearMonth inMonth = YearMonth.of(number, Integer.parseInt(month));
        return isUnspecified(day) ? inMonth.atEndOfMonth() : inMonth.atDay(Integer.parseInt(day));
    }

    private static boolean isUnspecified(String part) {
        return part == null || part.equals("XX");
    }

    private static boolean isSeason(String month, String day) {
        int number = Integer.parseInt(month);
        return day == null && number >= FIRST_SEASON && number <= LAST_SEASON;
    }

    /** Spring begins in March; EDTF leaves the months of a season open and northern ones are the usual reading. */
    private static int firstMonth(String season) {
        return MONTHS_IN_A_SEASON * (Integer.parseInt(season) - FIRST_SEASON + 1);
    }
}
