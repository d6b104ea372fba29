package org.entente.scenario;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.explanation.ReasonedView;
import org.entente.reasoning.TracedClosure;
import org.entente.release.resolution.Choice;

/** A scenario as explanations see it, closed under the axioms that stand in it and no others. */
final class ScenarioView implements ReasonedView {
    private final Scenarios scenarios;
    private final Choice choice;
    private final Scenario scenario;
    private final TracedClosure closure;

    ScenarioView(Scenarios scenarios, Choice choice) {
        this.scenarios = scenarios;
        this.choice = choice;
        scenario = scenarios.scenario(choice);
        closure = scenario.reasoned().alone();
    }

    @Override
    public String name() {
        return scenario.name();
    }

    @Override
    public DatasetGraph dataset() {
        return scenario.dataset();
    }

    @Override
    public TracedClosure closure() {
        return closure;
    }

    @Override
    public Graph inferred() {
        return scenario.inferred();
    }

    /** On another day than the release's own, how sure the triple is on it. */
    @Override
    public List<String> remarks(Triple triple) {
        boolean otherDay = !scenario.from().equals(scenarios.own().referenceDate());
        return otherDay ? new DatedTriple(scenarios, choice, triple).sentence().stream().toList() : List.of();
    }
}
