package org.entente.federation;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The words that the list of endpoints is written in, prefix {@code fed:}. */
final class Words {
    static final String NS = "https://w3id.org/entente/federation#";

    static final Node ENDPOINT = word("Endpoint");
    static final Node ALIAS = word("alias");
    static final Node IRI = word("iri");
    static final Node ADDRESS = word("address");
    static final Node TIMEOUT = word("timeout");
    static final Node ROWS_AT_MOST = word("rowsAtMost");
    static final Node BYTES_AT_MOST = word("bytesAtMost");
    static final Node REQUESTS_AT_ONCE = word("requestsAtOnce");
    static final Node REQUESTS_AT_MOST = word("requestsAtMost");
    static final Node BATCH = word("batch");
    static final Node IS_CACHED = word("isCached");
    static final Node USER_AGENT = word("userAgent");
    static final Node LICENCE = word("licence");
    static final Node LINKED_BY = word("linkedBy");
    static final Node MAY_RESOLVE_TO = word("mayResolveTo");
    static final Node MAY_NEST = word("mayNest");
    static final Node DEADLINE_IN_SECONDS = word("deadlineInSeconds");
    static final Node DEADLINE_IN_MILLISECONDS = word("deadlineInMilliseconds");

    /** Those that describe an endpoint. */
    static final List<Node> PROPERTIES = List.of(
            ALIAS, IRI, ADDRESS, TIMEOUT, ROWS_AT_MOST, BYTES_AT_MOST, REQUESTS_AT_ONCE, REQUESTS_AT_MOST, BATCH,
            IS_CACHED, USER_AGENT, LICENCE, LINKED_BY, MAY_RESOLVE_TO, MAY_NEST, DEADLINE_IN_SECONDS,
            DEADLINE_IN_MILLISECONDS);

    private Words() {}

    /** As a person writes it: {@code fed:alias}. */
    static String written(Node word) {
        return word.isURI() && word.getURI().startsWith(NS) ? "fed:" + word.getURI().substring(NS.length()) : word.toString();
    }

    private static Node word(String name) {
        return NodeFactory.createURI(NS + name);
    }
}
