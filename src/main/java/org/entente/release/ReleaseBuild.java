package org.entente.release;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.competency.QuestionCatalogue;
import org.entente.competency.QuestionFormatException;
import org.entente.dataset.Home;
import org.entente.dataset.LoadedDataset;
import org.entente.dataset.OntologyTerms;
import org.entente.dataset.Loader;
import org.entente.dataset.Problem;
import org.entente.dataset.RefusedInputException;
import org.entente.reasoning.Materialisation;
import org.entente.release.resolution.Choice;
import org.entente.release.resolution.Resolution;
import org.entente.release.resolution.ResolvedView;
import org.entente.release.resolution.UndecidedConflictException;
import org.entente.validation.Validation;
import org.entente.validation.ValidationFormatException;
import org.entente.validation.Violation;
import org.entente.vocabulary.NamedGraphs;

/**
 * From a home to a published release: load → validate → resolve → reason → publish.
 *
 * <pre>{@code
 * BuildReport report = ReleaseBuild.of(home, progress).publish();
 * }</pre>
 */
public final class ReleaseBuild {
    private final Home home;
    private final Consumer<String> progress;
    private final Optional<ReasoningLimits> limits;

    private ReleaseBuild(Home home, Consumer<String> progress, Optional<ReasoningLimits> limits) {
        this.home = home;
        this.progress = progress;
        this.limits = limits;
    }

    /** A build of this home that tells its steps in a few words each, and reasons in this process, however long it takes. */
    public static ReleaseBuild of(Home home, Consumer<String> progress) {
        return new ReleaseBuild(home, progress, Optional.empty());
    }

    /** The same build, but reasoning in a process of its own that is ended at these limits. */
    public ReleaseBuild within(ReasoningLimits limits) {
        return new ReleaseBuild(home, progress, Optional.of(limits));
    }

    /** Whether the current release was made from the very files that the home holds now, by this version of the code. */
    public boolean isUpToDate() {
        Optional<Manifest.Inputs> current =
                new ReleaseStore(home.releases()).current().map(release -> release.manifest().inputs());
        return current.filter(inputs -> inputs.files().equals(InputFiles.hashes(home)))
                .map(inputs -> inputs.versions().get("code"))
                .filter(InputFiles.codeVersion()::equals)
                .isPresent();
    }

    /**
     * Builds and publishes.
     *
     * @throws RefusedReleaseException when the input is refused; the release before it stays
     * @throws ReasoningLimitException when a limit was reached; the release before it stays
     */
    public BuildReport publish() {
        Made made = make();
        progress.accept("publishing");
        Manifest.Inputs inputs = InputFiles.of(
                home,
                made.choice().referenceDate(),
                made.quads().getGraph(NamedGraphs.ONTOLOGY),
                made.materialisation().version());
        String release = new ReleaseStore(home.releases()).publish(made.quads(), inputs);
        new Answers(home.releases()).write(made.answers());
        return report(made, Optional.of(release));
    }

    /** Does everything but publishing, and throws what publishing throws. */
    public BuildReport check() {
        return trial().report();
    }

    /** The same, and gives the dataset that would be published. @throws RefusedReleaseException when the input is refused */
    public Trial trial() {
        Made made = make();
        new Answers(home.releases()).write(made.answers());
        return new Trial(report(made, Optional.empty()), ReleaseDataset.of(made.quads()));
    }

    /** What a build gives that publishes nothing: its report, and the read-only dataset as a release would show it. */
    public record Trial(BuildReport report, DatasetGraph dataset) {}

    /** What a build has made before it is published. */
    private record Made(
            DatasetGraph quads,
            LoadedDataset loaded,
            Choice choice,
            Materialisation materialisation,
            Map<String, Boolean> answers) {}

    private Made make() {
        ContradictionFile page = new ContradictionFile(home);
        page.delete();
        try {
            return makeFromInputs();
        } catch (RefusedReleaseException refused) {
            throw refused.isContradiction() ? page.write(refused) : refused;
        }
    }

    private Made makeFromInputs() {
        try {
            LoadedDataset loaded = Loader.load(home, progress);
            DatasetGraph quads = loaded.quads();
            Choice choice = ReferenceDate.choice(quads);
            progress.accept("resolving the claims");
            ResolvedView view = Resolution.of(quads, loaded.terms()).resolve(choice);
            ReleaseContent.addView(quads, view);
            ReleaseContent.add(
                    quads, NamedGraphs.QUERIES, QuestionCatalogue.read(home.queryFolders()).asGraph());
            progress.accept("validating");
            validate(quads);
            Map<String, Boolean> answers = new Answers(home.releases()).read();
            Materialisation materialisation = reason(quads, loaded.terms(), view, answers);
            progress.accept("finding which sources each inferred triple needs");
            ReleaseContent.add(
                    quads, NamedGraphs.JUSTIFICATIONS, SourceSupport.graph(new ViewReasoner(quads, choice)));
            ReleaseContent.add(quads, NamedGraphs.ABOUT, AboutGraph.of(choice, materialisation));
            ReleaseContent.add(quads, NamedGraphs.ABOUT, VoidDescription.of(quads));
            return new Made(quads, loaded, choice, materialisation, answers);
        } catch (RefusedInputException refused) {
            List<String> lines = refused.problems().stream().map(Problem::toString).toList();
            throw refused(counted(lines, "problem") + " in the input", lines, refused);
        } catch (UndecidedConflictException undecided) {
            throw refused(
                    counted(undecided.conflicts(), "undecided conflict"), undecided.conflicts(), undecided);
        } catch (QuestionFormatException question) {
            throw refused("a saved question cannot be read", List.of(question.getMessage()), question);
        } catch (ValidationFormatException check) {
            throw refused("a shape or check cannot be read", List.of(check.getMessage()), check);
        }
    }

    private Materialisation reason(
            DatasetGraph quads, OntologyTerms terms, ResolvedView view, Map<String, Boolean> answers) {
        return limits.map(limits -> new ReasoningProcess(home, quads, answers, limits, progress).add(view))
                .orElseGet(() -> new Inference(home, quads, answers, progress).add(terms, view));
    }

    private void validate(DatasetGraph quads) {
        List<String> broken = Validation.read(home.shapesFiles(), home.checkFolders()).violations(quads).stream()
                .filter(Violation::refuses)
                .map(Violation::toString)
                .toList();
        if (!broken.isEmpty()) {
            throw refused(counted(broken, "violation") + " of shapes and checks", broken, null);
        }
    }

    private static RefusedReleaseException refused(String what, List<String> lines, Throwable cause) {
        return new RefusedReleaseException(what + "; nothing was published", lines, false, cause);
    }

    private static String counted(List<String> lines, String noun) {
        return lines.size() + " " + noun + (lines.size() == 1 ? "" : "s");
    }

    private static BuildReport report(Made made, Optional<String> release) {
        DatasetGraph quads = made.quads();
        Materialisation materialisation = made.materialisation();
        return new BuildReport(
                release,
                made.choice().referenceDate().toString(),
                ReleaseContent.entities(quads, made.loaded().terms()),
                ReleaseContent.outcomes(quads),
                ReleaseContent.sizes(quads),
                materialisation.reasoner() + " " + materialisation.version(),
                "%.1f s".formatted(materialisation.elapsed().toMillis() / 1000.0));
    }
}
