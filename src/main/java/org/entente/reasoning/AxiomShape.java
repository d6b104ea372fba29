package org.entente.reasoning;

import java.util.Locale;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLEquivalentClassesAxiom;
import org.semanticweb.owlapi.model.OWLObjectAllValuesFrom;
import org.semanticweb.owlapi.model.OWLObjectCardinalityRestriction;
import org.semanticweb.owlapi.model.OWLObjectHasSelf;
import org.semanticweb.owlapi.model.OWLObjectHasValue;
import org.semanticweb.owlapi.model.OWLObjectOneOf;
import org.semanticweb.owlapi.model.OWLSubClassOfAxiom;

/** The sorts of axiom that a reader tells apart. */
public enum AxiomShape {
    SUB_PROPERTY, CHAIN, INVERSE, EQUIVALENT_PROPERTIES, TRANSITIVE, SYMMETRIC, REFLEXIVE, IRREFLEXIVE, ASYMMETRIC,
    FUNCTIONAL, INVERSE_FUNCTIONAL, DISJOINT_PROPERTIES, DOMAIN, RANGE,
    /** Every thing of one class is of another. */
    SUBCLASS,
    /** A class is given by a condition that is both necessary and sufficient. */
    DEFINED_CLASS,
    /** A defined class that asks for a number of different things. */
    COUNTING,
    /** What is in a class has a certain value. */
    VALUE,
    /** What is in a class is related to itself, so that a chain can ask for the class. */
    MARK,
    /** A list names all there are. */
    CLOSED_ROSTER,
    DISJOINT_CLASSES, DIFFERENT_INDIVIDUALS,
    /** A relation is denied. */
    DENIAL,
    OTHER;

    /** As people write it: {@code sub property}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static AxiomShape of(OWLAxiom axiom) {
        return switch (axiom.getAxiomType().getName()) {
            case "SubObjectPropertyOf" -> SUB_PROPERTY;
            case "SubPropertyChainOf" -> CHAIN;
            case "InverseObjectProperties" -> INVERSE;
            case "EquivalentObjectProperties" -> EQUIVALENT_PROPERTIES;
            case "TransitiveObjectProperty" -> TRANSITIVE;
            case "SymmetricObjectProperty" -> SYMMETRIC;
            case "ReflexiveObjectProperty" -> REFLEXIVE;
            case "IrrefexiveObjectProperty", "IrreflexiveObjectProperty" -> IRREFLEXIVE;
            case "AsymmetricObjectProperty" -> ASYMMETRIC;
            case "FunctionalObjectProperty" -> FUNCTIONAL;
            case "InverseFunctionalObjectProperty" -> INVERSE_FUNCTIONAL;
            case "DisjointObjectProperties" -> DISJOINT_PROPERTIES;
            case "ObjectPropertyDomain" -> DOMAIN;
            case "ObjectPropertyRange" -> RANGE;
            case "DisjointClasses", "DisjointUnion" -> DISJOINT_CLASSES;
            case "DifferentIndividuals" -> DIFFERENT_INDIVIDUALS;
            case "NegativeObjectPropertyAssertion" -> DENIAL;
            case "SubClassOf" -> subclass((OWLSubClassOfAxiom) axiom);
            case "EquivalentClasses" -> equivalent((OWLEquivalentClassesAxiom) axiom);
            default -> OTHER;
        };
    }

    private static AxiomShape subclass(OWLSubClassOfAxiom axiom) {
        boolean closed = axiom.getSuperClass() instanceof OWLObjectOneOf
                || axiom.getSuperClass() instanceof OWLObjectAllValuesFrom all && all.getFiller() instanceof OWLObjectOneOf
                || axiom.getSuperClass().isOWLNothing() && axiom.getSubClass() instanceof OWLObjectHasValue;
        if (closed) {
            return CLOSED_ROSTER;
        }
        if (axiom.getSuperClass() instanceof OWLObjectHasSelf) {
            return MARK;
        }
        return axiom.getSuperClass() instanceof OWLObjectHasValue ? VALUE : SUBCLASS;
    }

    private static AxiomShape equivalent(OWLEquivalentClassesAxiom axiom) {
        boolean counts = axiom.nestedClassExpressions().anyMatch(part ->
                part instanceof OWLObjectCardinalityRestriction counted && counted.getCardinality() > 1);
        return counts ? COUNTING : DEFINED_CLASS;
    }
}
