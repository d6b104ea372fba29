package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeoutTest {
    /** A dozen triples to the power of eight. */
    private static final String ENDLESS = "SELECT (COUNT(*) AS ?count) { "
            + "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r . ?s ?t ?u . ?v ?w ?x }";

    @TempDir
    private static Path folder;

    private static RunningEndpoint endpoint;

    @BeforeAll
    static void start() {
        endpoint = RunningEndpoint.overMemberships(folder, settings -> settings.withQueryTimeout(Duration.ofMillis(300)));
    }

    @AfterAll
    static void stop() {
        endpoint.close();
    }

    @ParameterizedTest
    @Timeout(20)
    @ValueSource(strings = {"", "&timeout=60", "&timeout=60,60", "&timeout=0", "&timeout=-1"})
    void queryIsStoppedWhateverTimeItAsksFor(String parameter) {
        HttpResponse<String> response = endpoint.get("/sparql?query=" + RunningEndpoint.encode(ENDLESS) + parameter);

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).contains("Query timed out");
        assertThat(endpoint.query("ASK { ?s ?p ?o }").statusCode()).isEqualTo(200);
    }
}
