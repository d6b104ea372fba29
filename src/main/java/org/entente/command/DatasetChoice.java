package org.entente.command;

import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.dataset.Home;
import org.entente.explanation.ReasonedView;
import org.entente.explanation.ReleaseView;
import org.entente.release.Release;
import org.entente.release.ReleaseBuild;
import org.entente.release.ReleaseStore;
import org.entente.release.resolution.Choice;
import org.entente.scenario.Scenario;
import org.entente.scenario.Scenarios;
import org.entente.vocabulary.NearestName;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say which dataset is asked; the one place where a command turns them into one. */
final class DatasetChoice {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Mixin
    private ReasoningOptions reasoning;

    @Option(
            names = "--release",
            paramLabel = "ID",
            description = "Ask a release that is kept, not the current one, and say whether the answers are the same.")
    private String release;

    @Mixin
    private ScenarioOptions scenario;

    /**
     * What was chosen.
     *
     * @param name the id of the release, with what was asked of it if it is seen otherwise
     * @param release that the dataset is, or is made from
     * @param remarks what to know of the dataset before relying on it
     * @param view makes what explanations need
     */
    record Chosen(
            String name, Release release, DatasetGraph dataset, List<String> remarks, Supplier<ReasonedView> view) {
        private static Chosen of(Release release) {
            String id = release.id();
            return new Chosen(id, release, release.dataset(), List.of(), () -> ReleaseView.of(id, release.dataset()));
        }
    }

    /** Whether another dataset than the current release was asked for. */
    boolean isOther() {
        return release != null;
    }

    /** The dataset that the options name. @throws ParameterException for a release that is not kept */
    Chosen choose(Home home, SharedOptions shared) {
        Chosen chosen = release(home, shared);
        if (!scenario.isAsked()) {
            return chosen;
        }
        Scenarios scenarios = Scenarios.of(chosen.release());
        Choice asked = scenario.choice(scenarios);
        Scenario seen = scenarios.scenario(asked);
        return new Chosen(seen.name(), chosen.release(), seen.dataset(), seen.remarks(), () -> scenarios.explained(asked));
    }

    /** The release that the options name, whole. */
    Chosen release(Home home, SharedOptions shared) {
        return isOther() ? kept(new ReleaseStore(home.releases())) : current(home, shared);
    }

    /** The options that ask for another view of it. */
    ScenarioOptions scenario() {
        return scenario;
    }

    /** The current release, which is built first if there is none. */
    Chosen current(Home home, SharedOptions shared) {
        ReleaseStore store = new ReleaseStore(home.releases());
        if (store.currentId().isEmpty()) {
            var progress = shared.progress();
            ReleaseBuild.of(home, progress).within(reasoning.limits()).publish();
            progress.accept("");
        }
        return Chosen.of(store.current().orElseThrow());
    }

    private Chosen kept(ReleaseStore store) {
        var kept = store.list();
        if (!kept.contains(release)) {
            var nearest = NearestName.of(release, kept, 1);
            throw new ParameterException(command.commandLine(), "--release: \"" + release + "\": expected one of "
                    + (kept.isEmpty() ? "none, since none is published yet" : String.join(", ", kept))
                    + (nearest.isEmpty() ? "" : "; nearest: " + nearest.get(0)));
        }
        return Chosen.of(store.open(release));
    }
}
