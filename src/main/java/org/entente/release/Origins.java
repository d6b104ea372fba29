package org.entente.release;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.NodeConst;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.entente.dataset.Home;
import org.entente.reasoning.ConflictingAxiom;
import org.entente.reasoning.ConflictingAxiom.Sort;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/** Leads from an axiom to the claims, lists and registry entries it comes from, with their rows, passages and sources. */
final class Origins {
    private final DatasetGraph quads;
    private final Home home;

    /** Origins in these graphs, which were read from the home. */
    Origins(DatasetGraph quads, Home home) {
        this.quads = quads;
        this.home = home;
    }

    /** Where the axiom comes from, in order of the rows; none if the ontology itself says it. */
    List<Origin> of(ConflictingAxiom axiom) {
        Stream<Node> stated = axiom.triple().stream().flatMap(triple -> accepted(triple, axiom.sort()));
        Stream<Origin> claims = Stream.concat(axiom.claims().stream(), stated).flatMap(claim -> claim(claim).stream());
        return Stream.concat(claims, entries(axiom))
                .distinct()
                .sorted(Comparator.comparing(Origin::row).thenComparing(Origin::id))
                .toList();
    }

    private Stream<Node> accepted(Triple triple, Sort sort) {
        Node statement = sort == Sort.DENIAL ? Iris.negativeStatement(triple) : Iris.statement(triple);
        List<Quad> claims = Iter.toList(quads.find(Node.ANY, Node.ANY, Entente.states, statement));
        return claims.stream().map(Quad::getSubject).filter(this::isAccepted);
    }

    private boolean isAccepted(Node claim) {
        return quads.contains(NamedGraphs.DECISIONS, claim, Entente.outcome, Entente.term("AcceptedOutcome"));
    }

    /** The registry says of what kind a thing is, and that its entries are different things. */
    private Stream<Origin> entries(ConflictingAxiom axiom) {
        boolean isKind = axiom.triple().filter(triple -> triple.predicateMatches(RDF.type.asNode())).isPresent();
        if (isKind) {
            return entry(axiom.triple().get().getSubject()).stream();
        }
        return axiom.type().equals("DifferentIndividuals")
                ? axiom.terms().stream().flatMap(thing -> entry(thing).stream())
                : Stream.empty();
    }

    private Optional<Origin> entry(Node thing) {
        return text(quads.getGraph(NamedGraphs.REGISTRY), thing, Entente.row)
                .map(row -> new Origin(thing, home.tableOf(row), false, "", Optional.empty(), ""));
    }

    private Optional<Origin> claim(Node claim) {
        Iterator<Quad> rows = quads.find(Node.ANY, claim, Entente.row, Node.ANY);
        if (!rows.hasNext()) {
            return Optional.empty();
        }
        Quad row = rows.next();
        Graph graph = quads.getGraph(row.getGraph());
        boolean isList = graph.contains(claim, Entente.complete, NodeConst.nodeTrue);
        return one(graph, claim, Entente.inSource).map(source -> new Origin(
                claim,
                home.tableOf(row.getObject().getLiteralLexicalForm()),
                isList,
                passages(graph, claim),
                Optional.of(source),
                voice(graph, source)));
    }

    private static String passages(Graph graph, Node claim) {
        return graph.find(claim, OA.hasTarget.asNode(), null).toList().stream()
                .map(target -> passage(graph, target.getObject()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String passage(Graph graph, Node target) {
        String document = one(graph, target, OA.hasSource.asNode()).map(Iris::localName).orElse("?");
        String first = text(graph, target, Entente.firstLine).orElse("?");
        String last = text(graph, target, Entente.lastLine).orElse("?");
        return "document " + document + (first.equals(last) ? " line " + first : " lines " + first + "-" + last);
    }

    /** "source:003 (paper, reliability medium, published 2021-03/2021-04)". */
    private static String voice(Graph graph, Node source) {
        String facts = Stream.of(
                        text(graph, source, Entente.sourceKind),
                        text(graph, source, Entente.reliability).map(word -> "reliability " + word),
                        text(graph, source, DCTerms.issued.asNode()).map(date -> "published " + date))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return "source:" + Iris.localName(source) + (facts.isEmpty() ? "" : " (" + facts + ")");
    }

    private static Optional<Node> one(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, null).mapWith(Triple::getObject).nextOptional();
    }

    private static Optional<String> text(Graph graph, Node subject, Node property) {
        return one(graph, subject, property).map(Node::getLiteralLexicalForm);
    }
}
