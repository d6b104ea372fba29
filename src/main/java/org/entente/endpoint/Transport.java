package org.entente.endpoint;

import java.time.Duration;
import java.util.Set;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.CrossOriginHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.entente.endpoint.questions.QuestionServlet;
import org.entente.endpoint.served.ReleaseFilter;
import org.entente.endpoint.sparql.Federated;

/**
 * What concerns every answer, below Fuseki: the address to listen on, CORS for all (no credentials are ever needed),
 * no guessing of media types, plain errors, no banner.
 */
final class Transport {
    static final HttpField NO_SNIFF = new HttpField("X-Content-Type-Options", "nosniff");

    /** Bytes of a request's body; parsing longer query texts took minutes. */
    private static final long LONGEST_REQUEST = 1L << 20;

    private static final long NO_LIMIT = -1;

    /** What scripts of other origins may read beside what browsers show them anyway. */
    private static final Set<String> EXPOSED = Set.of(
            "Allow", "Content-Location", "ETag", "Link", "Location", "Repr-Digest", "Retry-After", "Vary", ReleaseFilter.HEADER, "Entente-Hint",
            QuestionServlet.QUESTION, QuestionServlet.ANSWER, Federated.FEDERATION, Federated.PARTIAL, Federated.STALE);

    private Transport() {}

    /** Sets up a server that has not started yet. */
    static void apply(Server server, String host) {
        for (Connector connector : server.getConnectors()) {
            ((ServerConnector) connector).setHost(host);
            configure(connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration());
        }
        ServletContextHandler servlets = (ServletContextHandler) server.getHandler();
        servlets.setErrorHandler(new TransportProblems());
        server.setErrorHandler(new TransportProblems());
        CompressionHandler compressing = compressing();
        compressing.setHandler(servlets);
        CrossOriginHandler crossOrigin = openToAll();
        crossOrigin.setHandler(compressing);
        // counted while it is read, so that a chunked body ends there too
        SizeLimitHandler limited = new SizeLimitHandler(LONGEST_REQUEST, NO_LIMIT);
        limited.setHandler(crossOrigin);
        server.setHandler(limited);
    }

    private static void configure(HttpConfiguration configuration) {
        configuration.setSendServerVersion(false);
        configuration.addCustomizer((request, headers) -> {
            headers.put(NO_SNIFF);
            return request;
        });
    }

    /** Answers only; bodies of requests are never inflated. */
    private static CompressionHandler compressing() {
        CompressionHandler handler = new CompressionHandler();
        handler.putCompression(new GzipCompression());
        handler.putConfiguration("/*", CompressionConfig.builder()
                .defaults()
                .compressExcludeMimeType("application/gzip")
                .decompressExcludePath("/*")
                .build());
        return handler;
    }

    private static CrossOriginHandler openToAll() {
        CrossOriginHandler handler = new CrossOriginHandler();
        handler.setAllowedOriginPatterns(Set.of("*"));
        handler.setAllowedMethods(Set.of("GET", "HEAD", "POST"));
        handler.setAllowedHeaders(Set.of("*"));
        handler.setExposedHeaders(EXPOSED);
        handler.setPreflightMaxAge(Duration.ofDays(1));
        handler.setDeliverPreflightRequests(false);
        return handler;
    }
}
