package org.entente.release;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sys.JenaSystem;
import org.entente.dataset.Home;
import org.entente.dataset.OntologyTerms;
import org.entente.reasoning.Materialisation;
import org.entente.release.ReasoningFolder.Outcome;
import org.entente.release.resolution.ResolvedView;
import org.entente.vocabulary.NamedGraphs;

/**
 * The program that reasons for a build in a process of its own: reads the folder that its first argument names, of graphs
 * made from the home that the others name, and writes there what it found. Its standard output has a line for each step;
 * when its standard input ends, so does it, since then nobody waits for it any more.
 */
final class ReasoningProgram {
    /** Begins a line that tells a step; the JVM writes lines of its own. */
    static final String STEP = "step: ";

    private ReasoningProgram() {}

    /** The arguments for these, as {@link #main} reads them. */
    static List<String> arguments(ReasoningFolder folder, Home home) {
        List<String> arguments = new ArrayList<>(List.of(folder.path().toString(), home.folder().toString()));
        home.base().ifPresent(base -> arguments.addAll(List.of(base.toString(), String.valueOf(home.takesFacts()))));
        return arguments;
    }

    private static Home home(String[] arguments) {
        Home home = new Home(Path.of(arguments[1]));
        return arguments.length == 2
                ? home
                : new Home(home.folder(), Optional.of(Path.of(arguments[2])), Boolean.parseBoolean(arguments[3]));
    }

    /** Reasons over one folder, and ends the process with a code of {@link ReasoningExit}. */
    public static void main(String[] arguments) {
        ReasoningFolder folder = ReasoningFolder.of(Path.of(arguments[0]));
        endWithParent(folder);
        PrintStream steps = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        try {
            JenaSystem.init();
            reason(folder, home(arguments), steps);
            Runtime.getRuntime().halt(ReasoningExit.DONE.code());
        } catch (OutOfMemoryError e) {
            Runtime.getRuntime().halt(ReasoningExit.OUT_OF_MEMORY.code());
        } catch (Throwable e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(ReasoningExit.FAILED.code());
        }
    }

    private static void endWithParent(ReasoningFolder folder) {
        Thread watchdog = new Thread(() -> {
            try {
                while (System.in.read() >= 0) {
                    // nothing is ever sent: only the end of the stream says something
                }
            } catch (IOException e) {
                // a broken pipe is an end as well
            }
            try {
                folder.close();
            } finally {
                Runtime.getRuntime().halt(ReasoningExit.ORPHANED.code());
            }
        });
        watchdog.setDaemon(true);
        watchdog.start();
    }

    private static void reason(ReasoningFolder folder, Home home, PrintStream steps) throws IOException {
        DatasetGraph quads = folder.readInput();
        Set<Quad> before = new HashSet<>();
        quads.find().forEachRemaining(before::add);
        try {
            OntologyTerms terms = OntologyTerms.of(quads.getGraph(NamedGraphs.ONTOLOGY));
            Map<String, Boolean> answers = folder.readAnswers();
            Materialisation materialisation =
                    new Inference(home, quads, answers, step -> steps.println(STEP + step)).add(terms, view(quads, folder));
            folder.writeAnswers(answers);
            folder.writeResult(added(quads, before), new Outcome(materialisation, null));
        } catch (RefusedReleaseException refused) {
            folder.writeResult(DatasetGraphFactory.empty(), new Outcome(null, refused));
        }
    }

    private static ResolvedView view(DatasetGraph quads, ReasoningFolder folder) throws IOException {
        return new ResolvedView(
                quads.getGraph(NamedGraphs.ASSERTED),
                quads.getGraph(NamedGraphs.CLOSURES),
                quads.getGraph(NamedGraphs.DECISIONS),
                folder.readRosters(),
                quads.getGraph(NamedGraphs.JUSTIFICATIONS));
    }

    private static DatasetGraph added(DatasetGraph quads, Set<Quad> before) {
        DatasetGraph added = DatasetGraphFactory.create();
        Iterator<Quad> all = quads.find();
        all.forEachRemaining(quad -> {
            if (!before.contains(quad)) {
                added.add(quad);
            }
        });
        return added;
    }
}
