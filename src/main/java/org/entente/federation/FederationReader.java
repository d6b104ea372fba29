package org.entente.federation;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.entente.federation.RemoteEndpoint.DeadlineParameter;

/** Reads the list of endpoints from Turtle in the words of {@link Words}; a word that is none of them is a fault. */
final class FederationReader {
    private static final int SECOND = 1000;

    private final Path file;
    private final List<String> faults = new ArrayList<>();

    FederationReader(Path file) {
        this.file = file;
    }

    Federation read() {
        Graph graph = parse();
        List<Node> nodes = graph.stream(Node.ANY, RDF.type.asNode(), Words.ENDPOINT).map(Triple::getSubject).toList();
        graph.stream()
                .map(Triple::getSubject)
                .filter(subject -> !nodes.contains(subject))
                .distinct()
                .forEach(stray -> faults.add("a description is of no fed:Endpoint; expected \"[] a fed:Endpoint ; …\""));
        List<RemoteEndpoint> endpoints = nodes.stream()
                .map(node -> new Described(graph, node, faults))
                .map(this::endpoint)
                .sorted((one, other) -> one.alias().compareTo(other.alias()))
                .toList();
        if (!faults.isEmpty()) {
            throw new FederationFormatException(
                    faults.stream().map(fault -> file + ": " + fault).distinct().collect(Collectors.joining("\n")));
        }
        return named(endpoints);
    }

    private Federation named(List<RemoteEndpoint> endpoints) {
        try {
            return new Federation(endpoints);
        } catch (FederationFormatException e) {
            throw new FederationFormatException(file + ": " + e.getMessage(), e);
        }
    }

    /** Turtle alone, which names no other document to be read. */
    private Graph parse() {
        Graph graph = GraphFactory.createDefaultGraph();
        try {
            RDFParser.source(file)
                    .forceLang(Lang.TURTLE)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(graph);
            return graph;
        } catch (RiotException e) {
            throw new FederationFormatException(file + ": expected Turtle: " + e.getMessage(), e);
        }
    }

    private RemoteEndpoint endpoint(Described described) {
        described.refuseUnknownWords();
        URI iri = described.web(Words.IRI, null);
        return new RemoteEndpoint(
                described.name(Words.ALIAS),
                iri.toString(),
                described.web(Words.ADDRESS, iri),
                described.seconds(Words.TIMEOUT),
                described.number(Words.ROWS_AT_MOST),
                described.number(Words.BYTES_AT_MOST, 16 << 20),
                described.number(Words.REQUESTS_AT_ONCE),
                described.number(Words.REQUESTS_AT_MOST, 50),
                described.number(Words.BATCH, 30),
                described.truth(Words.IS_CACHED),
                described.text(Words.USER_AGENT),
                described.iri(Words.LICENCE),
                described.iris(Words.LINKED_BY),
                described.addresses(Words.MAY_RESOLVE_TO),
                described.services(Words.MAY_NEST),
                described.optionalName(Words.DEADLINE_IN_SECONDS)
                        .map(name -> new DeadlineParameter(name, SECOND))
                        .or(() -> described.optionalName(Words.DEADLINE_IN_MILLISECONDS)
                                .map(name -> new DeadlineParameter(name, 1))));
    }
}
