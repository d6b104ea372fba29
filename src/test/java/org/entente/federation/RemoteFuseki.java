package org.entente.federation;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.sse.SSE;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A second SPARQL server, a real one, on a free port of the loopback; keeps the User-Agents of those who came. */
public final class RemoteFuseki implements AutoCloseable {
    private final List<String> userAgents = new CopyOnWriteArrayList<>();
    private final List<String> queries = new CopyOnWriteArrayList<>();
    private final FusekiServer server;

    private RemoteFuseki(DatasetGraph dataset) {
        server = FusekiServer.create()
                .port(0)
                .loopback(true)
                .add("/sparql", dataset)
                .addFilter("/*", new HttpFilter() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                            throws IOException, ServletException {
                        userAgents.add(String.valueOf(request.getHeader("User-Agent")));
                        queries.add(String.valueOf(request.getParameter("query")));
                        super.doFilter(request, response, chain);
                    }
                })
                .build()
                .start();
    }

    /** Serves the triples of these files. */
    public static RemoteFuseki serving(String... files) {
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        dataset.executeWrite(() -> List.of(files).forEach(file -> RDFDataMgr.read(dataset, file)));
        return new RemoteFuseki(dataset);
    }

    static RemoteFuseki withTriples(String triples) {
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        dataset.executeWrite(() -> SSE.parseGraph("(graph " + triples + ")").find().forEach(triple -> dataset.getDefaultGraph().add(triple)));
        return new RemoteFuseki(dataset);
    }

    public String address() {
        return "http://localhost:" + server.getHttpPort() + "/sparql";
    }

    /** One for each request. */
    List<String> userAgents() {
        return userAgents;
    }

    /** What it was asked, in order. */
    public List<String> queries() {
        return queries;
    }

    @Override
    public void close() {
        server.stop();
    }
}
