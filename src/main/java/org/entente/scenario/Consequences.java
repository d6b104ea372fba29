package org.entente.scenario;

import java.util.List;

/**
 * What would be new and what would cease if something were so.
 *
 * @param release the release that it is held against, with what was asked of it if it is seen otherwise
 * @param supposed what was supposed, one line each
 * @param follows what would be new
 * @param ceases what would be so no longer, complete lists and axioms included
 * @param contradictions if it cannot be: minimal sets of facts and axioms that exclude each other; nothing follows then
 * @param remarks what to know before relying on it, such as that more may follow
 */
public record Consequences(
        String release,
        List<String> supposed,
        List<Change> follows,
        List<Change> ceases,
        List<List<Ground>> contradictions,
        List<String> remarks) {
    public Consequences {
        supposed = List.copyOf(supposed);
        follows = List.copyOf(follows);
        ceases = List.copyOf(ceases);
        contradictions = List.copyOf(contradictions);
        remarks = List.copyOf(remarks);
    }

    /** Whether what is supposed contradicts what is known. */
    public boolean isContradiction() {
        return !contradictions.isEmpty();
    }
}
