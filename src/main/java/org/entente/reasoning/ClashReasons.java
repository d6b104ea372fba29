package org.entente.reasoning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.entente.reasoning.closure.Closing;
import org.entente.reasoning.closure.Supports;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLDataFactory;
import org.semanticweb.owlapi.model.OWLDisjointClassesAxiom;
import org.semanticweb.owlapi.model.OWLIndividual;

/**
 * Reads the reasons for a contradiction off the traced closure: for each clash the smallest sets of axioms and facts that
 * lead to it by the rules, in milliseconds where HermiT would have to be asked hundreds of times.
 */
final class ClashReasons {
    private static final OWLDataFactory FACTORY = OWLManager.getOWLDataFactory();

    private final TracedClosure closure;
    private final Closing closing;
    private final DerivationReader derivations;
    private final Set<Triple> supposed;

    private ClashReasons(TracedClosure closure, Set<Triple> supposed) {
        this.closure = closure;
        this.closing = closure.closing();
        this.supposed = supposed;
        derivations = new DerivationReader(closure.rules(), closing, closure.statements());
    }

    /**
     * The reasons for which the graph contradicts itself, or a supposition made with it; without the supposition. Each is
     * a list of axioms and assertions of the graph, the smallest first; none if the rules see no contradiction.
     */
    static List<List<OWLAxiom>> of(Graph graph, Set<Triple> supposed, int most) {
        Graph more = GraphMemFactory.createGraphMem2();
        supposed.forEach(more::add);
        ClashReasons reasons = new ClashReasons(Rules.of(graph).close(more), supposed);
        return reasons.read(most);
    }

    private List<List<OWLAxiom>> read(int most) {
        Supports supports = Supports.inFull(
                closing.trace(), this::isGiven, step -> derivations.axioms(step).toArray());
        // two readings of one axiom, as a pair and as one of many, make the same reason
        Set<Set<OWLAxiom>> reasons = closing.trace().clashes().stream()
                .flatMap(clash -> supports.of(clash).stream())
                .map(this::axioms)
                .sorted(Comparator.comparingInt(Set::size))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return unrelatedFirst(minimal(reasons)).stream().limit(most).<List<OWLAxiom>>map(ArrayList::new).toList();
    }

    /** Those that hold no smaller one; the smallest come first. */
    private static Set<Set<OWLAxiom>> minimal(Set<Set<OWLAxiom>> reasons) {
        Set<Set<OWLAxiom>> minimal = new LinkedHashSet<>();
        reasons.stream().filter(reason -> minimal.stream().noneMatch(reason::containsAll)).forEach(minimal::add);
        return minimal;
    }

    private boolean isGiven(int node) {
        return derivations.isDifference(node)
                ? derivations.isDeclaredDifference(node)
                : closing.facts().isAsserted(closing.trace().predicate(node), closing.trace().fact(node));
    }

    private Set<OWLAxiom> axioms(int[] elements) {
        return Arrays.stream(elements)
                .mapToObj(this::axiom)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The axiom that an element stands for; none for what is supposed, and for being a thing at all. */
    private Optional<OWLAxiom> axiom(int element) {
        int number = Supports.number(element);
        if (Supports.isAxiom(element)) {
            return Optional.of(asWritten(number));
        }
        if (derivations.isDifference(number)) {
            return Optional.of(asWritten(derivations.differenceAxiom(number)));
        }
        boolean isEverything = closing.trace().predicate(number) == closure.rules().sheet().symbols.everything;
        return isEverything ? Optional.empty() : assertion(derivations.triple(number));
    }

    private Optional<OWLAxiom> assertion(Triple triple) {
        if (supposed.contains(triple)) {
            return Optional.empty();
        }
        OWLIndividual subject = individual(triple.getSubject());
        return Optional.of(triple.predicateMatches(RDF.type.asNode())
                ? FACTORY.getOWLClassAssertionAxiom(FACTORY.getOWLClass(Terms.iri(triple.getObject())), subject)
                : FACTORY.getOWLObjectPropertyAssertionAxiom(
                        FACTORY.getOWLObjectProperty(Terms.iri(triple.getPredicate())),
                        subject,
                        individual(triple.getObject())));
    }

    private static OWLIndividual individual(Node node) {
        return FACTORY.getOWLNamedIndividual(Terms.iri(node));
    }

    /** The axiom as the ontology has it: a pair of disjoint classes may be part of an axiom on many. */
    private OWLAxiom asWritten(int number) {
        AxiomCatalogue catalogue = closure.rules().catalogue();
        OWLAxiom axiom = catalogue.axiom(number);
        return axiom instanceof OWLDisjointClassesAxiom pair && !catalogue.originals().contains(axiom)
                ? whole(pair, catalogue.originals())
                : axiom;
    }

    private static OWLAxiom whole(OWLDisjointClassesAxiom pair, List<OWLAxiom> originals) {
        return originals.stream()
                .filter(OWLDisjointClassesAxiom.class::isInstance)
                .filter(axiom -> pair.classExpressions().allMatch(((OWLDisjointClassesAxiom) axiom)::contains))
                .findFirst()
                .orElse(pair);
    }

    /** Those with assertions of their own before those that mend with them, so that a limit hides no cause. */
    private static Set<Set<OWLAxiom>> unrelatedFirst(Set<Set<OWLAxiom>> reasons) {
        Set<Set<OWLAxiom>> ordered = new LinkedHashSet<>();
        Set<OWLAxiom> seen = new HashSet<>();
        for (Set<OWLAxiom> reason : reasons) {
            List<OWLAxiom> assertions = reason.stream().filter(Contraction::isAssertion).toList();
            if (Collections.disjoint(assertions, seen)) {
                seen.addAll(assertions);
                ordered.add(reason);
            }
        }
        ordered.addAll(reasons);
        return ordered;
    }
}
