package org.entente.release.resolution;

import java.util.List;

/**
 * Claims contradict each other and neither a decision, rank, reliability nor time says which one the view takes; each
 * conflict is one line that names both rows.
 */
public final class UndecidedConflictException extends RuntimeException {
    private final transient List<String> conflicts;

    UndecidedConflictException(List<String> conflicts) {
        super(conflicts.size() + " undecided " + (conflicts.size() == 1 ? "conflict" : "conflicts") + "; the first: "
                + conflicts.get(0));
        this.conflicts = List.copyOf(conflicts);
    }

    /** All conflicts of the run. */
    public List<String> conflicts() {
        return conflicts;
    }
}
