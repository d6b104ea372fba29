package org.entente.reasoning;

import java.io.Serializable;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * A list that is known to be complete: nothing else stands in this relation to the whole.
 *
 * @param property     the object property that members and whole are related by, such as {@code entente:memberOf}
 * @param whole        what the list is a list of, such as {@code id:quad}
 * @param negativeForm the annotation property that says "not so", such as {@code entente:notMemberOf}
 * @param members      on which side of the property the members stand
 */
public record ClosedRoster(Node property, Node whole, Node negativeForm, Side members)
        implements Serializable {
    /** Where the members of a list stand in its triples. */
    public enum Side {
        /** {@code (member property whole)}, as in {@code us directMemberOf quad}. */
        SUBJECT,
        /** {@code (whole property member)}, as in {@code d10 hasCriterion shared-values}. */
        OBJECT
    }

    Triple negative(Node outsider) {
        return members == Side.SUBJECT
                ? Triple.create(outsider, negativeForm, whole)
                : Triple.create(whole, negativeForm, outsider);
    }
}
