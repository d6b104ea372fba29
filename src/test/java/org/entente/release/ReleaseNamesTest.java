package org.entente.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.entente.vocabulary.Iris;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseNamesTest {
    @TempDir
    private Path folder;

    private ReleaseStore store;
    private String first;
    private String second;

    @BeforeEach
    void publishTwo() {
        store = new ReleaseStore(folder);
        first = store.publish(ReleaseFixture.trig("graph:registry { id:us a entente:State }"), ReleaseFixture.inputs("2020-01-31"));
        second = store.publish(ReleaseFixture.trig("graph:registry { id:uk a entente:State }"), ReleaseFixture.inputs("2021-01-31"));
    }

    @Test
    void aReleaseHasSeveralNames() {
        assertThat(resolve("latest")).isEqualTo(second);
        assertThat(resolve("previous")).isEqualTo(first);
        assertThat(resolve(first)).isEqualTo(first);
        assertThat(resolve(" " + Iris.RELEASE + first)).isEqualTo(first);
        assertThat(resolve("2020")).isEqualTo(first);
        assertThat(resolve(first.substring(11, 17))).isEqualTo(first);
    }

    @Test
    void whatSeveralBeginWithIsRefusedWithThem() {
        String third = store.publish(ReleaseFixture.trig("graph:registry { id:iran a entente:State }"), ReleaseFixture.inputs("2021-01-31"));

        UnknownReleaseException refused = refused("2021-01-31");
        assertThat(refused).hasMessageContaining("stands for several").hasMessageContaining(third);
        assertThat(refused.candidates()).containsExactlyInAnyOrder(second, third);
    }

    @Test
    void aWrongNameIsToldWithTheNearest() {
        String wrong = first.substring(0, first.length() - 1) + "x";

        assertThat(refused(wrong)).hasMessageContaining("\"" + wrong + "\"").hasMessageEndingWith("; nearest: " + first);
        assertThat(refused("")).hasMessageContaining("expected latest, previous, or one of ");
        assertThat(refused("202")).hasMessageContaining("expected latest");
    }

    @Test
    void withoutAnotherReleaseThereIsNoPreviousOne(@TempDir Path empty) {
        ReleaseStore single = new ReleaseStore(empty);
        assertThat(catchThrowableOfType(UnknownReleaseException.class, () -> new ReleaseNames(single).resolve("latest")))
                .hasMessageContaining("no release is published yet");
        single.publish(ReleaseFixture.trig("graph:registry { id:us a entente:State }"), ReleaseFixture.inputs());
        assertThat(catchThrowableOfType(UnknownReleaseException.class, () -> new ReleaseNames(single).resolve("previous")))
                .hasMessageContaining("no other is kept");
    }

    private String resolve(String name) {
        return new ReleaseNames(store).resolve(name);
    }

    private UnknownReleaseException refused(String name) {
        UnknownReleaseException refused = catchThrowableOfType(UnknownReleaseException.class, () -> resolve(name));
        assertThat(refused).isNotNull();
        return refused;
    }
}
