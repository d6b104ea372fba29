package org.entente.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.comparison.Comparison;
import org.entente.comparison.ComparisonFormat;
import org.entente.endpoint.comparison.ComparisonPage;
import org.entente.release.Release;
import org.entente.release.ReleaseNames;
import org.entente.release.ReleaseStore;
import org.entente.release.UnknownReleaseException;
import org.entente.vocabulary.NearestName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code entente diff previous latest}: what one release has and another has not, and why. */
@Command(
        name = "diff",
        description = "Compare two releases: what is asserted, inferred or known not to be so in one of them alone, why, and "
                + "which rows and which saved questions it concerns.",
        footer = {
            "%nFor example:",
            "  entente diff                   the current release against the one before it",
            "  entente diff 8ab445 latest     any two that are kept, by the beginning of id or hash",
        })
final class DiffCommand implements Callable<Integer> {
    private static final String HTML = "html";

    @Spec
    private CommandSpec spec;

    @Mixin
    private SharedOptions shared;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "OLDER",
            description = "A release: its id or the beginning of it, latest, or previous (default: ${DEFAULT-VALUE}).")
    private String older = ReleaseNames.PREVIOUS;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "NEWER",
            description = "The release that it is compared with (default: ${DEFAULT-VALUE}).")
    private String newer = ReleaseNames.LATEST;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            completionCandidates = Formats.class,
            description = "text, markdown, html, turtle, jsonld or json (default: ${DEFAULT-VALUE}).")
    private String format = "text";

    @Option(
            names = "--limit",
            paramLabel = "NUMBER",
            description = "How many changes of each sort are told one by one; RDF leaves none out (default: ${DEFAULT-VALUE}).")
    private int limit = 20;

    @Option(names = "--exit-code", description = "End with exit code 1 if the releases do not hold the same triples.")
    private boolean exitCode;

    @Override
    public Integer call() throws IOException {
        requireFormat();
        if (limit < 1) {
            throw wrong("--limit: \"" + limit + "\": expected a whole number from 1");
        }
        ReleaseStore store = new ReleaseStore(shared.home().releases());
        String from = resolve(store, "OLDER", older);
        String to = resolve(store, "NEWER", newer);
        Release first = store.open(from);
        Comparison comparison = Comparison.of(first, from.equals(to) ? first : store.open(to));
        print(write(comparison));
        return (exitCode && !comparison.isSame() ? Exit.FAILED : Exit.OK).code();
    }

    private void requireFormat() {
        if (!format.equals(HTML) && ComparisonFormat.of(format).isEmpty()) {
            List<String> formats = new Formats();
            String nearest = NearestName.of(format, formats, 1).stream().map(name -> "; nearest: " + name).findFirst().orElse("");
            throw wrong("--format: \"" + format + "\": expected one of " + String.join(", ", formats) + nearest);
        }
    }

    private String resolve(ReleaseStore store, String position, String name) {
        try {
            return new ReleaseNames(store).resolve(name);
        } catch (UnknownReleaseException e) {
            throw new ParameterException(spec.commandLine(), position + ": " + e.getMessage(), e);
        }
    }

    private String write(Comparison comparison) {
        return ComparisonFormat.of(format)
                .map(form -> form.write(comparison, limit))
                .orElseGet(() -> ComparisonPage.of(comparison, limit, "./"));
    }

    private void print(String text) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        out.print(text);
        if (out.checkError()) {
            throw new IOException("the comparison cannot be written to standard output");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** The names of formats, for completion. */
    private static final class Formats extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Formats() {
            super(ComparisonFormat.words());
            add(HTML);
        }
    }
}
