package org.entente.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;

/**
 * What a release says of one node of its own, as a row of a table says it: the values of its fields, without what is
 * computed from them, and without the number of the row, which changes with every row above.
 *
 * @param fields the values by property; {@code oa:hasTarget} has passages, {@code 003:176-178}
 */
record Entry(Node node, Sort sort, Graph graph, Map<Node, SortedSet<String>> fields) {

    /** What an entry is, in the order in which changes are told. */
    enum Sort {
        CLAIM, LIST, DECISION, THING, NAME, SOURCE, DOCUMENT, LINK, TERM
    }

    private static final Set<Node> COMPUTED = Set.of(
            Entente.row, Entente.states, Entente.earliestStart, Entente.latestStart, Entente.earliestEnd, Entente.latestEnd,
            Entente.outcome, Entente.outcomeReason, Entente.openList, Entente.closedList,
            RDFS.isDefinedBy.asNode());
    private static final String OTHER_FORM = "http://www.w3.org/ns/org#";
    private static final String SYNTAX = "http://www.w3.org/2002/07/owl#";

    /** The entry of a node in a graph. */
    static Entry of(Node node, Sort sort, Graph graph) {
        Map<Node, SortedSet<String>> fields = new TreeMap<>((one, other) -> one.getURI().compareTo(other.getURI()));
        graph.stream(node, Node.ANY, Node.ANY)
                .filter(triple -> counts(triple, sort))
                .forEach(triple -> fields.computeIfAbsent(triple.getPredicate(), unseen -> new TreeSet<>())
                        .addAll(values(triple, graph)));
        return new Entry(node, sort, graph, fields);
    }

    private static boolean counts(Triple triple, Sort sort) {
        Node property = triple.getPredicate();
        boolean kind = property.equals(RDF.type.asNode());
        return !COMPUTED.contains(property)
                && !property.getURI().startsWith(OTHER_FORM)
                && (!kind || sort == Sort.THING || sort == Sort.TERM)
                && !(sort == Sort.TERM && isLogic(triple, kind));
    }

    /** What makes axioms is compared as axioms. */
    private static boolean isLogic(Triple triple, boolean kind) {
        boolean hierarchy = triple.predicateMatches(RDFS.subClassOf.asNode())
                || triple.predicateMatches(RDFS.subPropertyOf.asNode())
                || triple.predicateMatches(RDFS.domain.asNode())
                || triple.predicateMatches(RDFS.range.asNode());
        return hierarchy || triple.getObject().isBlank() || !kind && triple.getPredicate().getURI().startsWith(SYNTAX);
    }

    private static Collection<String> values(Triple triple, Graph graph) {
        Node value = triple.getObject();
        if (triple.predicateMatches(OA.hasTarget.asNode())) {
            return List.of(passage(value, graph));
        }
        return List.of(value.isLiteral() ? value.getLiteralLexicalForm() : value.toString());
    }

    private static String passage(Node target, Graph graph) {
        Optional<Node> document = object(graph, target, OA.hasSource.asNode());
        List<String> lines = new ArrayList<>();
        Stream.of(Entente.firstLine, Entente.lastLine)
                .flatMap(line -> object(graph, target, line).stream())
                .map(Node::getLiteralLexicalForm)
                .distinct()
                .forEach(lines::add);
        return document.map(Iris::localName).orElse("") + (lines.isEmpty() ? "" : ":" + String.join("-", lines));
    }

    /** Some object of a property; empty if there is none. */
    static Optional<Node> object(Graph graph, Node subject, Node property) {
        return graph.stream(subject, property, Node.ANY).map(Triple::getObject).findFirst();
    }

    /** The triple that the entry is about, as claims, names and links are. */
    Optional<Triple> triple() {
        return object(graph, node, RDF.subject.asNode()).flatMap(subject -> object(graph, node, RDF.predicate.asNode())
                .flatMap(predicate -> object(graph, node, RDF.object.asNode())
                        .map(object -> Triple.create(subject, predicate, object))));
    }
}
