package org.entente.release.resolution;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;

/** Writes RDF lists into graphs. */
final class RdfLists {

    private RdfLists() {}

    /** Adds the list and gives its head. */
    static Node add(Graph graph, List<Node> members) {
        Model model = ModelFactory.createModelForGraph(graph);
        return model.createList(members.stream().map(model::asRDFNode).iterator()).asNode();
    }
}
