package org.entente.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.Jena;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.entente.dataset.Home;
import org.entente.vocabulary.Entente;

/** What goes into a release, for its manifest: the hash of every input file and the versions of what works on them. */
final class InputFiles {
    private static final String UNPACKAGED = "unpackaged";

    private InputFiles() {}

    static Manifest.Inputs of(Home home, LocalDate referenceDate, Graph ontology, String reasoner) {
        SortedMap<String, String> versions = new TreeMap<>();
        versions.put("ontology", ontologyVersion(ontology));
        versions.put("reasoner", reasoner);
        versions.put("code", codeVersion());
        versions.put("jena", Jena.VERSION);
        return new Manifest.Inputs(hashes(home), referenceDate, versions);
    }

    /** SHA-256 of each input file, by its path from the home. */
    static SortedMap<String, String> hashes(Home home) {
        SortedMap<String, String> hashes = new TreeMap<>();
        for (Path file : home.inputs()) {
            hashes.put(home.nameOf(file), hash(file));
        }
        return hashes;
    }

    static String codeVersion() {
        String version = InputFiles.class.getPackage().getImplementationVersion();
        return version == null ? UNPACKAGED : version;
    }

    private static String ontologyVersion(Graph ontology) {
        return ontology.find(Entente.ONTOLOGY, OWL2.versionInfo.asNode(), null)
                .mapWith(Triple::getObject)
                .nextOptional()
                .map(version -> version.getLiteralLexicalForm())
                .orElse("none");
    }

    private static String hash(Path file) {
        try {
            return Checksums.sha256(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
