package org.entente.scenario;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.NavigableSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.entente.explanation.ReasonedView;
import org.entente.release.Release;
import org.entente.release.ViewReasoner;
import org.entente.release.ViewReasoner.Reasoned;
import org.entente.release.resolution.Choice;
import org.entente.release.resolution.Mode;
import org.entente.release.resolution.Resolution;
import org.entente.vocabulary.NamedGraphs;

/**
 * The scenarios of a release.
 *
 * <pre>{@code
 * Scenarios scenarios = Scenarios.of(release);
 * Scenario then = scenarios.scenario(scenarios.own().at(LocalDate.parse("2020-10-14")));
 * QueryExec.dataset(then.dataset()).query("SELECT * { ?member entente:memberOf ?whole }") …
 * }</pre>
 *
 * <p>Rules are compiled once, when this is made. Those used last are held, by the stretch of days over which nothing
 * changes; nothing is stored. Can be shared by threads.
 */
public final class Scenarios {
    private static final int HELD = 24;

    private final Release release;
    private final ViewReasoner reasoner;
    private final Intervals intervals;
    private final Hierarchies hierarchies;
    private final ScenarioGraphs graphs;
    private final Making making = Making.ofProcessors();
    private final Cache<Choice, Scenario> held = Caffeine.newBuilder().maximumSize(HELD).build();

    private Scenarios(Release release) {
        this.release = release;
        reasoner = new ViewReasoner(release.dataset(), release.choice());
        intervals = new Intervals(reasoner.resolution().boundaries(), reasoner.choice().referenceDate());
        hierarchies = new Hierarchies(reasoner, release.dataset().getGraph(NamedGraphs.INFERRED));
        graphs = new ScenarioGraphs(release, making);
    }

    /** Reads the claims of a release and compiles its rules, which takes tenths of a second. */
    public static Scenarios of(Release release) {
        return new Scenarios(release);
    }

    public Release release() {
        return release;
    }

    Resolution resolution() {
        return reasoner.resolution();
    }

    ViewReasoner reasoner() {
        return reasoner;
    }

    /** What the release's own view rests on. */
    public Choice own() {
        return reasoner.choice();
    }

    /** The days on which a view can begin to differ from that of the day before. */
    public NavigableSet<LocalDate> boundaries() {
        return intervals.starts();
    }

    /** The name of a scenario, without making it: the release's id, and what is asked of it. */
    public String name(Choice choice) {
        return ScenarioNames.of(
                release.id(), own(), choice.at(intervals.start(choice.referenceDate())), intervals.end(choice.referenceDate()));
    }

    /** Whether a scenario is held, so that it need not be made. */
    public boolean holds(Choice choice) {
        return held.getIfPresent(choice.at(intervals.start(choice.referenceDate()))) != null;
    }

    /** What follows from a choice of claims. @throws BusyException if it is not held and too many are being made */
    public Scenario scenario(Choice choice) {
        return held.get(choice.at(intervals.start(choice.referenceDate())), this::make);
    }

    /** The release's own view, closed once more so that every step can be told. */
    public Scenario ownScenario() {
        return scenario(own());
    }

    /** What explanations of a choice are made from; made anew at each call, since one thread at a time may use it. */
    public ReasonedView explained(Choice choice) {
        return new ScenarioView(this, choice);
    }

    /** The same, not held: for what is asked once. @throws BusyException if too many are being made */
    Scenario make(Choice asked) {
        return making.make(() -> closed(asked));
    }

    private Scenario closed(Choice asked) {
        Choice choice = asked.at(intervals.start(asked.referenceDate()));
        Reasoned reasoned = reasoner.reason(choice);
        boolean isPossible = choice.mode() == Mode.POSSIBLE;
        Reasoned presumed = isPossible ? reasoner.reason(choice.in(Mode.PRESUMED)) : reasoned;
        PossibleInference possible = new PossibleInference(reasoner, reasoned);
        boolean onlyCandidates = isPossible && possible.isOnlyCandidates();
        Graph inferred = isPossible ? possible.inferred(presumed.closure().inferred()) : reasoned.closure().inferred();
        hierarchies.without(nodes(reasoned)).forEach(inferred::add);
        return new Scenario(
                name(choice),
                reasoned,
                presumed,
                choice.referenceDate(),
                intervals.end(choice.referenceDate()),
                inferred,
                new Remarks(onlyCandidates, !choice.referenceDate().equals(own().referenceDate())),
                graphs);
    }

    private static Set<Node> nodes(Reasoned reasoned) {
        Set<Node> nodes = new HashSet<>();
        reasoned.dropped().forEach(axiom -> nodes.add(axiom.node()));
        return nodes;
    }
}
