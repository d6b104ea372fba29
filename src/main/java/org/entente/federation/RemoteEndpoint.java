package org.entente.federation;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.vocabulary.Iris;

/**
 * One endpoint that queries may ask, as the configuration has it.
 *
 * @param alias its short name; {@code service:ALIAS} calls it too
 * @param iri by which queries call it
 * @param address where requests go; the IRI itself unless told, else a mirror
 * @param timeout for one request, from the first byte sent to the last received
 * @param rowsAtMost that one SERVICE clause takes; what is beyond makes the answer partial
 * @param bytesAtMost of one response
 * @param requestsAtOnce by all queries together
 * @param requestsAtMost by one query
 * @param batch rows of ours whose values go into one request
 * @param isCached whether its answers are kept for later queries even if these do not ask for it by {@code cache:}
 * @param userAgent sent with each request
 * @param licence of its data
 * @param linkedBy properties by which our things lead to its own
 * @param mayResolveTo addresses that are not public and still may be connected to
 * @param mayNest SERVICE clauses that it may be handed inside a query, as Wikidata's label service
 * @param deadline how it is told the time that is left, if it can be
 */
public record RemoteEndpoint(
        String alias,
        String iri,
        URI address,
        Duration timeout,
        int rowsAtMost,
        int bytesAtMost,
        int requestsAtOnce,
        int requestsAtMost,
        int batch,
        boolean isCached,
        String userAgent,
        String licence,
        List<String> linkedBy,
        Set<InetAddress> mayResolveTo,
        Set<String> mayNest,
        Optional<DeadlineParameter> deadline) {
    /** Copies the collections. */
    public RemoteEndpoint {
        linkedBy = List.copyOf(linkedBy);
        mayResolveTo = Set.copyOf(mayResolveTo);
        mayNest = Set.copyOf(mayNest);
    }

    /** A parameter of the request that tells the time left. @param millisecondsEach of its unit */
    public record DeadlineParameter(String name, int millisecondsEach) {}

    /** The IRI that stands for it whatever its own is: {@code https://w3id.org/entente/service/wikidata}. */
    public String aliasIri() {
        return Iris.SERVICE + alias;
    }

    /** What a query may write after SERVICE. */
    String callable() {
        return "SERVICE service:" + alias + " or SERVICE <" + iri + ">";
    }
}
