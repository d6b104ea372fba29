package org.entente.endpoint.served;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.util.Context;
import org.entente.release.Release;
import org.entente.release.ReleaseFixture;
import org.entente.release.ReleaseStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServedDatasetTest {
    @TempDir
    private Path folder;

    private final ServedDataset served = new ServedDataset(new Context());

    @Test
    void transactionSeesTheReleaseItBeganOnUntilItEnds() {
        assertThat(served.isEmpty()).isTrue();
        served.replace(release("id:us"));
        served.begin(TxnType.READ);
        served.replace(release("id:us, id:japan"));

        assertThat(served.getDefaultGraph().size()).isEqualTo(1);
        served.end();
        assertThat(served.getDefaultGraph().size()).isEqualTo(2);
    }

    @Test
    void pinnedThreadBeginsOnItsReleaseAgainAndAgain() {
        Release first = release("id:us");
        served.replace(first);
        served.pin(Reading.of(first, false));
        served.replace(release("id:us, id:japan"));

        for (int turn = 0; turn < 2; turn++) {
            served.begin(TxnType.READ);
            assertThat(served.getDefaultGraph().size()).isEqualTo(1);
            served.abort();
            served.end();
        }
        served.unpin();
        assertThat(served.getDefaultGraph().size()).isEqualTo(2);
    }

    @Test
    void writeTransactionsAreRefused() {

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> served.begin(TxnType.WRITE))
                .withMessageContaining("read only");
    }

    /** A release in which the Quad has these members. */
    private Release release(String members) {
        ReleaseStore store = new ReleaseStore(folder);
        store.publish(
                ReleaseFixture.trig("graph:inferred { id:quad id:has " + members + " }"), ReleaseFixture.inputs());
        return store.current().orElseThrow();
    }
}
