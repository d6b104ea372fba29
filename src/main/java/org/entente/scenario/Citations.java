package org.entente.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.OA;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;

/** Says where claims stand. Can be shared by threads. */
final class Citations {
    private final DatasetGraph dataset;
    private final Map<Node, Cited> known = new ConcurrentHashMap<>();

    Citations(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    List<Cited> of(List<Node> claims) {
        return claims.stream().map(claim -> known.computeIfAbsent(claim, this::cite)).toList();
    }

    private Cited cite(Node claim) {
        List<String> passages = dataset.stream(Node.ANY, claim, Entente.inSource, Node.ANY)
                .findFirst()
                .map(quad -> passages(dataset.getGraph(quad.getGraph()), claim))
                .orElse(List.of());
        return new Cited(claim, passages);
    }

    private static List<String> passages(Graph graph, Node claim) {
        return graph.find(claim, OA.hasTarget.asNode(), null).mapWith(Triple::getObject).toList().stream()
                .flatMap(target -> passage(graph, target).stream())
                .sorted()
                .toList();
    }

    private static Optional<String> passage(Graph graph, Node target) {
        return value(graph, target, OA.hasSource.asNode()).flatMap(document -> value(graph, target, Entente.firstLine)
                .flatMap(first -> value(graph, target, Entente.lastLine).map(last -> "document " + Iris.localName(document)
                        + (first.equals(last) ? " line " : " lines ") + first.getLiteralLexicalForm()
                        + (first.equals(last) ? "" : "-" + last.getLiteralLexicalForm()))));
    }

    private static Optional<Node> value(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, null).mapWith(Triple::getObject).nextOptional();
    }
}
