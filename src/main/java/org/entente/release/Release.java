package org.entente.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.release.resolution.Choice;
import org.entente.vocabulary.Iris;

/**
 * A published release, read into memory; it never changes.
 *
 * <pre>{@code
 * Release release = new ReleaseStore(Path.of("releases")).current().orElseThrow();
 * QueryExec.dataset(release.dataset()).query("SELECT * { ?member entente:memberOf ?whole }") …
 * }</pre>
 */
public final class Release {
    static final String DUMP = "dataset.nq";
    static final String MANIFEST = "manifest.json";
    static final List<String> FILES = List.of(DUMP, MANIFEST);

    private final String id;
    private final Manifest manifest;
    private final DatasetGraph dataset;

    private Release(String id, Manifest manifest, DatasetGraph dataset) {
        this.id = id;
        this.manifest = manifest;
        this.dataset = dataset;
    }

    /**
     * Reads a release from its directory, which has its name.
     *
     * @throws DamagedReleaseException if a file is not the one that was published
     */
    static Release read(Path directory) throws IOException {
        Manifest manifest = verify(directory);
        return new Release(
                directory.getFileName().toString(), manifest, ReleaseDataset.read(directory.resolve(DUMP)));
    }

    /** Compares the files with their checksums, the dump with the manifest, and the manifest with the release's name. */
    static Manifest verify(Path directory) throws IOException {
        String dump = Checksums.verify(directory, FILES).get(DUMP);
        Manifest manifest = Manifest.parse(Files.readAllBytes(directory.resolve(MANIFEST)));
        String id = directory.getFileName().toString();
        if (!manifest.releaseId().equals(id)) {
            throw new DamagedReleaseException(
                    directory, MANIFEST, "the manifest of " + id, "that of " + manifest.releaseId());
        }
        if (!manifest.contents().sha256().equals(dump)) {
            throw new DamagedReleaseException(directory, DUMP, "SHA-256 " + manifest.contents().sha256(), dump);
        }
        return manifest;
    }

    /** The name of the release, as of its directory: {@code 2021-06-30-0123456789ab}. */
    public String id() {
        return id;
    }

    /** The release's IRI. */
    public Node iri() {
        return Iris.release(id);
    }

    /** What it was made from. */
    public Manifest manifest() {
        return manifest;
    }

    /**
     * Its graphs, read only: the named graphs, and as default graph what ontology, closures, registry, asserted,
     * inferred and links say together. Readers need not wait for each other.
     */
    public DatasetGraph dataset() {
        return dataset;
    }

    /** The same graphs, some replaced, in a dataset of the same shape that is read only as well; nothing is stored. */
    public DatasetGraph dataset(Map<Node, Graph> replaced) {
        return ReleaseDataset.with(dataset, replaced);
    }

    /** The choice of claims that its own view rests on: every source but references, on its reference date. */
    public Choice choice() {
        return ReferenceDate.choice(dataset).at(manifest.inputs().referenceDate());
    }
}
