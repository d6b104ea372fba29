package org.entente.comparison;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.entente.explanation.CitedClaim;
import org.entente.explanation.Sentence;

/**
 * A claim, a list, a decision, a thing, a name, a source, a document, a link or a term that is new, gone or changed.
 *
 * @param sort     what it is, in lower case
 * @param sentence what it says, or its label
 * @param fields   what changed; empty for what is new or gone
 * @param before   how the older release cites it, for claims and lists
 * @param after    how the newer release cites it, for claims and lists
 */
public record EntryChange(
        Node node,
        String sort,
        Presence presence,
        Sentence sentence,
        List<FieldChange> fields,
        Optional<CitedClaim> before,
        Optional<CitedClaim> after) {
    public EntryChange {
        fields = List.copyOf(fields);
    }

    /**
     * A field with other values.
     *
     * @param name the property's label
     */
    public record FieldChange(Node property, String name, List<String> before, List<String> after) {
        public FieldChange {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        /** {@code standing: actual → ended}. */
        @Override
        public String toString() {
            return name + ": " + (before.isEmpty() ? "none" : String.join("; ", before)) + " → "
                    + (after.isEmpty() ? "none" : String.join("; ", after));
        }
    }

    /** The claim as the release that has it last cites it. */
    public Optional<CitedClaim> cited() {
        return after.or(() -> before);
    }
}
