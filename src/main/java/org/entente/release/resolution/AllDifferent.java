package org.entente.release.resolution;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;

/** Says, once per leaf kind, that its individuals are pairwise different; without it nothing can be counted. */
final class AllDifferent {

    private AllDifferent() {}

    static void add(Stream<Triple> kinds, Graph closures) {
        Map<String, TreeSet<String>> members = new TreeMap<>();
        kinds.forEach(triple -> members.computeIfAbsent(triple.getObject().getURI(), kind -> new TreeSet<>())
                .add(triple.getSubject().getURI()));
        members.values().forEach(things -> axiom(List.copyOf(things), closures));
    }

    private static void axiom(List<String> things, Graph closures) {
        if (things.size() < 2) {
            return;
        }
        Node axiom = NodeFactory.createBlankNode();
        closures.add(axiom, RDF.type.asNode(), OWL2.AllDifferent.asNode());
        List<Node> nodes = things.stream().map(NodeFactory::createURI).toList();
        closures.add(axiom, OWL2.distinctMembers.asNode(), RdfLists.add(closures, nodes));
    }
}
