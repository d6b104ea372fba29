package org.entente.release;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.Prefixes;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphCollection;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Transactional;
import org.apache.jena.sparql.core.TransactionalLock;
import org.apache.jena.sparql.graph.GraphReadOnly;
import org.apache.jena.sparql.util.NodeCmp;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/**
 * The graphs of a release in memory: indexed, read only, any number of readers at once.
 *
 * <p>The default graph is a graph of its own that holds what stands in the graphs of {@link #VIEW}, so that a query
 * without {@code GRAPH} pays for no scan of quads. A graph that is not there is empty.
 */
final class ReleaseDataset extends DatasetGraphCollection {
    /** The graphs that the default graph shows together. */
    static final List<Node> VIEW = List.of(
            NamedGraphs.ONTOLOGY,
            NamedGraphs.CLOSURES,
            NamedGraphs.REGISTRY,
            NamedGraphs.ASSERTED,
            NamedGraphs.INFERRED,
            NamedGraphs.LINKS);

    private static final PrefixMap PREFIXES = Prefixes.adapt(Iris.prefixes());

    private final SortedMap<Node, Graph> graphs = new TreeMap<>(NodeCmp::compareRDFTerms);
    private Graph defaultGraph;
    private final Transactional transactional = TransactionalLock.createMRSW();

    private ReleaseDataset(Map<Node, Graph> content) {
        content.forEach((name, graph) -> graphs.put(name, readOnly(graph)));
        getDefaultGraph();
    }

    private ReleaseDataset(DatasetGraph base, Map<Node, Graph> replaced) {
        base.listGraphNodes().forEachRemaining(name -> graphs.put(name, base.getGraph(name)));
        replaced.forEach((name, graph) -> graphs.put(name, readOnly(indexed(graph))));
    }

    /** The graphs of another one of these, some replaced; they are shared, and the default graph is made when it is asked for. */
    static DatasetGraph with(DatasetGraph base, Map<Node, Graph> replaced) {
        return new ReleaseDataset(base, replaced);
    }

    /** Copies the named graphs of a dataset. */
    static DatasetGraph of(DatasetGraph content) {
        Map<Node, Graph> copies = new HashMap<>();
        content.listGraphNodes().forEachRemaining(name -> copies.put(name, indexed(content.getGraph(name))));
        return new ReleaseDataset(copies);
    }

    /** Reads a dump straight into the graphs that are kept. */
    static DatasetGraph read(Path dump) {
        Map<Node, Graph> graphs = new HashMap<>();
        Dump.read(dump, quad -> graphs.computeIfAbsent(quad.getGraph(), name -> GraphMemFactory.createGraphMem2())
                .add(quad.asTriple()));
        return new ReleaseDataset(graphs);
    }

    /**
     * GraphMem2, not its Roaring twin: level at the size of the real documents; at 200,000 triples it was ahead on
     * look-ups of claims and on paths, behind on large joins and scans, and a little smaller.
     */
    private static Graph indexed(Graph... sources) {
        Graph graph = GraphMemFactory.createGraphMem2();
        for (Graph source : sources) {
            GraphUtil.addInto(graph, source);
        }
        return graph;
    }

    private static Graph readOnly(Graph graph) {
        graph.getPrefixMapping().setNsPrefixes(Iris.prefixes()).lock();
        return new GraphReadOnly(graph);
    }

    @Override
    public synchronized Graph getDefaultGraph() {
        if (defaultGraph == null) {
            defaultGraph =
                    readOnly(indexed(VIEW.stream().filter(graphs::containsKey).map(graphs::get).toArray(Graph[]::new)));
        }
        return defaultGraph;
    }

    @Override
    public Graph getGraph(Node name) {
        if (Quad.isDefaultGraph(name)) {
            return getDefaultGraph();
        }
        if (Quad.isUnionGraph(name)) {
            return GraphView.createUnionGraph(this);
        }
        return graphs.getOrDefault(name, GraphMemFactory.empty());
    }

    @Override
    public boolean containsGraph(Node name) {
        return Quad.isDefaultGraph(name) || Quad.isUnionGraph(name) || graphs.containsKey(name);
    }

    @Override
    public Iterator<Node> listGraphNodes() {
        return graphs.keySet().iterator();
    }

    @Override
    public long size() {
        return graphs.size();
    }

    @Override
    public PrefixMap prefixes() {
        return PREFIXES;
    }

    @Override
    public void add(Quad quad) {
        throw readOnly();
    }

    @Override
    public void delete(Quad quad) {
        throw readOnly();
    }

    @Override
    public void clear() {
        throw readOnly();
    }

    @Override
    public void addGraph(Node name, Graph graph) {
        throw readOnly();
    }

    @Override
    public void removeGraph(Node name) {
        throw readOnly();
    }

    @Override
    public void begin(TxnType type) {
        if (type == TxnType.WRITE) {
            throw readOnly();
        }
        transactional.begin(TxnType.READ);
    }

    @Override
    public boolean promote(Promote type) {
        return false;
    }

    @Override
    public void commit() {
        transactional.commit();
    }

    @Override
    public void abort() {
        transactional.abort();
    }

    @Override
    public void end() {
        transactional.end();
    }

    @Override
    public boolean isInTransaction() {
        return transactional.isInTransaction();
    }

    @Override
    public ReadWrite transactionMode() {
        return transactional.transactionMode();
    }

    @Override
    public TxnType transactionType() {
        return transactional.transactionType();
    }

    @Override
    public boolean supportsTransactions() {
        return true;
    }

    @Override
    public boolean supportsTransactionAbort() {
        return true;
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("a release is read only: publish another one instead");
    }
}
