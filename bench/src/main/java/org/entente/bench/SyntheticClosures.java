package org.entente.bench;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.vocabulary.Entente;

/** The axioms that a release generates from its data, for synthetic actors: who differs, and which rosters are closed. */
final class SyntheticClosures {
    /** How many rosters are closed, over states that are in nothing else. */
    static final int ROSTERS = 10;
    private static final int MEMBERS = 8;

    private final Model model = ModelFactory.createDefaultModel();
    private final Graph graph = model.getGraph();

    private SyntheticClosures() {}

    /** The axioms for so many groupings, which all differ, and for ten listed groupings. */
    static Graph of(int groupings) {
        SyntheticClosures closures = new SyntheticClosures();
        Node different = NodeFactory.createBlankNode();
        closures.graph.add(different, RDF.type.asNode(), OWL2.AllDifferent.asNode());
        closures.graph.add(different, OWL2.distinctMembers.asNode(), closures.list(
                IntStream.range(0, groupings).mapToObj(number -> Facts.thing("grouping", number)).toList()));
        for (int roster = 0; roster < ROSTERS; roster++) {
            closures.close(roster);
        }
        return closures.graph;
    }

    private void close(int roster) {
        Node below = NodeFactory.createBlankNode();
        graph.add(below, RDF.type.asNode(), OWL2.Restriction.asNode());
        graph.add(below, OWL2.onProperty.asNode(), Entente.directMemberOf);
        graph.add(below, OWL2.hasValue.asNode(), listed(roster));
        Node members = NodeFactory.createBlankNode();
        graph.add(members, RDF.type.asNode(), OWL2.Class.asNode());
        graph.add(members, OWL2.oneOf.asNode(), list(members(roster)));
        graph.add(below, RDFS.subClassOf.asNode(), members);
    }

    private Node list(List<Node> members) {
        return model.createList(members.stream().map(model::asRDFNode).iterator()).asNode();
    }

    /** The facts about the listed groupings. */
    static void send(Facts facts) {
        for (int roster = 0; roster < ROSTERS; roster++) {
            facts.type(listed(roster), "LooseGrouping");
            facts.type(listed(roster), "FullyListedGrouping");
            for (Node member : members(roster)) {
                facts.type(member, "State");
                facts.relate(member, "directMemberOf", listed(roster));
            }
        }
    }

    private static Node listed(int roster) {
        return Facts.thing("listed-grouping", roster);
    }

    private static List<Node> members(int roster) {
        return IntStream.range(0, MEMBERS)
                .mapToObj(number -> Facts.thing("listed-state", roster * MEMBERS + number))
                .toList();
    }
}
