package org.entente.endpoint;

import java.util.Set;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.CrossOriginHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;

/**
 * What concerns every answer, below Fuseki: the address to listen on, CORS for all (no credentials are ever needed),
 * no guessing of media types, plain errors, no banner.
 */
final class Transport {
    static final HttpField NO_SNIFF = new HttpField("X-Content-Type-Options", "nosniff");

    /** Bytes of a request's body; parsing longer query texts took minutes. */
    private static final long LONGEST_REQUEST = 1L << 20;

    private static final long NO_LIMIT = -1;

    private Transport() {}

    /** Sets up a server that has not started yet. */
    static void apply(Server server, String host) {
        for (Connector connector : server.getConnectors()) {
            ((ServerConnector) connector).setHost(host);
            configure(connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration());
        }
        ServletContextHandler servlets = (ServletContextHandler) server.getHandler();
        servlets.setErrorHandler(new PlainErrors());
        server.setErrorHandler(new PlainErrors());
        CrossOriginHandler crossOrigin = openToAll();
        crossOrigin.setHandler(servlets);
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

    private static CrossOriginHandler openToAll() {
        CrossOriginHandler handler = new CrossOriginHandler();
        handler.setAllowedOriginPatterns(Set.of("*"));
        handler.setAllowedMethods(Set.of("GET", "HEAD", "POST"));
        handler.setAllowedHeaders(Set.of("*"));
        handler.setExposedHeaders(Set.of(ReleaseFilter.HEADER));
        handler.setDeliverPreflightRequests(false);
        return handler;
    }
}
