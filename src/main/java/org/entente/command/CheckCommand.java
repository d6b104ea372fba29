package org.entente.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.entente.competency.QuestionLint;
import org.entente.dataset.Home;
import org.entente.dataset.Loader;
import org.entente.release.ReleaseBuild;
import org.entente.validation.PassageCheck;
import org.entente.validation.Violation;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.NamedGraphs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code entente check}: everything a build does but publishing, and a lint of the saved questions. */
@Command(
        name = "check",
        description = "Load, validate, resolve and reason, and lint the saved questions; publish nothing.")
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SharedOptions shared;

    @Mixin
    private ReasoningOptions reasoning;

    @Option(
            names = "--documents",
            paramLabel = "DIR",
            description = "Also compare every claim with the source documents in this folder.")
    private Path documents;

    @Override
    public Integer call() {
        Home home = shared.home();
        var progress = shared.progress();
        ReleaseBuild.Trial trial = ReleaseBuild.of(home, progress).within(reasoning.limits()).trial();
        progress.accept("asking the saved questions");
        List<String> findings = questions(home, trial.dataset());
        progress.accept("");
        trial.report().lines().forEach(spec.commandLine().getOut()::println);
        findings.addAll(passages(home));
        findings.forEach(spec.commandLine().getErr()::println);
        return (findings.isEmpty() ? Exit.OK : Exit.REFUSED).code();
    }

    /** The questions of the home itself; those of a home below were written for its facts alone. */
    private static List<String> questions(Home home, DatasetGraph dataset) {
        return Files.isDirectory(home.queries())
                ? new ArrayList<>(QuestionLint.findings(home.queries(), dataset))
                : new ArrayList<>();
    }

    private List<String> passages(Home home) {
        PrintWriter out = spec.commandLine().getOut();
        if (documents == null) {
            out.println("claims were not compared with the source documents (--documents DIR does)");
            return List.of();
        }
        if (!Files.isDirectory(documents)) {
            throw new ParameterException(
                    spec.commandLine(), "--documents: \"" + documents + "\": expected a folder with the document files");
        }
        DatasetGraph quads = Loader.load(home, step -> {}).quads();
        Set<Node> missing = missingBelow(home, quads);
        List<String> lines = PassageCheck.violations(quads, documents, missing).stream()
                .map(Violation::toString)
                .toList();
        out.println(lines.isEmpty()
                ? "every claim that cites a document in the folder agrees with it"
                : lines.size() + " findings against the source documents");
        if (!missing.isEmpty()) {
            out.println(missing.size() + " documents of the home below are not in the folder: their claims were not compared");
        }
        long unseen = PassageCheck.inDataSets(quads);
        if (unseen > 0) {
            out.println(unseen + " claims cite entries of public data sets, of which no copy is kept: not compared");
        }
        return lines;
    }

    /** Who brings documents of their own need not have those of the home below. */
    private Set<Node> missingBelow(Home home, DatasetGraph quads) {
        Graph registry = quads.getGraph(NamedGraphs.REGISTRY);
        return registry.find(null, DCTerms.identifier.asNode(), null).toList().stream()
                .filter(triple -> !Files.exists(documents.resolve(triple.getObject().getLiteralLexicalForm())))
                .map(Triple::getSubject)
                .filter(document -> registry.find(document, Entente.row, null)
                        .filterDrop(row -> home.isOwn(row.getObject().getLiteralLexicalForm()))
                        .hasNext())
                .collect(Collectors.toSet());
    }
}
