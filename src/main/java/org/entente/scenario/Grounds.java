package org.entente.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.entente.reasoning.Axiom;
import org.entente.reasoning.Justification;
import org.entente.release.resolution.RosterClosure;
import org.entente.vocabulary.Iris;

/** What the conclusions of one scenario rest on, and whether that is so in another. */
final class Grounds {
    private final Scenario scenario;
    private final Wording wording;
    private final Citations citations;
    private final Map<Triple, List<Node>> claims;
    private final Map<Triple, List<Node>> marks;
    private final Map<Node, Triple> denials = new HashMap<>();
    private final Map<Triple, Optional<Justification>> known = new ConcurrentHashMap<>();

    Grounds(Scenario scenario, Wording wording, Citations citations) {
        this.scenario = scenario;
        this.wording = wording;
        this.citations = citations;
        claims = scenario.view().claims();
        marks = scenario.view().marks();
        scenario.view().denials().keySet().forEach(triple -> denials.put(Iris.negativeStatement(triple), triple));
    }

    Scenario scenario() {
        return scenario;
    }

    /** The accepted triples with their claims. */
    Map<Triple, List<Node>> claims() {
        return claims;
    }

    /** The smallest reason found for an inferred triple, each part with whether it stands in another scenario. */
    List<Ground> ofInference(Triple triple, Grounds other) {
        return known.computeIfAbsent(triple, this::justification).map(reason -> of(reason, other)).orElse(List.of());
    }

    private Optional<Justification> justification(Triple triple) {
        return scenario.ask(closure -> Hierarchies.isStep(triple)
                        ? Hierarchies.justifications(closure, triple)
                        : closure.justifications(triple))
                .stream()
                .findFirst();
    }

    /** The parts of a reason, or of a contradiction. */
    List<Ground> of(Justification reason, Grounds other) {
        List<Ground> grounds = new ArrayList<>();
        reason.premises().stream()
                .filter(premise -> !Hierarchies.isProbe(premise))
                .forEach(premise -> grounds.add(fact(premise, other)));
        reason.axioms().forEach(axiom -> grounds.add(axiom(axiom, other)));
        return grounds;
    }

    private Ground fact(Triple triple, Grounds other) {
        List<Node> stating = claims.getOrDefault(triple, marks.get(triple));
        boolean stands = other.claims.containsKey(triple) || stating == null && other.holds(triple);
        Ground.Sort sort = stating == null || triple.predicateMatches(RDF.type.asNode()) && stating.isEmpty() && !isSupposed(triple)
                ? Ground.Sort.KIND
                : isSupposed(triple) ? Ground.Sort.SUPPOSED : Ground.Sort.FACT;
        return new Ground(sort, wording.of(triple), citations.of(stating == null ? List.of() : stating), stands);
    }

    private boolean isSupposed(Triple triple) {
        return scenario.view().choice().supposition().added().contains(triple);
    }

    private boolean holds(Triple triple) {
        return scenario.ask(closure -> closure.holds(triple));
    }

    private Ground axiom(Axiom axiom, Grounds other) {
        if (denials.containsKey(axiom.node())) {
            return denial(axiom, other);
        }
        List<Node> standing = axiom.claims().stream().filter(scenario.view()::stands).toList();
        return new Ground(
                Ground.Sort.AXIOM,
                axiom.text(),
                citations.of(standing.isEmpty() ? axiom.claims() : standing),
                !other.scenario.switchedOff().contains(axiom.node()));
    }

    private Ground denial(Axiom axiom, Grounds other) {
        Triple denied = denials.get(axiom.node());
        return new Ground(
                Ground.Sort.FACT,
                "it is denied that " + wording.of(denied),
                citations.of(scenario.view().denials().get(denied)),
                other.denials.containsKey(axiom.node()));
    }

    /** The list on which a negative rests, or what rules it out otherwise. */
    List<Ground> ofNegative(Triple negative, Grounds other) {
        NegativeReason reason = scenario.reasonsAgainst().get(negative);
        return reason.roster()
                .map(roster -> List.of(roster(roster, other)))
                .orElseGet(() -> scenario.ask(closure -> closure.refutations(reason.denied())).stream()
                        .findFirst()
                        .map(refutation -> of(refutation, other))
                        .orElse(List.of()));
    }

    Ground roster(RosterClosure roster, Grounds other) {
        boolean stands = other.scenario.view().rosters().contains(roster);
        return new Ground(Ground.Sort.AXIOM, wording.of(roster), citations.of(roster.rests()), stands);
    }

    /** The claims that an axiom formalises, where they do not stand in another scenario. */
    List<Ground> formalised(Axiom axiom, Grounds other) {
        List<Node> fallen = axiom.claims().stream().filter(claim -> !other.scenario.view().stands(claim)).toList();
        return List.of(new Ground(Ground.Sort.DECISION, "what it formalises does not stand", citations.of(fallen), false));
    }

    /** Why triples are accepted: by these claims. */
    List<Ground> ofFact(Triple triple) {
        return List.of(fact(triple, this));
    }

    /** Why a triple that another scenario accepts is not accepted in this one. */
    List<Ground> againstFact(Triple triple, Grounds accepting) {
        return accepting.claims.get(triple).stream()
                .map(claim -> new Ground(
                        Ground.Sort.DECISION,
                        scenario.view().reasonAgainst(claim).orElse("what it foresees is supposed to have come about"),
                        citations.of(List.of(claim)),
                        true))
                .toList();
    }
}
