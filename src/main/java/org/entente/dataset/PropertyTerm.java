package org.entente.dataset;

import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * One property of the ontology, as far as loading and resolving claims depends on it.
 *
 * @param node its IRI
 * @param name its local name, as tables write it
 * @param domain classes of which a subject must be one; empty when any kind will do
 * @param range classes of which an object must be one; empty when any kind will do
 * @param isObjectProperty whether its values are things and are reasoned over
 * @param valueType for a literal property: edtf, integer, decimal, boolean or text
 * @param listedAt which side the members of a list stand on, subject or object
 * @param prospectiveForm the property that holds when the claim is agreed, planned, proposed, recommended or possible
 * @param negativeForm the annotation property under which entailed negatives are published
 * @param isSingleValued whether two different values of one subject are a conflict
 * @param isFilledByInference whether only reasoning fills it, so that a table must not use it
 * @param isEvent whether it is true from its date on, rather than between two dates
 */
public record PropertyTerm(
        Node node,
        String name,
        Set<Node> domain,
        Set<Node> range,
        boolean isObjectProperty,
        Optional<String> valueType,
        Optional<String> listedAt,
        Optional<Node> prospectiveForm,
        Optional<Node> negativeForm,
        boolean isSingleValued,
        boolean isFilledByInference,
        boolean isEvent) {

    boolean isLiteral() {
        return valueType.isPresent();
    }

    /** Whether a table row may use it. */
    boolean isUsable() {
        return (isObjectProperty && !isFilledByInference) || isLiteral();
    }

    /** Whether the members of a list under it are the subjects of the claims that the list yields. */
    public boolean listsSubjects() {
        return listedAt.filter("subject"::equals).isPresent();
    }
}
