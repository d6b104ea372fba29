package org.entente.release;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * The N-Quads file of a release: one line a quad as Jena writes it, in order of their bytes ({@code LC_ALL=C sort}),
 * blank nodes labelled by what they say. The same quads give the same bytes. Only named graphs are written; the default
 * graph is their view.
 */
final class Dump {
    private final List<Quad> quads;

    private Dump(List<Quad> quads) {
        this.quads = quads;
    }

    /** The named graphs of a dataset. */
    static Dump of(DatasetGraph dataset) {
        return new Dump(Iter.toList(dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY)));
    }

    /** Writes the file and says what is in it. */
    Manifest.Contents write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            for (byte[] line : lines()) {
                out.write(line);
            }
        }
        return new Manifest.Contents(Checksums.sha256(file), quads.size(), sizes());
    }

    /** Gives each quad of a file, keeping its blank node labels. */
    static void read(Path file, Consumer<Quad> into) {
        RDFParser.source(file)
                .lang(Lang.NQUADS)
                .labelToNode(LabelToNode.createUseLabelAsGiven())
                .parse(new StreamRDFBase() {
                    @Override
                    public void quad(Quad quad) {
                        into.accept(quad);
                    }
                });
    }

    private List<byte[]> lines() {
        Map<Node, Node> labels = BlankNodeLabels.of(quads);
        return quads.stream()
                .map(quad -> line(quad, labels))
                .sorted(Arrays::compareUnsigned)
                .toList();
    }

    private static byte[] line(Quad quad, Map<Node, Node> labels) {
        String text = Stream.of(quad.getSubject(), quad.getPredicate(), quad.getObject(), quad.getGraph())
                .map(node -> NodeFmtLib.strNT(labels.getOrDefault(node, node)))
                .collect(Collectors.joining(" ", "", " .\n"));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private SortedMap<String, Long> sizes() {
        return quads.stream().collect(Collectors.groupingBy(
                quad -> quad.getGraph().toString(), TreeMap::new, Collectors.counting()));
    }
}
