package org.entente.reasoning;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLClassExpression;
import org.semanticweb.owlapi.model.OWLDataFactory;
import org.semanticweb.owlapi.model.OWLEquivalentClassesAxiom;
import org.semanticweb.owlapi.model.OWLIndividual;
import org.semanticweb.owlapi.model.OWLInverseObjectPropertiesAxiom;
import org.semanticweb.owlapi.model.OWLObjectAllValuesFrom;
import org.semanticweb.owlapi.model.OWLObjectHasValue;
import org.semanticweb.owlapi.model.OWLObjectMaxCardinality;
import org.semanticweb.owlapi.model.OWLObjectOneOf;
import org.semanticweb.owlapi.model.OWLObjectPropertyExpression;
import org.semanticweb.owlapi.model.OWLObjectPropertyRangeAxiom;
import org.semanticweb.owlapi.model.OWLObjectSomeValuesFrom;
import org.semanticweb.owlapi.model.OWLSubClassOfAxiom;
import org.semanticweb.owlapi.model.OWLSubObjectPropertyOfAxiom;

/**
 * When it is known of <em>all</em> fillers that they are in a class: a closed roster names them and each is, or an axiom
 * says so of the thing.
 */
final class Universals {
    private static final OWLDataFactory FACTORY = OWLManager.getOWLDataFactory();

    private final RuleSheet sheet;
    private final AxiomCatalogue axioms;
    private final LeftSide left;
    private List<Restriction> restrictions;

    Universals(RuleSheet sheet, AxiomCatalogue axioms, LeftSide left) {
        this.sheet = sheet;
        this.axioms = axioms;
        this.left = left;
    }

    /** An axiom that confines the fillers of a property: for things of the class, all are of the filler. */
    private record Restriction(
            OWLClassExpression of, OWLObjectPropertyExpression property, OWLClassExpression filler, List<Integer> why) {

        Stream<OWLIndividual> members() {
            return filler instanceof OWLObjectOneOf roster ? roster.individuals() : Stream.empty();
        }

        boolean isRoster() {
            return filler instanceof OWLObjectOneOf || filler.isOWLNothing();
        }
    }

    /** Fills the class of what has all its fillers in a class. */
    void fill(int fresh, OWLObjectAllValuesFrom all) {
        restrictions(all.getProperty()).forEach(restriction -> {
            Body body = new Body(sheet.symbols, restriction.why());
            int term = body.newVariable();
            boolean same = restriction.filler().equals(all.getFiller());
            if ((same || restriction.isRoster()) && left.add(restriction.of(), term, body)) {
                boolean known = same || restriction.members().allMatch(
                        member -> left.add(all.getFiller(), sheet.symbols.number(member), body));
                if (known) {
                    sheet.rules.add(body.rule(LeftSide.typeAtom(fresh, term)));
                }
            }
        });
    }

    /** Fills the class of what has at most so many fillers: a closed roster names no more. */
    void fill(int fresh, OWLObjectMaxCardinality atMost) {
        if (atMost.getCardinality() == 0) {
            OWLClassExpression none = FACTORY.getOWLObjectAllValuesFrom(
                    atMost.getProperty(), atMost.getFiller().getObjectComplementOf().getNNF());
            Body body = new Body(sheet.symbols, List.of());
            int term = body.newVariable();
            body.type(left.predicate(none), term);
            sheet.rules.add(body.rule(LeftSide.typeAtom(fresh, term)));
            return;
        }
        restrictions(atMost.getProperty()).filter(Restriction::isRoster).forEach(roster -> {
            Body body = new Body(sheet.symbols, roster.why());
            int term = body.newVariable();
            if (roster.members().count() <= atMost.getCardinality() && left.add(roster.of(), term, body)) {
                sheet.rules.add(body.rule(LeftSide.typeAtom(fresh, term)));
            }
        });
    }

    private Stream<Restriction> restrictions(OWLObjectPropertyExpression property) {
        if (restrictions == null) {
            restrictions = axioms.originals().stream().flatMap(this::restrictions).toList();
        }
        return above(property, List.of(), new HashSet<>());
    }

