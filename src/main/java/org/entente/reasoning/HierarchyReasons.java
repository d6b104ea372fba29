package org.entente.reasoning;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.entente.reasoning.closure.Closing;
import org.entente.reasoning.closure.Supports;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLDataFactory;

/**
 * Finds a reason for the order among classes and properties: suppose an unnamed instance of the lower one, and see by
 * which axioms the rules put it into the higher; where they do not, HermiT is asked alone.
 */
final class HierarchyReasons {
    private static final OWLDataFactory FACTORY = OWLManager.getOWLDataFactory();
    private static final Set<Node> HIERARCHY = Set.of(
            RDFS.subClassOf.asNode(),
            RDFS.subPropertyOf.asNode(),
            OWL2.equivalentClass.asNode(),
            OWL2.equivalentProperty.asNode());

    private final TracedClosure closure;
    private final ReasonCheck check;
    private final BlackBox blackBox;

    HierarchyReasons(TracedClosure closure, ReasonCheck check, BlackBox blackBox) {
        this.closure = closure;
        this.check = check;
        this.blackBox = blackBox;
    }

    static boolean isHierarchy(Triple triple) {
        return HIERARCHY.contains(triple.getPredicate());
    }

    /** One reason, or none if it was not found in time. */
    List<Justification> of(Triple triple) {
        Node predicate = triple.getPredicate();
        boolean classes = predicate.equals(RDFS.subClassOf.asNode()) || predicate.equals(OWL2.equivalentClass.asNode());
        boolean both = predicate.equals(OWL2.equivalentClass.asNode()) || predicate.equals(OWL2.equivalentProperty.asNode());
        Optional<List<OWLAxiom>> up = below(triple.getSubject(), triple.getObject(), classes);
        Optional<List<OWLAxiom>> down = both ? below(triple.getObject(), triple.getSubject(), classes) : Optional.of(List.of());
        if (up.isEmpty() || down.isEmpty()) {
            return blackBox.of(triple, axiom(triple, classes, both));
        }
        List<OWLAxiom> axioms = Stream.concat(up.get().stream(), down.get().stream()).distinct().sorted().toList();
        Goal goal = new Goal(triple, false, axiom(triple, classes, both), new int[0], null);
        List<Part> parts = axioms.stream().map(axiom -> new Part(axiom, new int[0])).toList();
        return List.of(blackBox.written(triple, false, ReasonCheck.axioms(check.verified(goal, parts, null))));
    }

    private static OWLAxiom axiom(Triple triple, boolean classes, boolean both) {
        if (classes) {
            var below = FACTORY.getOWLClass(Terms.iri(triple.getSubject()));
            var above = FACTORY.getOWLClass(Terms.iri(triple.getObject()));
            return both
                    ? FACTORY.getOWLEquivalentClassesAxiom(below, above)
                    : FACTORY.getOWLSubClassOfAxiom(below, above);
        }
        var below = FACTORY.getOWLObjectProperty(Terms.iri(triple.getSubject()));
        var above = FACTORY.getOWLObjectProperty(Terms.iri(triple.getObject()));
        return both
                ? FACTORY.getOWLEquivalentObjectPropertiesAxiom(below, above)
                : FACTORY.getOWLSubObjectPropertyOfAxiom(below, above);
    }

    /** The axioms by which the rules lead from one term to the other, if they do. */
    private Optional<List<OWLAxiom>> below(Node lower, Node higher, boolean classes) {
        Symbols symbols = closure.rules().sheet().symbols;
        int from = classes ? symbols.classOf(lower) : symbols.propertyOf(lower);
        int to = classes ? symbols.classOf(higher) : symbols.propertyOf(higher);
        int thing = closure.statements().count();
        int filler = classes ? thing : thing + 1;
        Closing closing = closure.closing();
        Closing.Mark mark = closing.mark();
        closing.add(from, thing, filler);
        closing.run();
        Optional<List<OWLAxiom>> found = closing.facts().contains(to, thing, filler)
                ? Optional.of(smallest(from, to, thing, filler))
                : Optional.empty();
        closing.rollBack(mark);
        return found;
    }

    private List<OWLAxiom> smallest(int from, int to, int thing, int filler) {
        Closing closing = closure.closing();
        ReasonSearch search = closure.newSearch();
        int supposed = Supports.ofNode(closing.trace().node(from, closing.facts().find(from, thing, filler)));
        int goal = closing.trace().node(to, closing.facts().find(to, thing, filler));
        Predicate<Closing> reached = small -> small.facts().contains(to, thing, filler);
        return search.minimal(goal, reached).stream()
                .map(elements -> search.parts(Arrays.stream(elements)
                        .filter(element -> element != supposed)
                        .toArray()))
                .map(ReasonCheck::axioms)
                .findFirst()
                .orElse(List.of());
    }
}
