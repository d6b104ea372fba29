package org.entente.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.dataset.Load.DocumentEntry;
import org.entente.dataset.Load.SourceEntry;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/** Enters an RDF file as a document and as the one source in it. */
final class SourceFile {

    private SourceFile() {}

    static SourceEntry register(Load load, Path path, String name) {
        byte[] bytes = read(path);
        int lines = (int) new String(bytes, StandardCharsets.UTF_8).lines().count();
        DocumentEntry document = new DocumentEntry(name, lines);
        SourceEntry source = new SourceEntry(
                name, Optional.of(document), List.of(new LineRange(1, Math.max(lines, 1))), Optional.empty());
        load.documents().put(name, document);
        load.sources().put(name, source);
        Node file = Iris.document(name);
        load.add(NamedGraphs.REGISTRY, file, RDF.type.asNode(), Entente.Document);
        load.english(NamedGraphs.REGISTRY, file, RDFS.label.asNode(), load.nameOf(path));
        load.text(NamedGraphs.REGISTRY, file, Entente.sha256, DigestUtils.sha256Hex(bytes));
        load.add(NamedGraphs.REGISTRY, file, Entente.lineCount, Passages.integer(lines));
        Node node = Iris.source(name);
        Node graph = NamedGraphs.source(name);
        load.add(graph, node, RDF.type.asNode(), Entente.Source);
        load.english(graph, node, RDFS.label.asNode(), "source " + name + ": " + load.nameOf(path));
        load.add(graph, node, Entente.inDocument, file);
        load.text(graph, node, Entente.sourceKind, "RDF file");
        load.text(graph, node, Entente.reliability, "medium");
        load.text(graph, node, Entente.row, load.nameOf(path));
        return source;
    }

    private static byte[] read(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
