package org.entente.endpoint;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.util.Context;
import org.entente.competency.SavedQuestionService;
import org.entente.endpoint.comparison.ComparisonService;
import org.entente.endpoint.dump.Dumps;
import org.entente.endpoint.entity.DatasetDescription;
import org.entente.endpoint.entity.Describe;
import org.entente.endpoint.entity.Entities;
import org.entente.endpoint.entity.GraphContents;
import org.entente.endpoint.explain.ExplanationService;
import org.entente.endpoint.http.Address;
import org.entente.endpoint.http.Formats;
import org.entente.endpoint.http.ProblemFilter;
import org.entente.endpoint.questions.Catalogues;
import org.entente.endpoint.questions.OpenApi;
import org.entente.endpoint.questions.QuestionServlet;
import org.entente.endpoint.questions.SparqlExamples;
import org.entente.endpoint.scenarios.HeldScenarios;
import org.entente.endpoint.scenarios.ScenarioChoice;
import org.entente.endpoint.scenarios.SupposeServlet;
import org.entente.endpoint.served.KeptReleases;
import org.entente.endpoint.served.ReleaseFilter;
import org.entente.endpoint.served.ReleaseWatcher;
import org.entente.endpoint.served.ServedDataset;
import org.entente.endpoint.sparql.QueryLanes;
import org.entente.endpoint.sparql.QueryService;
import org.entente.explanation.Documents;
import org.entente.federation.Broker;
import org.entente.federation.ClosedFunctions;
import org.entente.federation.WaysOut;

/**
 * The running server.
 *
 * <pre>{@code
 * try (Endpoint endpoint = Endpoint.start(Settings.of(new ReleaseStore(Path.of("releases"))))) {
 *     System.out.println("listening on " + endpoint.address());
 *     endpoint.join();
 * }
 * }</pre>
 */
public final class Endpoint implements AutoCloseable {
    private final FusekiServer server;
    private final ReleaseWatcher watcher;
    private final Broker broker;
    private final URI address;

    private Endpoint(FusekiServer server, ReleaseWatcher watcher, Broker broker, String host) {
        this.server = server;
        this.watcher = watcher;
        this.broker = broker;
        String authority = host.contains(":") ? "[" + host + "]" : host;
        this.address = URI.create("http://" + authority + ":" + server.getHttpPort() + "/");
    }

    /**
     * Opens the current release, if any, and starts to listen.
     *
     * @throws IllegalStateException if the address cannot be listened on
     */
    public static Endpoint start(Settings settings) {
        WaysOut.close();
        Broker broker = new Broker(settings.federation());
        ServedDataset served = new ServedDataset(context(broker));
        FusekiServer server = assemble(settings, served, broker);
        Transport.apply(server.getJettyServer(), settings.host());
        ReleaseWatcher watcher = new ReleaseWatcher(settings.releases(), served);
        watcher.start();
        try {
            return new Endpoint(server.start(), watcher, broker, settings.host());
        } catch (FusekiException e) {
            watcher.close();
            broker.close();
            throw new IllegalStateException(
                    "cannot listen on %s:%d: %s".formatted(settings.host(), settings.port(), e.getCause().getMessage()), e);
        }
    }

    /** All that the server is made of. The filters see a request first, in this order. */
    private static FusekiServer assemble(Settings settings, ServedDataset served, Broker broker) {
        Address address = new Address(settings.base());
        Catalogues catalogues = new Catalogues();
        HeldScenarios scenarios = new HeldScenarios();
        KeptReleases kept = new KeptReleases(settings.releases());
        GraphContents graphs = new GraphContents(address, kept);
        QueryLanes lanes = QueryLanes.of(settings.queryTimeout());
        FusekiServer.Builder server = FusekiServer.create()
                .port(settings.port())
                .addFilter("/*", new ProblemFilter())
                .addFilter("/*", new MethodFilter(Set.of("/sparql", "/suppose")))
                .addFilter("/*", new ReleaseFilter(served, List.of(new ScenarioChoice(kept, scenarios), kept)))
                .add("/sparql", QueryService.of(
                        served, served.getContext(), lanes, broker, new SparqlPage(address, broker.federation())))
                .add("/data", GraphStore.of(served))
                .addServlet("/.well-known/void", new DatasetDescription(kept, served))
                .addServlet("/dataset", new DatasetDescription(kept, served))
                .addServlet("/release/*", new DatasetDescription(kept, served))
                .addServlet("/dumps/*", new Dumps(settings.releases()))
                .addServlet("/graph/*", graphs)
                .addServlet("/ontology/*", graphs)
                .addServlet("/describe", new Describe(new Entities(address)))
                .addServlet("", new HomePage(served, address, new Entities(address)))
                .addServlet("/questions/*", new QuestionServlet(
                        served.getContext(), lanes, address, catalogues, settings.recorded()))
                .addServlet("/suppose/*", new SupposeServlet(scenarios, served.getContext(), lanes))
                .addServlet("/openapi.json", new OpenApi(address, catalogues))
                .addServlet("/.well-known/sparql-examples", new SparqlExamples(address, catalogues))
                .addServlet("/problem/*", new ProblemPages())
                .addServlet("/sparql.js", new Asset("sparql.js", Formats.SCRIPT))
                .addServlet("/style.css", new Asset("style.css", Formats.STYLE_SHEET))
                .addServlet(Health.LIVE, new Health(served))
                .addServlet(Health.READY, new Health(served))
                .addServlet("/*", new Others(new Entities(address)));
        Entities.PATHS.forEach(path -> server.addServlet("/" + path + "/*", new Entities(address)));
        Formats.GRAPH.forEach(format -> server.addServlet("/ontology." + format.suffix(), graphs));
        ExplanationService explanations = ExplanationService.of(
                settings.documents().map(Documents::in).orElse(Documents.NONE));
        ExplanationService.paths().forEach(path -> server.addServlet(path, explanations));
        ComparisonService comparisons = new ComparisonService(settings.releases(), kept, served);
        ComparisonService.paths().forEach(path -> server.addServlet(path, comparisons));
        return server.addServlet("/ontology.html", graphs).build();
    }

    /** What no query may do; its time is kept by the limits of each. */
    private static Context context(Broker broker) {
        Context context = ARQ.getContext().copy();
        context.set(ARQ.httpServiceAllowed, false);
        ClosedFunctions.set(context);
        SavedQuestionService.install(context);
        broker.install(context);
        return context;
    }

    /** Where it listens: {@code http://localhost:3030/}. */
    public URI address() {
        return address;
    }

    /** Waits until the server is closed. */
    public void join() {
        server.join();
    }

    /** Looks for a new release now rather than within a second. */
    void refresh() {
        watcher.look();
    }

    @Override
    public void close() {
        watcher.close();
        server.stop();
        broker.close();
    }
}
