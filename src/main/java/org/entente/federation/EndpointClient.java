package org.entente.federation;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.apache.hc.core5.net.URIBuilder;
import org.apache.hc.core5.util.Timeout;

/**
 * HTTP to one endpoint: to checked addresses only, without redirects, cookies, proxies or retries of the library's own,
 * and never longer or larger than it may be.
 */
final class EndpointClient implements AutoCloseable {
    /** Longer ones do not fit into an address everywhere. */
    private static final int LONGEST_IN_ADDRESS = 2000;
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);
    private static final String ACCEPT = "application/sparql-results+json, application/sparql-results+xml;q=0.9";
    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "federation-watch");
        thread.setDaemon(true);
        return thread;
    });

    private final RemoteEndpoint endpoint;
    private final CloseableHttpClient client;

    EndpointClient(RemoteEndpoint endpoint) {
        this.endpoint = endpoint;
        Duration connect = endpoint.timeout().compareTo(LONGEST_CONNECT) < 0 ? endpoint.timeout() : LONGEST_CONNECT;
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new CheckedResolver(endpoint.mayResolveTo()))
                        .setMaxConnTotal(endpoint.requestsAtOnce())
                        .setMaxConnPerRoute(endpoint.requestsAtOnce())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(connect))
                                .setSocketTimeout(Timeout.of(endpoint.timeout()))
                                .build())
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .setUserAgent(endpoint.userAgent())
                .build();
    }

    /**
     * What came back.
     *
     * @param mediaType without parameters
     * @param retryAfter how long to wait before the next request, if it says so
     */
    record Response(int status, String mediaType, Optional<String> location, Optional<Duration> retryAfter, byte[] body) {
        String text() {
            String text = new String(body, StandardCharsets.UTF_8).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
            int most = 200;
            return text.length() > most ? text.substring(0, most) + "…" : text;
        }
    }

    /** The response is larger than the endpoint's may be. */
    static final class TooLargeException extends IOException {
        TooLargeException(String message) {
            super(message);
        }
    }

    /** Asks once. @param time after which the request is broken off, whatever it is doing */
    Response ask(String query, Duration time) throws IOException {
        HttpUriRequestBase request = request(query, time);
        request.addHeader("Accept", ACCEPT);
        Future<?> watch = WATCH.schedule(request::abort, time.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, this::read);
        } finally {
            watch.cancel(false);
        }
    }

    private HttpUriRequestBase request(String query, Duration time) throws IOException {
        List<NameValuePair> parameters = new ArrayList<>();
        parameters.add(new BasicNameValuePair("query", query));
        endpoint.deadline().ifPresent(deadline -> parameters.add(new BasicNameValuePair(
                deadline.name(), Long.toString(Math.max(1, time.toMillis() / deadline.millisecondsEach())))));
        try {
            URI whole = new URIBuilder(endpoint.address()).addParameters(parameters).build();
            if (whole.toString().length() <= LONGEST_IN_ADDRESS) {
                return new HttpGet(whole);
            }
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
        HttpPost post = new HttpPost(endpoint.address());
        post.setEntity(new UrlEncodedFormEntity(parameters, StandardCharsets.UTF_8));
        return post;
    }

    private Response read(ClassicHttpResponse response) throws IOException {
        String type = header(response, "Content-Type").orElse("");
        return new Response(
                response.getCode(),
                type.split(";")[0].strip(),
                header(response, "Location"),
                header(response, "Retry-After").flatMap(text -> RetryAfter.of(text, Instant.now())),
                body(response));
    }

    private static Optional<String> header(ClassicHttpResponse response, String name) {
        return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
    }

    /** Counted after it was unzipped. */
    private byte[] body(ClassicHttpResponse response) throws IOException {
        if (response.getEntity() == null) {
            return new byte[0];
        }
        try (InputStream in = response.getEntity().getContent()) {
            byte[] bytes = in.readNBytes(endpoint.bytesAtMost());
            if (in.read() >= 0) {
                throw new TooLargeException(
                        "its answer has more than " + endpoint.bytesAtMost() + " bytes (fed:bytesAtMost)");
            }
            return bytes;
        }
    }

    @Override
    public void close() {
        client.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
    }
}
