package org.entente.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.release.resolution.Choice;

/**
 * Says what would follow and what would cease if something were so.
 *
 * <pre>{@code
 * Suppositions suppositions = Suppositions.of(Scenarios.of(release));
 * Consequences consequences = suppositions.suppose(
 *         suppositions.reader().add("add", "id:south-korea entente:directMemberOf id:quad").read());
 * }</pre>
 *
 * <p>Can be shared by threads; nothing is stored.
 */
public final class Suppositions {
    private static final int MOST_CONTRADICTIONS = 5;

    private final Scenarios scenarios;
    private final Choice choice;
    private final Wording wording;
    private final Citations citations;
    private final Grounds own;

    private Suppositions(Scenarios scenarios, Choice choice) {
        this.scenarios = scenarios;
        this.choice = choice;
        DatasetGraph dataset = scenarios.release().dataset();
        wording = new Wording(dataset);
        citations = new Citations(dataset);
        own = new Grounds(scenarios.scenario(choice), wording, citations);
    }

    /** Suppositions against a release's own view. */
    public static Suppositions of(Scenarios scenarios) {
        return of(scenarios, scenarios.own());
    }

    /** Suppositions against another choice of claims, such as as of a day. */
    public static Suppositions of(Scenarios scenarios, Choice choice) {
        return new Suppositions(scenarios, choice);
    }

    /** What suppositions are held against. */
    public Scenario before() {
        return own.scenario();
    }

    public Scenarios scenarios() {
        return scenarios;
    }

    /** Collects what is to be supposed. */
    public SuppositionReader reader() {
        return new SuppositionReader(scenarios, own.scenario(), own.claims());
    }

    /** The release as it would be. */
    public Scenario scenario(Supposed supposed) {
        Set<Node> sources = new HashSet<>(choice.sources());
        sources.removeAll(supposed.wrong());
        return scenarios.make(choice.of(sources).supposing(supposed.supposition()));
    }

    /** What would follow and what would cease, each with its reason. */
    public Consequences suppose(Supposed supposed) {
        return suppose(supposed, () -> {});
    }

    /** The same under a limit. @param look is called between the changes; what it throws ends the search */
    public Consequences suppose(Supposed supposed, Runnable look) {
        Scenario scenario = scenario(supposed);
        look.run();
        Grounds after = new Grounds(scenario, wording, citations);
        List<String> told = new ArrayList<>(supposed.told());
        if (scenario.isClashing()) {
            return consequences(told, List.of(), List.of(), contradictions(scenario, after), scenario.remarks());
        }
        Difference difference = new Difference(own, after, wording, look);
        Set<Triple> expected = new HashSet<>(supposed.supposition().added());
        expected.addAll(supposed.supposition().removed());
        return consequences(
                told, difference.follows(expected), difference.ceases(expected), List.of(), remarks(supposed, scenario));
    }

    private Consequences consequences(
            List<String> told, List<Change> follows, List<Change> ceases, List<List<Ground>> conflicts, List<String> remarks) {
        return new Consequences(own.scenario().name(), told, follows, ceases, conflicts, remarks);
    }

    private List<List<Ground>> contradictions(Scenario scenario, Grounds after) {
        return scenario.ask(closure -> closure.conflicts(MOST_CONTRADICTIONS)).stream()
                .map(conflict -> after.of(conflict, own))
                .toList();
    }

    private List<String> remarks(Supposed supposed, Scenario scenario) {
        Stream<String> already = supposed.supposition().added().stream()
                .filter(triple -> own.claims().containsKey(triple) || own.scenario().inferred().contains(triple))
                .map(triple -> "It is so already that " + wording.of(triple) + ".");
        Stream<String> still = supposed.supposition().removed().stream()
                .filter(scenario.inferred()::contains)
                .map(triple -> "It still follows that " + wording.of(triple) + ".");
        List<String> known = own.scenario().view().undecided();
        Stream<String> remarks = scenario.remarks().stream()
                .filter(remark -> known.stream().noneMatch(remark::contains));
        return Stream.of(already, still, remarks).flatMap(told -> told).toList();
    }
}
