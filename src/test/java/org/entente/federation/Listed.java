package org.entente.federation;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.federation.RemoteEndpoint.DeadlineParameter;

/** Endpoints listed by tests; the loopback is theirs to reach unless they say otherwise. */
public final class Listed {
    static final String IRI = "https://far.example/sparql";

    private Listed() {}

    /** An endpoint that queries call far, at this address. */
    public static RemoteEndpoint far(String address) {
        return endpoint("far", IRI, address);
    }

    public static RemoteEndpoint endpoint(String alias, String iri, String address) {
        return new RemoteEndpoint(
                alias, iri, URI.create(address), Duration.ofSeconds(20), 1000, 1 << 20, 2, 20, 30, false,
                "Entente tests", "https://creativecommons.org/publicdomain/zero/1.0/", List.of(), loopback(), Set.of(),
                Optional.of(new DeadlineParameter("timeout", 1000)));
    }

    private static Set<InetAddress> loopback() {
        try {
            return Set.of(InetAddress.getByName("127.0.0.1"), InetAddress.getByName("::1"));
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    static RemoteEndpoint withTimeout(RemoteEndpoint of, Duration timeout) {
        return new RemoteEndpoint(
                of.alias(), of.iri(), of.address(), timeout, of.rowsAtMost(), of.bytesAtMost(), of.requestsAtOnce(),
                of.requestsAtMost(), of.batch(), of.isCached(), of.userAgent(), of.licence(), of.linkedBy(),
                of.mayResolveTo(), of.mayNest(), of.deadline());
    }

    /** @param bytes at most @param once requests at once @param most requests at most */
    static RemoteEndpoint withLimits(RemoteEndpoint of, int rows, int bytes, int once, int most, int batch) {
        return new RemoteEndpoint(
                of.alias(), of.iri(), of.address(), of.timeout(), rows, bytes, once, most, batch, of.isCached(),
                of.userAgent(), of.licence(), of.linkedBy(), of.mayResolveTo(), of.mayNest(), of.deadline());
    }

    static RemoteEndpoint withAddresses(RemoteEndpoint of, Set<InetAddress> mayResolveTo) {
        return new RemoteEndpoint(
                of.alias(), of.iri(), of.address(), of.timeout(), of.rowsAtMost(), of.bytesAtMost(), of.requestsAtOnce(),
                of.requestsAtMost(), of.batch(), of.isCached(), of.userAgent(), of.licence(), of.linkedBy(),
                mayResolveTo, of.mayNest(), of.deadline());
    }

    static RemoteEndpoint nesting(RemoteEndpoint of, Set<String> mayNest) {
        return new RemoteEndpoint(
                of.alias(), of.iri(), of.address(), of.timeout(), of.rowsAtMost(), of.bytesAtMost(), of.requestsAtOnce(),
                of.requestsAtMost(), of.batch(), of.isCached(), of.userAgent(), of.licence(), of.linkedBy(),
                of.mayResolveTo(), mayNest, of.deadline());
    }

    static Federation list(RemoteEndpoint... endpoints) {
        return new Federation(List.of(endpoints));
    }
}
