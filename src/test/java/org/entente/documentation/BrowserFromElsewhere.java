package org.entente.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Chromium on a page that another server serves, so that the endpoint it asks is one of another origin. */
final class BrowserFromElsewhere {
    /** A cell of a result table, past the number of its row. */
    private static final Pattern CELL = Pattern.compile("<td><div><span class=\"nonIri\">\"(.*?)\"<sup>");
    private static final Map<String, String> TYPES = Map.of("html", "text/html", "js", "text/javascript", "css", "text/css");
    private static final int NOT_FOUND = 404;
    private static final int OK = 200;

    private BrowserFromElsewhere() {}

    /** The literals of the table that a page shows, one a line. */
    static String cells(Path page) throws IOException, InterruptedException {
        Path folder = page.getParent();
        HttpServer elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> send(exchange, folder));
        elsewhere.start();
        try {
            String shown = dump("http://localhost:" + elsewhere.getAddress().getPort() + "/" + page.getFileName());
            return CELL.matcher(shown).results().map(cell -> cell.group(1) + "\n").collect(Collectors.joining());
        } finally {
            elsewhere.stop(0);
        }
    }

    private static void send(HttpExchange exchange, Path folder) throws IOException {
        try (exchange) {
            Path file = folder.resolve(exchange.getRequestURI().getPath().substring(1)).normalize();
            if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
                exchange.sendResponseHeaders(NOT_FOUND, -1);
                return;
            }
            String name = file.getFileName().toString();
            String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(OK, Files.size(file));
            Files.copy(file, exchange.getResponseBody());
        }
    }

    /** The page once its scripts have nothing to do; names other than localhost are not resolved. */
    private static String dump(String address) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Path.of("target"), "browser");
        Path dom = folder.resolve("dom.html");
        Process process = new ProcessBuilder(
                        "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync",
                        "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost", "--virtual-time-budget=20000",
                        "--user-data-dir=" + folder.toAbsolutePath().resolve("profile"), "--dump-dom", address)
                .redirectOutput(dom.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("the browser ends within two minutes").isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(dom);
    }
}
