package org.entente.endpoint.dump;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.reasoning.OntologySyntax;
import org.entente.release.Release;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/** The dumps of one release, written once into a folder of the system's temporary files. */
final class DumpFolder {
    static final String CHECKSUMS = "SHA256SUMS";
    private static final String ZIPPED = ".gz";
    private static final Map<String, RDFFormat> OF_DATASET = new TreeMap<>(Map.of(
            "nq", RDFFormat.NQUADS_UTF8, "trig", RDFFormat.TRIG_BLOCKS, "jsonld", RDFFormat.JSONLD11_FLAT));
    private static final Map<String, RDFFormat> OF_GRAPH = new TreeMap<>(Map.of(
            "nt", RDFFormat.NTRIPLES_UTF8, "ttl", RDFFormat.TURTLE_BLOCKS, "jsonld", RDFFormat.JSONLD11_FLAT));

    private final Path folder;
    private final Map<String, String> checksums = new TreeMap<>();

    private DumpFolder(Path folder) {
        this.folder = folder;
    }

    /** Writes all files of a release. */
    static DumpFolder of(Release release) throws IOException {
        Path folder = Files.createTempDirectory("entente-dumps-" + release.id() + "-");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        DumpFolder dumps = new DumpFolder(folder);
        dumps.write(release.dataset());
        return dumps;
    }

    private void write(DatasetGraph dataset) throws IOException {
        for (var format : OF_DATASET.entrySet()) {
            file("dataset." + format.getKey(), out -> DumpText.write(dataset, format.getValue(), out));
        }
        file("dataset.ttl", out -> DumpText.write(dataset.getDefaultGraph(), RDFFormat.TURTLE_BLOCKS, out));
        for (Node name : Iter.toList(dataset.listGraphNodes())) {
            for (var format : OF_GRAPH.entrySet()) {
                file(Iris.localName(name) + "." + format.getKey(),
                        out -> DumpText.write(dataset.getGraph(name), format.getValue(), out));
            }
        }
        if (dataset.containsGraph(NamedGraphs.ONTOLOGY)) {
            for (OntologySyntax syntax : OntologySyntax.values()) {
                byte[] text = syntax.write(dataset.getGraph(NamedGraphs.ONTOLOGY));
                file("ontology." + syntax.suffix(), out -> out.write(text));
            }
            byte[] all = OntologySyntax.RDF_XML.write(DumpText.ontologyAndFacts(dataset));
            file("ontology-and-facts.owl", out -> out.write(all));
        }
        String lines = checksums.entrySet().stream()
                .map(entry -> entry.getValue() + "  " + entry.getKey() + "\n")
                .collect(Collectors.joining());
        Files.writeString(folder.resolve(CHECKSUMS), lines);
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private void file(String name, Content content) throws IOException {
        Path plain = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(plain)) {
            content.writeTo(out);
        }
        Path zipped = folder.resolve(name + ZIPPED);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            Files.copy(plain, out);
        }
        for (Path file : List.of(plain, zipped)) {
            checksums.put(file.getFileName().toString(), DigestUtils.sha256Hex(Files.readAllBytes(file)));
        }
    }

    /** The names of the files with their SHA-256, in alphabetical order. */
    Map<String, String> checksums() {
        return checksums;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            folder.toFile().deleteOnExit(); // the system clears its temporary files
        }
    }
}
