package org.entente.reasoning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.semanticweb.owlapi.model.HasIRI;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLIndividual;
import org.semanticweb.owlapi.model.OWLObjectProperty;

/**
 * Numbers for names: classes and properties (predicates), and the individuals that axioms name; plus predicates without a
 * name, for parts of class expressions.
 */
final class Symbols {
    static final int UNNAMED = -1;

    private final Map<Node, Integer> classes = new HashMap<>();
    private final Map<Node, Integer> properties = new HashMap<>();
    private final Map<Node, Integer> denials = new HashMap<>();
    private final Map<Node, Integer> individuals = new HashMap<>();
    private final List<Node> individualNames = new ArrayList<>();
    private final List<Node> names = new ArrayList<>();
    private final List<Boolean> unary = new ArrayList<>();
    /** The class of everything. */
    final int everything = classNumber(OWL.Thing.asNode());

    private int add(Node name, boolean isClass) {
        names.add(name);
        unary.add(isClass);
        return names.size() - 1;
    }

    int fresh() {
        return add(null, true);
    }

    int number(OWLClass type) {
        return classNumber(Terms.node(type));
    }

    private int classNumber(Node type) {
        return classes.computeIfAbsent(type, unseen -> add(unseen, true));
    }

    int number(OWLObjectProperty property) {
        return properties.computeIfAbsent(Terms.node(property), unseen -> add(unseen, false));
    }

    /** The predicate of what is said not to stand in a relation. */
    int denial(Node property) {
        return denials.computeIfAbsent(property, unseen -> add(null, false));
    }

    int number(OWLIndividual individual) {
        return individuals.computeIfAbsent(Terms.node((HasIRI) individual), unseen -> {
            individualNames.add(unseen);
            return individualNames.size() - 1;
        });
    }

    /** The number of an individual that axioms name; it does not add one. */
    int known(OWLIndividual individual) {
        return individuals.get(Terms.node((HasIRI) individual));
    }

    /** The predicate of a class, or {@link #UNNAMED} if the ontology has none of that name. */
    int classOf(Node type) {
        return classes.getOrDefault(type, UNNAMED);
    }

    /** The predicate of an object property, or {@link #UNNAMED}. */
    int propertyOf(Node property) {
        return properties.getOrDefault(property, UNNAMED);
    }

    /** The predicate of what is said not to stand in a relation, or {@link #UNNAMED}. */
    int denialOf(Node property) {
        return denials.getOrDefault(property, UNNAMED);
    }

    /** The property whose denials are kept under a predicate. */
    Node denied(int predicate) {
        return denials.entrySet().stream()
                .filter(entry -> entry.getValue() == predicate)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** The name of a predicate; null for one without. */
    Node name(int predicate) {
        return names.get(predicate);
    }

    boolean isClass(int predicate) {
        return unary.get(predicate);
    }

    int predicates() {
        return names.size();
    }

    boolean[] unary() {
        boolean[] flags = new boolean[unary.size()];
        for (int predicate = 0; predicate < flags.length; predicate++) {
            flags[predicate] = unary.get(predicate);
        }
        return flags;
    }

    /** The individuals that the axioms name, by number. */
    List<Node> individualNames() {
        return individualNames;
    }

    Map<Node, Integer> individuals() {
        return individuals;
    }
}
