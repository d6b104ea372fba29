package org.entente.endpoint.dump;

import java.io.OutputStream;
import java.util.Comparator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;
import org.entente.vocabulary.Iris;

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
            RDFWriter.source(namedGraphs(dataset)).format(format).output(out);
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

    /** Without the default graph, which only shows again what the named ones hold. */
    private static DatasetGraph namedGraphs(DatasetGraph dataset) {
        DatasetGraph named = DatasetGraphFactory.createGeneral();
        dataset.listGraphNodes().forEachRemaining(name -> named.addGraph(name, dataset.getGraph(name)));
        return named;
    }
}
