package org.entente.endpoint;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.entente.competency.Recordings;
import org.entente.federation.Federation;
import org.entente.release.ReleaseStore;

/**
 * Where the endpoint listens and what it serves.
 *
 * @param host name or address to listen on; loopback unless told
 * @param port 0 for any free one
 * @param base the public address when it differs from that of the requests, as behind a proxy; ends with {@code /}
 * @param queryTimeout after which a query is stopped
 * @param releases the store whose current release is served
 * @param documents the folder with the source documents, if explanations are to show what stands in their passages
 * @param federation the endpoints that queries may ask; none unless told
 * @param recorded answers of questions that ask other endpoints
 */
public record Settings(
        String host,
        int port,
        Optional<URI> base,
        Duration queryTimeout,
        ReleaseStore releases,
        Optional<Path> documents,
        Federation federation,
        Recordings recorded) {
    private static final int LAST_PORT = 65_535;

    public Settings {
        if (port < 0 || port > LAST_PORT) {
            throw new IllegalArgumentException("port " + port + ": expected 0 (any free one) to " + LAST_PORT);
        }
        if (queryTimeout.toMillis() < 1) {
            throw new IllegalArgumentException("query time-out " + queryTimeout + ": expected a millisecond or more");
        }
        base.ifPresent(Settings::requireBase);
    }

    /** The settings that need no thought: port 3030 on loopback, half a minute for a query. */
    public static Settings of(ReleaseStore releases) {
        return new Settings(
                "localhost", 3030, Optional.empty(), Duration.ofSeconds(30), releases, Optional.empty(), Federation.NONE,
                Recordings.NONE);
    }

    public Settings withHost(String newHost) {
        return new Settings(newHost, port, base, queryTimeout, releases, documents, federation, recorded);
    }

    public Settings withPort(int newPort) {
        return new Settings(host, newPort, base, queryTimeout, releases, documents, federation, recorded);
    }

    public Settings withBase(URI newBase) {
        return new Settings(host, port, Optional.of(newBase), queryTimeout, releases, documents, federation, recorded);
    }

    public Settings withQueryTimeout(Duration newQueryTimeout) {
        return new Settings(host, port, base, newQueryTimeout, releases, documents, federation, recorded);
    }

    public Settings withDocuments(Path newDocuments) {
        return new Settings(host, port, base, queryTimeout, releases, Optional.of(newDocuments), federation, recorded);
    }

    public Settings withFederation(Federation newFederation) {
        return new Settings(host, port, base, queryTimeout, releases, documents, newFederation, recorded);
    }

    public Settings withRecorded(Recordings newRecorded) {
        return new Settings(host, port, base, queryTimeout, releases, documents, federation, newRecorded);
    }

    private static void requireBase(URI base) {
        boolean web = "http".equals(base.getScheme()) || "https".equals(base.getScheme());
        if (!web || base.getHost() == null || !base.toString().endsWith("/")) {
            throw new IllegalArgumentException(
                    "base " + base + ": expected an http or https IRI that ends with /, as https://example.org/entente/");
        }
    }
}
