package org.entente.reasoning;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The input cannot be reasoned over or published, and the conflicts say why. */
public abstract class RefusedOntologyException extends RuntimeException {
    private final transient List<Conflict> conflicts;
    private final boolean all;

    RefusedOntologyException(String reason, List<Conflict> conflicts, boolean all) {
        super(reason + ":" + text(conflicts));
        this.conflicts = List.copyOf(conflicts);
        this.all = all;
    }

    /** The conflicts found, at least one, each at a time without any axiom that it does not need. */
    public List<Conflict> conflicts() {
        return conflicts;
    }

    /** Whether there are no other minimal conflicts; if not, a limit was reached and more may exist. */
    public boolean areAll() {
        return all;
    }

    private static String text(List<Conflict> conflicts) {
        return IntStream.range(0, conflicts.size())
                .mapToObj(index -> "%n  conflict %d%s:%n%s"
                        .formatted(
                                index + 1,
                                conflicts.get(index).minimal() ? "" : " (not minimal, the time ran out)",
                                conflicts.get(index).text()))
                .collect(Collectors.joining());
    }
}
