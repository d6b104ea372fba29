package org.entente.federation;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Whether an address is one of the public internet. Loopback, private, link-local (where clouds keep their metadata),
 * shared, documentation, benchmark, multicast and reserved ones are not, nor are IPv6 addresses that carry an IPv4 one.
 *
 * <p>By the IANA special-purpose address registries (RFC 6890 and its updates).
 */
final class PublicAddress {
    private static final List<Block> NOT_PUBLIC = List.of(
            new Block(8, 0, 0, 0, 0),
            new Block(8, 10, 0, 0, 0),
            new Block(10, 100, 64, 0, 0),
            new Block(8, 127, 0, 0, 0),
            new Block(16, 169, 254, 0, 0),
            new Block(12, 172, 16, 0, 0),
            new Block(24, 192, 0, 0, 0),
            new Block(24, 192, 0, 2, 0),
            new Block(24, 192, 88, 99, 0),
            new Block(16, 192, 168, 0, 0),
            new Block(15, 198, 18, 0, 0),
            new Block(24, 198, 51, 100, 0),
            new Block(24, 203, 0, 113, 0),
            new Block(4, 224, 0, 0, 0),
            new Block(4, 240, 0, 0, 0));
    /** Within 2000::/3, outside of which nothing is public. */
    private static final List<Block> NOT_PUBLIC_OF_SIX = List.of(
            new Block(23, 0x20, 0x01, 0x00, 0x00),
            new Block(32, 0x20, 0x01, 0x0d, 0xb8),
            new Block(16, 0x20, 0x02, 0, 0),
            new Block(20, 0x3f, 0xff, 0, 0));
    private static final Block UNICAST_OF_SIX = new Block(3, 0x20, 0, 0, 0);

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return NOT_PUBLIC.stream().noneMatch(block -> block.has(bytes));
        }
        return UNICAST_OF_SIX.has(bytes) && NOT_PUBLIC_OF_SIX.stream().noneMatch(block -> block.has(bytes));
    }

    /** The addresses that begin with the same bits. */
    private record Block(int bits, int... first) {
        boolean has(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % Byte.SIZE);
                if ((address[bit / Byte.SIZE] & mask) != (first[bit / Byte.SIZE] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
