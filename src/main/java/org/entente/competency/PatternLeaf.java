package org.entente.competency;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * One triple pattern or path of a query, and when it counts.
 *
 * @param graph the graph it is matched in, maybe a variable; {@link Quad#defaultGraphIRI} for the default graph
 * @param path a triple pattern, or subject, path and object
 * @param marks variables that are all bound in a solution to which the pattern belongs: a branch of UNION and the right
 *     side of OPTIONAL bind one each
 */
record PatternLeaf(Node graph, TriplePath path, List<Var> marks) {

    /** Adds the triples of this pattern in one solution, if it took part in it. */
    void collect(Binding solution, DatasetGraph dataset, Set<Quad> into) {
        if (!marks.stream().allMatch(solution::contains)) {
            return;
        }
        Node name = Substitute.substitute(graph, solution);
        if (path.isTriple()) {
            Triple triple = Substitute.substitute(path.asTriple(), solution);
            into.add(Quad.create(name, triple));
        } else {
            TriplePath ends = Substitute.substitute(path, solution);
            Graph searched = Quad.isDefaultGraph(name) ? dataset.getDefaultGraph() : dataset.getGraph(name);
            PathEdges.between(searched, ends.getSubject(), ends.getPath(), ends.getObject())
                    .forEach(edge -> into.add(Quad.create(name, edge)));
        }
    }
}
