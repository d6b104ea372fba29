package org.entente.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.entente.vocabulary.NamedGraphs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FusekiFolderTest {
    private static final String DATA = """
            graph:asserted { id:us entente:directMemberOf id:quad }
            graph:inferred { id:us entente:memberOf id:quad }
            graph:source-003 { claim:003-001 a entente:Claim }
            """;

    @TempDir
    private Path folder;

    private Release release;

    @BeforeEach
    void publish() {
        ReleaseStore store = new ReleaseStore(folder.resolve("releases"));
        store.publish(ReleaseFixture.trig(DATA), ReleaseFixture.inputs());
        release = store.current().orElseThrow();
    }

    @Test
    void storesTheNamedGraphsAndTheDefaultGraph() throws IOException {
        assertThat(FusekiFolder.write(release, folder.resolve("fuseki"))).isEqualTo(5);

        DatasetGraph stored = DatabaseMgr.connectDatasetGraph(folder.resolve("fuseki/tdb2").toString());
        try {
            Txn.executeRead(stored, () -> {
                assertThat(stored.getDefaultGraph().isIsomorphicWith(release.dataset().getDefaultGraph())).isTrue();
                assertThat(stored.getGraph(NamedGraphs.source("003")).size()).isEqualTo(1);
            });
        } finally {
            TDBInternal.expel(stored);
        }
    }

    @Test
    void whatIsThereIsNotOverwritten() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("taken"));
        assertThat(FusekiFolder.write(release, taken)).as("an empty folder will do").isPositive();
        assertThatExceptionOfType(FileAlreadyExistsException.class).isThrownBy(() -> FusekiFolder.write(release, taken));
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("releases", "taken");
        }
    }
}
