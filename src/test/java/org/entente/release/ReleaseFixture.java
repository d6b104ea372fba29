package org.entente.release;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.entente.vocabulary.Iris;

/** Small datasets written as TriG with our prefixes, and what they are said to be made from. */
public final class ReleaseFixture {
    static {
        JenaSystem.init();
    }

    private ReleaseFixture() {}

    public static DatasetGraph trig(String text) {
        return RDFParser.fromString(prologue() + text, Lang.TRIG).toDatasetGraph();
    }

    /** Our prefixes, in the form that SPARQL and TriG share. */
    public static String prologue() {
        StringBuilder prefixes = new StringBuilder();
        PrefixMapping mapping = Iris.prefixes();
        mapping.getNsPrefixMap().forEach((prefix, iri) -> prefixes.append("PREFIX %s: <%s>%n".formatted(prefix, iri)));
        return prefixes.toString();
    }

    public static Manifest.Inputs inputs() {
        return inputs("2021-06-30");
    }

    public static Manifest.Inputs inputs(String referenceDate) {
        return new Manifest.Inputs(
                new TreeMap<>(Map.of("seeds/claims/003.csv", "00ff", "ontology/entente.ttl", "11ee")),
                LocalDate.parse(referenceDate),
                new TreeMap<>(Map.of("reasoner", "HermiT 1.4.5.519", "ontology", "0.1.0")));
    }
}
