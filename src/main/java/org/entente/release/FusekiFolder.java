package org.entente.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.jena.atlas.io.IOX;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.entente.vocabulary.Iris;

/**
 * A release as a folder that a Fuseki serves as it is: {@code config.ttl} and a TDB2 database, whose default graph is the
 * default graph of the release, stored.
 *
 * <pre>{@code
 * FusekiFolder.write(release, Path.of("fuseki"));   // then there: java -jar jena-fuseki-server.jar --config config.ttl
 * }</pre>
 */
public final class FusekiFolder {
    private static final String CONFIGURATION = "config.ttl";
    private static final String DATABASE = "tdb2";

    private FusekiFolder() {}

    /**
     * Writes the folder, whole or not at all.
     *
     * @param folder not there yet, or empty
     * @return how many triples and quads were stored
     * @throws FileAlreadyExistsException if something is in the folder
     */
    public static long write(Release release, Path folder) throws IOException {
        requireEmpty(folder);
        Path whole = folder.toAbsolutePath();
        Files.createDirectories(whole.getParent());
        Path building = Files.createDirectory(whole.resolveSibling("." + whole.getFileName() + "-" + UUID.randomUUID()));
        try {
            writeConfiguration(building.resolve(CONFIGURATION));
            long stored = store(release.dataset(), Files.createDirectory(building.resolve(DATABASE)));
            Files.deleteIfExists(whole);
            Files.move(building, whole);
            return stored;
        } finally {
            if (Files.exists(building)) {
                IOX.deleteAll(building);
            }
        }
    }

    private static void requireEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                throw new FileAlreadyExistsException(folder.toString());
            }
        }
    }

    private static void writeConfiguration(Path file) throws IOException {
        try (InputStream in = FusekiFolder.class.getResourceAsStream("fuseki.ttl")) {
            Files.copy(in, file);
        }
    }

    private static long store(DatasetGraph from, Path location) {
        DatasetGraph database = DatabaseMgr.connectDatasetGraph(location.toString());
        try {
            return Txn.calculateWrite(database, () -> copy(from, database));
        } finally {
            // closes the files and lets go of the lock, so that another process can open them
            TDBInternal.expel(database);
        }
    }

    private static long copy(DatasetGraph from, DatasetGraph database) {
        database.prefixes().putAll(Iris.prefixes().getNsPrefixMap());
        from.getDefaultGraph().find().forEach(triple -> database.add(Quad.create(Quad.defaultGraphIRI, triple)));
        long[] named = {0};
        from.findNG(null, null, null, null).forEachRemaining(quad -> {
            database.add(quad);
            named[0]++;
        });
        return from.getDefaultGraph().size() + named[0];
    }
}
