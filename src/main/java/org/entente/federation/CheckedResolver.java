package org.entente.federation;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Looks a name up and lets through only addresses that may be connected to. The client connects to the very addresses
 * that are returned here, so that a name cannot lead elsewhere between the check and the connection.
 */
final class CheckedResolver implements DnsResolver {
    private final Set<InetAddress> allowed;

    /** @param allowed though they are not public */
    CheckedResolver(Set<InetAddress> allowed) {
        this.allowed = allowed;
    }

    /** The name leads to an address that must not be connected to. */
    static final class ClosedAddressException extends UnknownHostException {
        ClosedAddressException(String message) {
            super(message);
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        String closed = Stream.of(found)
                .filter(address -> !PublicAddress.is(address) && !allowed.contains(address))
                .map(InetAddress::getHostAddress)
                .collect(Collectors.joining(", "));
        if (!closed.isEmpty()) {
            throw new ClosedAddressException(host + " leads to " + closed
                    + ", which is no public address; fed:mayResolveTo would have to list it");
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
