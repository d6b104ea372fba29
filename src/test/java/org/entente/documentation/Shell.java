package org.entente.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A shell at the top of the checkout, beside a running server or not, or in a folder with a link to the launcher. */
final class Shell implements AutoCloseable {
    private static final String PRINTED_PORT = "localhost:3030";
    private static final String READY = "Stop with Ctrl-C.";
    private static final long MINUTES = 5;

    private final Process server;
    /** What takes the place of printed addresses. */
    private final Map<String, String> addresses;
    private final Path folder;

    private Shell(Process server, Map<String, String> addresses, Path folder) {
        this.server = server;
        this.addresses = addresses;
        this.folder = folder;
    }

    static Shell alone() {
        return new Shell(null, Map.of(), Path.of(""));
    }

    /** The same shell, which puts another address in the place of a printed one too. */
    Shell with(String printed, String address) {
        Map<String, String> all = new HashMap<>(addresses);
        all.put(printed, address);
        return new Shell(server, all, folder);
    }

    /** A shell in another folder, which holds nothing but a link to the launcher. */
    static Shell in(Path folder) throws IOException {
        Files.createSymbolicLink(folder.resolve("entente"), Path.of("entente").toAbsolutePath());
        return new Shell(null, Map.of(), folder);
    }

    /** Starts {@code ./entente serve} on a free port, which takes the place of the printed one in later commands. */
    static Shell besideAServer() throws IOException {
        int port = freePort();
        Process server = process("exec ./entente serve --port " + port, Path.of(""))
                .redirectErrorStream(true)
                .start();
        StringBuilder said = new StringBuilder();
        // not closed: the stream is the server's, and ends with it
        BufferedReader lines = server.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.equals(READY)) {
                return new Shell(server, Map.of(PRINTED_PORT, "localhost:" + port), Path.of(""));
            }
        }
        throw new AssertionError("the server ended before it was ready:\n" + said);
    }

    /** Runs a command and gives what it printed. */
    String run(String command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("documented-command", ".txt");
        output.toFile().deleteOnExit();
        Process process = process(atItsPort(command), folder)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        process.destroy();
        String printed = Files.readString(output);
        assertThat(ended).as("%s ends within %d minutes", command, MINUTES).isTrue();
        assertThat(process.exitValue()).as("%s%n%s", command, printed).isZero();
        return printed;
    }

    /** A printed text with the port of this server in place of the usual one. */
    String atItsPort(String text) {
        String replaced = text;
        for (Map.Entry<String, String> address : addresses.entrySet()) {
            replaced = replaced.replace(address.getKey(), address.getValue());
        }
        return replaced;
    }

    @Override
    public void close() {
        if (server != null) {
            server.destroy();
            server.onExit().orTimeout(1, TimeUnit.MINUTES).join();
        }
    }

    private static ProcessBuilder process(String command, Path folder) {
        return new ProcessBuilder("sh", "-c", command).directory(folder.toAbsolutePath().toFile());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
