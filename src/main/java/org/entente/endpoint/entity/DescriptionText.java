package org.entente.endpoint.entity;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.endpoint.http.Format;
import org.entente.endpoint.http.Formats;
import org.entente.endpoint.http.RdfText;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/**
 * A description in RDF. Asserted and inferred stand apart: by their graphs in TriG and N-Quads, by headed blocks in
 * Turtle; formats that know neither have all triples together.
 */
final class DescriptionText {
    private DescriptionText() {}

    static byte[] of(Description description, Format format) {
        if (format.equals(Formats.TRIG) || format.equals(Formats.N_QUADS)) {
            return quads(description, format);
        }
        return format.equals(Formats.TURTLE)
                ? turtle(description).getBytes(StandardCharsets.UTF_8)
                : RdfText.of(all(description), format);
    }

    private static byte[] quads(Description description, Format format) {
        DatasetGraph dataset = DatasetGraphFactory.createGeneral();
        dataset.prefixes().putAll(Iris.prefixes().getNsPrefixMap());
        description.quads().forEach(dataset::add);
        GraphUtil.addInto(dataset.getDefaultGraph(), description.labelTriples());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RDFWriter.source(dataset).format(RdfText.format(format)).output(bytes);
        return bytes.toByteArray();
    }

    /** Blocks one after the other; a triple in two of them is the same triple to a reader of Turtle. */
    private static String turtle(Description description) {
        StringBuilder text = new StringBuilder();
        for (Node name : description.graphs()) {
            String head = name.equals(NamedGraphs.INFERRED) ? "inferred" : "in " + Labels.prefixed(name.getURI());
            block(text, head, description.outgoing().stream().filter(quad -> quad.getGraph().equals(name)));
        }
        block(text, "what leads here, asserted or stated",
                description.incoming().stream().filter(quad -> !quad.getGraph().equals(NamedGraphs.INFERRED)));
        block(text, "what leads here, inferred",
                description.incoming().stream().filter(quad -> quad.getGraph().equals(NamedGraphs.INFERRED)));
        block(text, "labels", description.labelTriples());
        return prefixes() + text;
    }

    private static void block(StringBuilder text, String head, Stream<Quad> quads) {
        Graph graph = graph();
        quads.map(Quad::asTriple).forEach(graph::add);
        block(text, head, graph);
    }

    private static void block(StringBuilder text, String head, Graph graph) {
        if (!graph.isEmpty()) {
            graph.getPrefixMapping().setNsPrefixes(Iris.prefixes());
            String turtle = RDFWriter.source(graph).format(RDFFormat.TURTLE_PRETTY).asString();
            text.append("\n# ").append(head).append('\n').append(withoutPrefixes(turtle)).append('\n');
        }
    }

    private static String withoutPrefixes(String turtle) {
        return turtle.lines()
                .dropWhile(line -> line.startsWith("PREFIX ") || line.startsWith("@prefix ") || line.isBlank())
                .reduce((left, right) -> left + "\n" + right)
                .orElse("");
    }

    private static String prefixes() {
        return RDFWriter.source(graph()).lang(Lang.TURTLE).asString().strip() + "\n";
    }

    private static Graph all(Description description) {
        Graph graph = graph();
        description.quads().map(Quad::asTriple).forEach(graph::add);
        GraphUtil.addInto(graph, description.labelTriples());
        return graph;
    }

    private static Graph graph() {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefixes(Iris.prefixes());
        return graph;
    }
}
