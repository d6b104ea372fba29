package org.entente.endpoint.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.util.Context;
import org.entente.dataset.Home;
import org.entente.dataset.SmallHome;
import org.entente.endpoint.served.KeptReleases;
import org.entente.endpoint.served.Reading;
import org.entente.endpoint.served.ReleaseFilter;
import org.entente.endpoint.served.ServedDataset;
import org.entente.release.Release;
import org.entente.release.ReleaseBuild;
import org.entente.release.ReleaseStore;
import org.entente.release.resolution.Choice;
import org.entente.scenario.Scenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A view of a day is made where a resource needs it, and nowhere else. */
class ScenarioChoiceTest {
    @Test
    void whatNeedsNoViewMakesNone(@TempDir Path folder) throws Exception {
        Home home = new SmallHome(folder).write();
        ReleaseBuild.of(home, step -> {}).publish();
        ReleaseStore store = new ReleaseStore(home.releases());
        Release release = store.current().orElseThrow();
        ServedDataset served = new ServedDataset(new Context());
        served.replace(release);
        HeldScenarios held = new HeldScenarios();
        FusekiServer server = FusekiServer.create()
                .port(0)
                .addFilter("/*", new ReleaseFilter(served, List.of(new ScenarioChoice(new KeptReleases(store), held))))
                .addServlet("/name", new Answering(false))
                .addServlet("/size", new Answering(true))
                .build()
                .start();
        try {
            Scenarios scenarios = held.of(release);
            Choice then = scenarios.own().at(LocalDate.parse("1999-12-31"));

            assertThat(get(server, "/name?asOf=1999-12-31")).startsWith(release.id() + " as of ");
            assertThat(scenarios.holds(then)).isFalse();
            assertThat(get(server, "/size?asOf=1999-12-31")).isEqualTo("true");
            assertThat(scenarios.holds(then)).isTrue();
            assertThat(scenarios.scenario(then).name()).isEqualTo(scenarios.name(then));
        } finally {
            server.stop();
        }
    }

    private static String get(FusekiServer server, String path) throws IOException, InterruptedException {
        URI address = URI.create("http://localhost:" + server.getPort() + path);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
    }

    /** Tells the name of the view, or whether it has graphs. */
    private static final class Answering extends HttpServlet {
        private final boolean needsGraphs;

        private Answering(boolean needsGraphs) {
            this.needsGraphs = needsGraphs;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            Reading reading = Reading.of(request);
            response.getWriter().print(needsGraphs ? String.valueOf(reading.dataset().listGraphNodes().hasNext()) : reading.name());
        }
    }
}
