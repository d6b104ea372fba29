package org.entente.dataset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.entente.vocabulary.NearestName;

/** Collects the problems of one run, so that a user can mend them all at once. */
final class Problems {
    private static final int SUGGESTIONS = 3;

    private final Set<Problem> found = new LinkedHashSet<>();

    void add(Row row, String column, String expected) {
        add(row, column, row.get(column), expected, List.of());
    }

    void add(Row row, String column, String value, String expected, Collection<String> known) {
        found.add(new Problem(
                row.file(), row.number(), column, value, expected, NearestName.of(value, known, SUGGESTIONS)));
    }

    void addFile(String file, long row, String column, String value, String expected) {
        found.add(new Problem(file, row, column, value, expected, List.of()));
    }

    void addFile(String file, String value, String expected, Collection<String> known) {
        found.add(new Problem(file, 0, "", value, expected, NearestName.of(value, known, SUGGESTIONS)));
    }

    /** Ends the run with all problems when there are any. */
    void refuse() {
        if (!found.isEmpty()) {
            throw new RefusedInputException(new ArrayList<>(found));
        }
    }
}
