package org.entente.scenario;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.reasoning.Justification;
import org.entente.reasoning.TracedClosure;
import org.entente.release.ViewReasoner;

/**
 * The order among classes and properties that a release found, less what rests on axioms that a scenario drops.
 *
 * <p>Facts do not change that order. Where axioms go, a thing of each class alone and a pair of each property alone are
 * closed with and without them: a step that only the axioms lead to is gone.
 */
final class Hierarchies {
    private static final int HELD = 16;
    private static final String PROBE = "urn:probe:";
    private static final List<Node> ORDERS = List.of(
            RDFS.subClassOf.asNode(), RDFS.subPropertyOf.asNode(), OWL2.equivalentClass.asNode(), OWL2.equivalentProperty.asNode());

    private final ViewReasoner reasoner;
    private final Set<Triple> steps = new HashSet<>();
    private final Map<Set<Node>, Set<Triple>> without = Caffeine.newBuilder().maximumSize(HELD).<Set<Node>, Set<Triple>>build().asMap();

    /** @param inferred what the release inferred, facts and order */
    Hierarchies(ViewReasoner reasoner, Graph inferred) {
        this.reasoner = reasoner;
        ORDERS.forEach(order -> inferred.find(Node.ANY, order, Node.ANY).forEach(steps::add));
    }

    /** Whether a triple is about the order among classes and properties. */
    static boolean isStep(Triple triple) {
        return ORDERS.contains(triple.getPredicate());
    }

    /** Whether a triple is about a thing that is made up to find a step. */
    static boolean isProbe(Triple triple) {
        return triple.getSubject().isURI() && triple.getSubject().getURI().startsWith(PROBE);
    }

    /** The reasons of a step under the rules of a closure; for what is equivalent, of one of its two directions. */
    static List<Justification> justifications(TracedClosure closure, Triple step) {
        Graph probes = GraphMemFactory.createGraphMem2();
        probes.add(probe(step, step.getSubject()));
        return closure.instead(probes).justifications(probe(step, step.getObject()));
    }

    /** The steps that are left without these axioms. */
    Set<Triple> without(Set<Node> axioms) {
        return axioms.isEmpty() ? steps : without.computeIfAbsent(axioms, this::left);
    }

    private Set<Triple> left(Set<Node> axioms) {
        Graph probes = GraphMemFactory.createGraphMem2();
        steps.forEach(step -> probes.add(probe(step, step.getSubject())));
        TracedClosure before = reasoner.close(probes, Set.of());
        TracedClosure after = reasoner.close(probes, axioms);
        Set<Triple> left = new HashSet<>(steps);
        left.removeIf(step -> isGone(step, before, after)
                || isMutual(step) && isGone(Triple.create(step.getObject(), step.getPredicate(), step.getSubject()), before, after));
        return left;
    }

    private static boolean isGone(Triple step, TracedClosure before, TracedClosure after) {
        Triple goal = probe(step, step.getObject());
        return before.holds(goal) && !after.holds(goal);
    }

    private static boolean isMutual(Triple step) {
        return step.predicateMatches(OWL2.equivalentClass.asNode()) || step.predicateMatches(OWL2.equivalentProperty.asNode());
    }

    /** What would be so of a thing that is nothing but the subject of the step, put under a term. */
    private static Triple probe(Triple step, Node term) {
        Node thing = NodeFactory.createURI(PROBE + step.getSubject().getURI());
        boolean isClass = step.predicateMatches(RDFS.subClassOf.asNode()) || step.predicateMatches(OWL2.equivalentClass.asNode());
        return isClass
                ? Triple.create(thing, RDF.type.asNode(), term)
                : Triple.create(thing, term, NodeFactory.createURI(thing.getURI() + ":other"));
    }
}
