package org.entente.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.vocabulary.NamedGraphs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseStoreTest {
    @TempDir
    private Path folder;

    private ReleaseStore store;

    @BeforeEach
    void openStore() {
        store = new ReleaseStore(folder.resolve("releases"));
    }

    @Test
    void absentFolderHasNoRelease() {
        assertThat(store.currentId()).isEmpty();
        assertThat(store.current()).isEmpty();
        assertThat(store.list()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.open("2021-06-30-0123456789ab"))
                .withMessageContaining("no release 2021-06-30-0123456789ab");
    }

    @Test
    void publishedReleaseIsCurrentAndReadBack() {
        String id = publish("id:us entente:memberOf id:quad .");

        Release release = store.current().orElseThrow();
        assertThat(release.id()).isEqualTo(id).startsWith("2021-06-30-");
        assertThat(release.iri().getURI()).isEqualTo("https://w3id.org/entente/release/" + id);
        assertThat(release.dataset().getGraph(NamedGraphs.ASSERTED).size()).isEqualTo(1);
        assertThat(release.manifest().inputs()).isEqualTo(ReleaseFixture.inputs());
        assertThat(release.manifest().contents().quads()).isEqualTo(1);
        assertThat(release.manifest().contents().graphs()).containsEntry(NamedGraphs.ASSERTED.getURI(), 1L);
    }

    @Test
    void checksumsAreWrittenAsSha256sumReadsThem() throws IOException {
        Path release = directory(publish("id:us entente:memberOf id:quad ."));

        assertThat(release.resolve("checksums.sha256")).content().isEqualTo(
                Checksums.sha256(release.resolve("dataset.nq")) + "  dataset.nq\n"
                        + Checksums.sha256(release.resolve("manifest.json")) + "  manifest.json\n");
    }

    @Test
    void sameContentIsTheSameReleaseAndBecomesCurrentAgain() {
        String first = publish("id:us entente:memberOf id:quad .");
        String second = publish("id:japan entente:memberOf id:quad .");
        assertThat(store.currentId()).contains(second);

        assertThat(publish("id:us entente:memberOf id:quad .")).isEqualTo(first);
        assertThat(store.currentId()).contains(first);
        assertThat(store.list()).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void crashWhileBuildingLeavesThePreviousReleaseCurrent() throws IOException {
        String previous = publish("id:us entente:memberOf id:quad .");
        Path half = Files.createDirectory(folder.resolve("releases/.building-crashed"));
        Files.writeString(half.resolve("dataset.nq"), "<https://w3id.org/ent");

        assertThat(store.current().orElseThrow().id()).isEqualTo(previous);
        assertThat(store.list()).containsExactly(previous);

        publish("id:japan entente:memberOf id:quad .");
        assertThat(half).doesNotExist();
    }

    @Test
    void crashBeforeCurrentIsReplacedLeavesThePreviousReleaseCurrent() throws IOException {
        String previous = publish("id:us entente:memberOf id:quad .");
        String next = publish("id:japan entente:memberOf id:quad .");
        Files.writeString(folder.resolve("releases/current"), previous + "\n");
        Files.writeString(folder.resolve("releases/.current.next"), next.substring(0, 4));

        assertThat(store.current().orElseThrow().id()).isEqualTo(previous);
        assertThat(publish("id:japan entente:memberOf id:quad .")).isEqualTo(next);
        assertThat(store.current().orElseThrow().id()).isEqualTo(next);
        assertThat(hiddenFiles()).containsExactly(".lock");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dataset.nq", "manifest.json"})
    void changedFileIsRefusedByName(String file) throws IOException {
        String id = publish("id:us entente:memberOf id:quad .");
        Path path = directory(id).resolve(file);
        String expected = Checksums.sha256(path);
        Files.writeString(path, "\n", StandardOpenOption.APPEND);

        assertThatExceptionOfType(DamagedReleaseException.class)
                .isThrownBy(() -> store.open(id))
                .withMessageContaining(id)
                .withMessageContaining(path.toString())
                .withMessageContaining("expected SHA-256 " + expected)
                .withMessageContaining("found " + Checksums.sha256(path));
        assertThatExceptionOfType(DamagedReleaseException.class)
                .isThrownBy(() -> publish("id:us entente:memberOf id:quad ."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dataset.nq", "manifest.json", "checksums.sha256"})
    void missingFileIsRefusedByName(String file) throws IOException {
        String id = publish("id:us entente:memberOf id:quad .");
        Files.delete(directory(id).resolve(file));

        assertThatExceptionOfType(DamagedReleaseException.class)
                .isThrownBy(() -> store.open(id))
                .withMessageContaining(file + ": expected a file, found nothing");
    }

    @Test
    void changedFilesWithChangedChecksumsAreRefusedByTheNameOfTheRelease() throws IOException {
        String id = publish("id:us entente:memberOf id:quad .");
        Path manifest = directory(id).resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("0.1.0", "0.2.0"));
        Checksums.write(directory(id), Release.FILES);

        assertThatExceptionOfType(DamagedReleaseException.class)
                .isThrownBy(() -> store.open(id))
                .withMessageContaining("expected the manifest of " + id);
    }

    @Test
    void changedDumpWithChangedChecksumsIsRefusedByTheManifest() throws IOException {
        String id = publish("id:us entente:memberOf id:quad .");
        Files.writeString(directory(id).resolve("dataset.nq"), "");
        Checksums.write(directory(id), Release.FILES);

        assertThatExceptionOfType(DamagedReleaseException.class)
                .isThrownBy(() -> store.open(id))
                .withMessageContaining("dataset.nq");
    }

    @Test
    void keepsTheNewestAndTheCurrentRelease() throws IOException {
        List<String> ids = IntStream.range(0, 4)
                .mapToObj(number -> publish("id:us entente:memberOf id:a" + number + " ."))
                .toList();
        for (int age = 0; age < ids.size(); age++) {
            Path checksums = directory(ids.get(age)).resolve("checksums.sha256");
            Files.setLastModifiedTime(checksums, FileTime.fromMillis(1000L * age));
        }
        Files.writeString(folder.resolve("releases/current"), ids.get(0) + "\n");
        ids.forEach(id -> assertThat(store.derived(id).toFile().mkdir()).isTrue());

        assertThat(store.list()).containsExactly(ids.get(3), ids.get(2), ids.get(1), ids.get(0));
        assertThat(store.keep(2)).containsExactly(ids.get(1));
        assertThat(store.list()).containsExactly(ids.get(3), ids.get(2), ids.get(0));
        assertThat(store.derived(ids.get(1))).doesNotExist();
        assertThat(store.derived(ids.get(2))).exists();
        assertThatIllegalArgumentException().isThrownBy(() -> store.keep(0)).withMessageContaining("cannot keep 0");
    }

    @Test
    void tripleThatOnlyTheDefaultGraphHasIsNotLostInSilence() {
        DatasetGraph lost = ReleaseFixture.trig("id:us entente:memberOf id:quad .");
        DatasetGraph shown = ReleaseFixture.trig(
                "id:us entente:memberOf id:quad . graph:inferred { id:us entente:memberOf id:quad . }");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.publish(lost, ReleaseFixture.inputs()))
                .withMessageContaining("id/quad");
        assertThat(store.publish(shown, ReleaseFixture.inputs())).startsWith("2021-06-30-");
    }

    @Test
    void publishersTakeTurns() {
        List<String> ids = IntStream.range(0, 8)
                .parallel()
                .mapToObj(number -> publish("id:us entente:memberOf id:a" + number + " ."))
                .toList();

        assertThat(store.list()).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(ids).contains(store.current().orElseThrow().id());
    }

    private String publish(String asserted) {
        return store.publish(ReleaseFixture.trig("graph:asserted { " + asserted + " }"), ReleaseFixture.inputs());
    }

    private Path directory(String id) {
        return folder.resolve("releases").resolve(id);
    }

    private List<String> hiddenFiles() throws IOException {
        try (Stream<Path> entries = Files.list(folder.resolve("releases"))) {
            return entries.map(entry -> entry.getFileName().toString()).filter(name -> name.startsWith(".")).toList();
        }
    }
}
