package org.entente.endpoint.limits;

import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;

/** A dataset whose look-ups look at the clock: paths are walked by look-ups alone, between which no row is made. */
final class GuardedDataset extends DatasetGraphWrapper {
    private final Limits limits;
    private final Graph defaultGraph;

    GuardedDataset(DatasetGraph dataset, Limits limits) {
        super(dataset);
        this.limits = limits;
        this.defaultGraph = new GuardedGraph(dataset.getDefaultGraph(), limits);
    }

    @Override
    public Graph getDefaultGraph() {
        return defaultGraph;
    }

    @Override
    public Graph getGraph(Node name) {
        if (Quad.isDefaultGraph(name)) {
            return defaultGraph;
        }
        return new GuardedGraph(super.getGraph(name), limits);
    }

    @Override
    public Graph getUnionGraph() {
        return new GuardedGraph(super.getUnionGraph(), limits);
    }

    @Override
    public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
        limits.turn();
        return super.find(graph, subject, predicate, object);
    }

    private static final class GuardedGraph extends GraphWrapper {
        private final Limits limits;

        GuardedGraph(Graph graph, Limits limits) {
            super(graph);
            this.limits = limits;
        }

        @Override
        public boolean contains(Node subject, Node predicate, Node object) {
            limits.turn();
            return super.contains(subject, predicate, object);
        }

        @Override
        public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
            limits.turn();
            return super.find(subject, predicate, object).mapWith(this::counted);
        }

        @Override
        public ExtendedIterator<Triple> find(Triple pattern) {
            limits.turn();
            return super.find(pattern).mapWith(this::counted);
        }

        private Triple counted(Triple triple) {
            limits.turn();
            return triple;
        }
    }
}
