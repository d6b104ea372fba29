package org.entente.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.entente.vocabulary.Entente;

/**
 * Loads the RDF files that stand beside the tables. One that holds {@code entente:Claim}s is read as claim rows are;
 * any other is a source of its own, named as the file.
 */
final class RdfFiles {
    private static final List<String> TABLES = List.of("csv", "md", "txt");

    private final Load load;

    RdfFiles(Load load) {
        this.load = load;
    }

    void read(Path seeds) {
        for (Path file : Home.files(seeds, Integer.MAX_VALUE, "")) {
            String name = file.getFileName().toString();
            if (RDFLanguages.filenameToLang(name) != null && !TABLES.contains(ending(name))) {
                rdf(file);
            }
        }
    }

    private void rdf(Path file) {
        DatasetGraph quads = new RdfReader(load).read(file);
        if (quads.contains(Node.ANY, Node.ANY, RDF.type.asNode(), Entente.Claim)) {
            new RdfClaims(load, load.nameOf(file), quads).read();
        } else {
            new RdfSource(load, file, quads).read();
        }
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
