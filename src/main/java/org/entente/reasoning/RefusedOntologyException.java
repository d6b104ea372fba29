package org.entente.reasoning;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The input cannot be reasoned over or published, and the conflicts say why. */
public abstract class RefusedOntologyException extends RuntimeException {
    private final transient List<Conflict> conflicts;

    RefusedOntologyException(String reason, List<Conflict> conflicts) {
        super(reason + ":" + text(conflicts));
        this.conflicts = List.copyOf(conflicts);
    }

    /** The conflicts found, at least one; more may exist. */
    public List<Conflict> conflicts() {
        return conflicts;
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
