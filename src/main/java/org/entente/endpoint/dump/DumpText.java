package org.entente.endpoint.dump;

import java.io.OutputStream;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/** Graphs and datasets as files, in the order of their terms, so that the same release gives the same bytes. */
final class DumpText {
    private static final Comparator<Triple> TRIPLES = Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
            .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
            .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);
    private static final Comparator<Quad> QUADS =
            Comparator.comparing(Quad::getGraph, NodeCmp::compareRDFTerms).thenComparing(Quad::asTriple, TRIPLES);

    private DumpText() {}

    /** All named graphs. */
    static void write(DatasetGraph dataset, RDFFormat format, OutputStream out) {
        if (format.equals(RDFFormat.JSONLD11_FLAT)) {
            RDFWriter.source(dataset).format(format).output(out);
            return;
        }
        write(format, out, stream -> dataset.stream().filter(quad -> !quad.isDefaultGraph()).sorted(QUADS).forEach(stream::quad));
    }

    /** One graph. */
    static void write(Graph graph, RDFFormat format, OutputStream out) {
        if (format.equals(RDFFormat.JSONLD11_FLAT)) {
            RDFWriter.source(graph).format(format).output(out);
            return;
        }
        write(format, out, stream -> graph.stream().sorted(TRIPLES).forEach(stream::triple));
    }

    private interface Content {
        void sendTo(StreamRDF stream);
    }

    private static void write(RDFFormat format, OutputStream out, Content content) {
        StreamRDF stream = StreamRDFWriter.getWriterStream(out, format);
        stream.start();
        if (!format.equals(RDFFormat.NQUADS_UTF8) && !format.equals(RDFFormat.NTRIPLES_UTF8)) {
            Iris.prefixes().getNsPrefixMap().forEach(stream::prefix);
        }
        content.sendTo(stream);
        stream.finish();
    }

    /** What reasoning starts from, in one graph for OWL tools: ontology, closures, kinds with their labels, the view. */
    static Graph ontologyAndFacts(DatasetGraph dataset) {
        Graph merged = GraphFactory.createDefaultGraph();
        Stream.of(NamedGraphs.ONTOLOGY, NamedGraphs.CLOSURES, NamedGraphs.ASSERTED)
                .forEach(name -> GraphUtil.addInto(merged, dataset.getGraph(name)));
        Graph ontology = dataset.getGraph(NamedGraphs.ONTOLOGY);
        Graph registry = dataset.getGraph(NamedGraphs.REGISTRY);
        registry.find(Node.ANY, RDF.type.asNode(), Node.ANY)
                .filterKeep(triple -> isEntity(triple.getSubject())
                        && ontology.contains(triple.getObject(), RDF.type.asNode(), OWL.Class.asNode())
                        && !triple.objectMatches(Entente.RetiredEntry))
                .toList()
                .forEach(triple -> {
                    merged.add(triple);
                    registry.find(triple.getSubject(), RDFS.label.asNode(), Node.ANY).forEach(merged::add);
                    registry.find(triple.getSubject(), SKOS.altLabel.asNode(), Node.ANY).forEach(merged::add);
                });
        return merged;
    }

    private static boolean isEntity(Node node) {
        return node.isURI() && node.getURI().startsWith(Iris.ID);
    }
}
