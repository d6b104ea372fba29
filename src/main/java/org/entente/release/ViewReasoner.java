package org.entente.release;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.entente.dataset.OntologyTerms;
import org.entente.reasoning.Axiom;
import org.entente.reasoning.Rules;
import org.entente.reasoning.TracedClosure;
import org.entente.release.resolution.ChosenView;
import org.entente.release.resolution.Choice;
import org.entente.release.resolution.Resolution;
import org.entente.release.resolution.RosterClosure;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/**
 * Reasons over the views that other choices of claims give, by closure alone.
 *
 * <p>The rules of the ontology and of the rosters that the dataset's own view closes are compiled once; a view that
 * closes fewer, or drops axioms because what they formalise does not stand, switches them off. Only a roster or a thing
 * that the own view does not know is compiled in. Can be shared by threads.
 */
public final class ViewReasoner {
    private final Resolution resolution;
    private final Choice choice;
    private final ChosenView own;
    private final Rules rules;
    private final Map<RosterClosure, Set<Node>> rosterAxioms = new HashMap<>();
    private final Set<Axiom> formalising = new HashSet<>();

    /** Compiles the rules. @param choice what the dataset's own view rests on */
    public ViewReasoner(DatasetGraph dataset, Choice choice) {
        this.choice = choice;
        Graph ontology = dataset.getGraph(NamedGraphs.ONTOLOGY);
        resolution = Resolution.of(dataset, OntologyTerms.of(ontology));
        own = resolution.view(choice);
        Rules words = Rules.of(ontology);
        words.axioms().stream().filter(axiom -> !axiom.claims().isEmpty()).forEach(formalising::add);
        rules = words.with(own.axioms());
        own.rosters().forEach(roster -> rosterAxioms.put(roster, axiomsOf(roster, rules)));
    }

    /**
     * A view and all that follows from it.
     *
     * @param rules      what was closed under, less the axioms that are switched off
     * @param switchedOff the nodes of the axioms that do not stand
     * @param dropped    of these, the axioms on claims that stand in the own view and not in this one
     */
    public record Reasoned(
            ChosenView view, TracedClosure closure, Rules rules, Set<Node> switchedOff, Set<Axiom> dropped) {

        /** The same closure anew, under rules that hold only the axioms that stand, so that no other is ever cited. */
        public TracedClosure alone() {
            return (switchedOff.isEmpty() ? rules : rules.without(switchedOff)).close(facts(view));
        }
    }

    /** What the own view rests on. */
    public Choice choice() {
        return choice;
    }

    /** The own view. */
    public ChosenView own() {
        return own;
    }

    public Resolution resolution() {
        return resolution;
    }

    /** Resolves a choice and closes what it accepts. */
    public Reasoned reason(Choice other) {
        ChosenView view = resolution.view(other);
        Set<Axiom> dropped = formalising.stream()
                .filter(axiom -> axiom.claims().stream().anyMatch(claim -> own.stands(claim) && !view.stands(claim)))
                .collect(Collectors.toSet());
        Set<Node> switchedOff = dropped.stream().map(Axiom::node).collect(Collectors.toCollection(HashSet::new));
        Set<RosterClosure> open = new HashSet<>(rosterAxioms.keySet());
        view.rosters().forEach(open::remove);
        Set<Node> closed = new HashSet<>();
        view.rosters().forEach(roster -> closed.addAll(rosterAxioms.getOrDefault(roster, Set.of())));
        open.forEach(roster -> switchedOff.addAll(rosterAxioms.get(roster)));
        switchedOff.removeAll(closed);
        Rules chosen = rulesOf(view);
        return new Reasoned(view, chosen.close(facts(view), switchedOff), chosen, switchedOff, dropped);
    }

    /** Closes any facts under the rules of the own view, less those of some axioms. */
    public TracedClosure close(Graph facts, Set<Node> without) {
        return rules.close(facts, without);
    }

    /** The nodes of the axioms that close a roster of the own view. */
    public Set<Node> axiomsOf(RosterClosure roster) {
        return rosterAxioms.getOrDefault(roster, Set.of());
    }

    private Rules rulesOf(ChosenView view) {
        boolean sameKinds = Stream.of(view.choice().supposition())
                .flatMap(supposed -> Stream.concat(supposed.added().stream(), supposed.removed().stream()))
                .noneMatch(triple -> triple.predicateMatches(RDF.type.asNode()));
        List<RosterClosure> unknown =
                view.rosters().stream().filter(roster -> !rosterAxioms.containsKey(roster)).toList();
        if (sameKinds && unknown.isEmpty()) {
            return rules;
        }
        Graph more = sameKinds ? GraphMemFactory.createGraphMem2() : view.differences();
        unknown.forEach(roster -> GraphUtil.addInto(more, ChosenView.axioms(roster)));
        return rules.with(more);
    }

    private static Graph facts(ChosenView view) {
        Graph facts = view.asserted();
        view.kinds().forEach(facts::add);
        view.marks().keySet().forEach(facts::add);
        return facts;
    }

    /** The nodes of the axioms that close a roster. */
    private static Set<Node> axiomsOf(RosterClosure roster, Rules rules) {
        Set<Node> things = new HashSet<>(roster.members());
        things.add(roster.whole());
        return rules.axioms().stream()
                .filter(axiom -> axiom.claims().containsAll(roster.rests()))
                .filter(axiom -> axiom.terms().contains(roster.property().node()))
                .filter(axiom -> things.equals(axiom.terms().stream()
                        .filter(term -> term.getURI().startsWith(Iris.ID))
                        .collect(Collectors.toSet())))
                .map(Axiom::node)
                .collect(Collectors.toSet());
    }
}
