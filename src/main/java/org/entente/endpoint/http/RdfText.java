package org.entente.endpoint.http;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;

/** Graphs as bytes in one of the RDF formats. */
public final class RdfText {
    private static final Map<Format, RDFFormat> FORMATS = Map.of(
            Formats.TURTLE, RDFFormat.TURTLE_PRETTY,
            Formats.JSON_LD, RDFFormat.JSONLD11_PRETTY,
            Formats.RDF_XML, RDFFormat.RDFXML_PLAIN,
            Formats.N_TRIPLES, RDFFormat.NTRIPLES_UTF8,
            Formats.TRIG, RDFFormat.TRIG_PRETTY,
            Formats.N_QUADS, RDFFormat.NQUADS_UTF8);

    private RdfText() {}

    /** How Jena calls a format and the variant of it that we send. */
    public static RDFFormat format(Format format) {
        return FORMATS.get(format);
    }

    /** The graph in this format, with the prefixes it has. */
    public static byte[] of(Graph graph, Format format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RDFWriter.source(graph).format(format(format)).output(bytes);
        return bytes.toByteArray();
    }
}
