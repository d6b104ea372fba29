package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.entente.release.ReleaseStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @TempDir
    private Path folder;

    @Test
    void defaultsAreLoopbackAndHalfAMinute() {
        Settings settings = Settings.of(new ReleaseStore(folder));

        assertThat(settings.host()).isEqualTo("localhost");
        assertThat(settings.port()).isEqualTo(3030);
        assertThat(settings.queryTimeout()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void impossibleValuesAreRefused() {
        Settings settings = Settings.of(new ReleaseStore(folder));

        assertThatIllegalArgumentException().isThrownBy(() -> settings.withPort(70_000)).withMessageContaining("70000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.withQueryTimeout(Duration.ZERO))
                .withMessageContaining("a millisecond or more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/entente", "ftp://example.org/", "entente/", "http:/"})
    void baseMustBeAWebAddressThatEndsWithASlash(String base) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.of(new ReleaseStore(folder)).withBase(URI.create(base)))
                .withMessageContaining("base " + base);
    }

    @Test
    void portInUseIsSaidInOneLine() {
        try (RunningEndpoint first = RunningEndpoint.over(folder)) {
            Settings same = Settings.of(new ReleaseStore(folder)).withPort(first.endpoint.address().getPort());

            assertThatIllegalStateException()
                    .isThrownBy(() -> Endpoint.start(same))
                    .withMessageStartingWith("cannot listen on localhost:" + same.port());
        }
    }
}
