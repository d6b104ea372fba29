package org.entente.explanation;

import java.util.List;

/** Thrown for a name that stands for nothing, or for several things; it knows what may have been meant. */
public final class UnresolvedNameException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String position;
    private final String name;
    private final List<String> candidates;

    UnresolvedNameException(String position, String name, String trouble, List<String> candidates) {
        super(position + ": \"" + name + "\": " + trouble);
        this.position = position;
        this.name = name;
        this.candidates = List.copyOf(candidates);
    }

    static UnresolvedNameException unknown(String position, String name, String expected, List<String> nearest) {
        String hint = nearest.isEmpty() ? "" : "; nearest: " + String.join(", ", nearest);
        return new UnresolvedNameException(position, name, "expected " + expected + hint, nearest);
    }

    static UnresolvedNameException ambiguous(String position, String name, List<String> candidates) {
        return new UnresolvedNameException(
                position, name, "stands for several; expected one of " + String.join(", ", candidates), candidates);
    }

    /** Where it stands: subject, predicate or object. */
    public String position() {
        return position;
    }

    public String name() {
        return name;
    }

    /** What may have been meant, as {@code id:quad (Quadrilateral Security Dialogue)}. */
    public List<String> candidates() {
        return candidates;
    }
}
