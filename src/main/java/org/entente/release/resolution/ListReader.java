package org.entente.release.resolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.NodeConst;
import org.apache.jena.vocabulary.RDF;
import org.entente.dataset.OntologyTerms;
import org.entente.dataset.PropertyTerm;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.NamedGraphs;

/** Reads the complete lists of a dataset, in the order of their IRIs. */
final class ListReader {
    private final DatasetGraph quads;
    private final OntologyTerms terms;

    ListReader(DatasetGraph quads, OntologyTerms terms) {
        this.quads = quads;
        this.terms = terms;
    }

    List<ListRecord> read() {
        List<ListRecord> lists = new ArrayList<>();
        Iterator<Quad> found = quads.find(Node.ANY, Node.ANY, Entente.complete, NodeConst.nodeTrue);
        found.forEachRemaining(quad -> lists.add(list(quads.getGraph(quad.getGraph()), quad.getSubject())));
        lists.sort(Comparator.comparing(list -> list.node().getURI()));
        return lists;
    }

    /** The source of every list, complete or not. */
    Map<Node, Node> sources() {
        Map<Node, Node> sources = new HashMap<>();
        Iterator<Quad> found = quads.find(Node.ANY, Node.ANY, Entente.listedProperty, Node.ANY);
        found.forEachRemaining(quad -> sources.put(
                quad.getSubject(), one(quads.getGraph(quad.getGraph()), quad.getSubject(), Entente.inSource)));
        return sources;
    }

    private ListRecord list(Graph graph, Node list) {
        PropertyTerm property = terms.propertyOf(one(graph, list, Entente.listedProperty)).orElseThrow();
        Node side = property.listsSubjects() ? RDF.subject.asNode() : RDF.object.asNode();
        List<Node> claims = graph.find(null, Entente.listedIn, list).mapWith(Triple::getSubject).toList();
        Set<Node> members = claims.stream().map(claim -> one(graph, claim, side)).collect(Collectors.toSet());
        return new ListRecord(
                list,
                property,
                one(graph, list, Entente.whole),
                claims,
                members,
                members.stream().anyMatch(this::isCollective),
                one(graph, list, Entente.standing),
                one(graph, list, Entente.claimKind),
                one(graph, list, Entente.inSource),
                ClaimReader.bounds(graph, list),
                one(graph, list, Entente.row).getLiteralLexicalForm());
    }

    private boolean isCollective(Node member) {
        return quads.contains(NamedGraphs.REGISTRY, member, RDF.type.asNode(), Entente.Collective);
    }

    private static Node one(Graph graph, Node subject, Node property) {
        return ClaimReader.one(graph, subject, property).orElseThrow();
    }
}
