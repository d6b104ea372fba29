package org.entente.federation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on a free port of the loopback that does what a real one only does on a bad day, and counts who comes. */
public final class ScriptedServer implements AutoCloseable {
    private static final int OK = 200;

    private final AtomicInteger requests = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    /** What it does with the request of this number, from 1. */
    public interface Script {
        void answer(HttpExchange exchange, int number) throws IOException;
    }

    public ScriptedServer(Script script) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                script.answer(exchange, requests.incrementAndGet());
            }
        });
        server.start();
    }

    /** Sends results in JSON with one variable, bound to these numbers. */
    public static void results(HttpExchange exchange, String variable, int... numbers) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int number : numbers) {
            rows.append(rows.isEmpty() ? "" : ",")
                    .append("{\"%s\":{\"type\":\"uri\",\"value\":\"urn:x:n%d\"}}".formatted(variable, number));
        }
        send(exchange, OK, "{\"head\":{\"vars\":[\"%s\"]},\"results\":{\"bindings\":[%s]}}".formatted(variable, rows));
    }

    public static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/sparql-results+json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/sparql";
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public int requests() {
        return requests.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