    /** The restrictions of a property and of those that axioms put above it, each with the axioms on the way. */
    private Stream<Restriction> above(OWLObjectPropertyExpression property, List<Integer> path, Set<Object> visited) {
        if (!visited.add(property)) {
            return Stream.empty();
        }
        Stream<Restriction> own = restrictions.stream()
                .filter(restriction -> restriction.property().equals(property))
                .map(restriction -> new Restriction(
                        restriction.of(), property, restriction.filler(), joined(restriction.why(), path)));
        Stream<Restriction> higher = axioms.originals().stream().flatMap(axiom -> superproperties(axiom, property)
                .flatMap(found -> above(found, joined(path, List.of(axioms.numberOf(axiom))), visited)));
        return Stream.concat(own, higher);
    }

    private static List<Integer> joined(List<Integer> some, List<Integer> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    private static Stream<OWLObjectPropertyExpression> superproperties(
            OWLAxiom axiom, OWLObjectPropertyExpression below) {
        if (axiom instanceof OWLSubObjectPropertyOfAxiom sub) {
            if (sub.getSubProperty().equals(below)) {
                return Stream.of(sub.getSuperProperty());
            }
            return sub.getSubProperty().getInverseProperty().equals(below)
                    ? Stream.of(sub.getSuperProperty().getInverseProperty())
                    : Stream.empty();
        }
        if (axiom instanceof OWLInverseObjectPropertiesAxiom inverse) {
            OWLObjectPropertyExpression turned = below.getInverseProperty();
            return Stream.of(inverse.getFirstProperty(), inverse.getSecondProperty())
                    .flatMap(one -> other(inverse, one, below, turned));
        }
        return Stream.empty();
    }

    private static Stream<OWLObjectPropertyExpression> other(
            OWLInverseObjectPropertiesAxiom axiom,
            OWLObjectPropertyExpression one,
            OWLObjectPropertyExpression below,
            OWLObjectPropertyExpression turned) {
        OWLObjectPropertyExpression second =
                one.equals(axiom.getFirstProperty()) ? axiom.getSecondProperty() : axiom.getFirstProperty();
        if (one.equals(below)) {
            return Stream.of(second.getInverseProperty());
        }
        return one.equals(turned) ? Stream.of(second) : Stream.empty();
    }

    private Stream<Restriction> restrictions(OWLAxiom axiom) {
        List<Integer> why = List.of(axioms.numberOf(axiom));
        if (axiom instanceof OWLSubClassOfAxiom sub) {
            return Stream.concat(
                    confined(sub.getSubClass(), sub.getSuperClass(), why), turned(sub, why));
        }
        if (axiom instanceof OWLEquivalentClassesAxiom same) {
            return same.classExpressions().flatMap(one -> same.classExpressions()
                    .filter(other -> !other.equals(one))
                    .flatMap(other -> confined(one, other, why)));
        }
        if (axiom instanceof OWLObjectPropertyRangeAxiom range) {
            return Stream.of(new Restriction(FACTORY.getOWLThing(), range.getProperty(), range.getRange(), why));
        }
        return Stream.empty();
    }

    private static Stream<Restriction> confined(OWLClassExpression of, OWLClassExpression by, List<Integer> why) {
        return by.conjunctSet()
                .filter(OWLObjectAllValuesFrom.class::isInstance)
                .map(OWLObjectAllValuesFrom.class::cast)
                .map(all -> new Restriction(of, all.getProperty(), all.getFiller(), why));
    }

    /** "What has the whole as a filler is one of the members" confines the fillers of the inverse for the whole. */
    private static Stream<Restriction> turned(OWLSubClassOfAxiom sub, List<Integer> why) {
        OWLClassExpression subclass = sub.getSubClass();
        if (subclass instanceof OWLObjectHasValue value) {
            subclass = value.asSomeValuesFrom();
        }
        return subclass instanceof OWLObjectSomeValuesFrom some
                ? Stream.of(new Restriction(
                        some.getFiller(), some.getProperty().getInverseProperty(), sub.getSuperClass(), why))
                : Stream.empty();
    }
}
