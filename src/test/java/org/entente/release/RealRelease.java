package org.entente.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.atlas.io.IOX;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.dataset.Home;
import org.entente.dataset.OntologyTerms;
import org.entente.vocabulary.NamedGraphs;

/** The release of the project's own tables, built once for all tests that look into it, in a folder of its own. */
public final class RealRelease {
    private static final List<String> PARTS = List.of("ontology", "seeds", "queries");
    private static final Path FOLDER = Path.of("target", "real-home");
    private static RealRelease built;

    private final Home home;
    private final Release release;

    private RealRelease(Home home, Release release) {
        this.home = home;
        this.release = release;
    }

    /** The release, built at the first call. */
    public static synchronized RealRelease get() {
        if (built == null) {
            try {
                // what HermiT said of a reason it would say again; the answers are worth keeping from run to run
                Map<String, Boolean> answers = new Answers(new Home(FOLDER).releases()).read();
                IOX.deleteAll(FOLDER);
                Home home = copy(FOLDER);
                new Answers(home.releases()).write(answers);
                ReleaseBuild.of(home, step -> {}).publish();
                built = new RealRelease(home, new ReleaseStore(home.releases()).current().orElseThrow());
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
        return built;
    }

    public Home home() {
        return home;
    }

    public Release release() {
        return release;
    }

    /** What the reasoner was given: ontology, closures, kinds and accepted facts in one graph. */
    public Graph reasoned() {
        DatasetGraph dataset = release.dataset();
        return ReleaseContent.reasoned(dataset, OntologyTerms.of(dataset.getGraph(NamedGraphs.ONTOLOGY)));
    }

    private static Home copy(Path folder) throws IOException {
        for (String part : PARTS) {
            try (Stream<Path> files = Files.walk(Path.of(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path target = folder.resolve(file.toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
        return new Home(folder);
    }
}
