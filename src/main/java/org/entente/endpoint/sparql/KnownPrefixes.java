package org.entente.endpoint.sparql;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NearestName;

/** The prefixes that a query on this graph is likely to mean: ours, and those usual beside them. */
final class KnownPrefixes {
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("dbo", "http://dbpedia.org/ontology/"),
            Map.entry("dbr", "http://dbpedia.org/resource/"),
            Map.entry("dc", "http://purl.org/dc/elements/1.1/"),
            Map.entry("foaf", "http://xmlns.com/foaf/0.1/"),
            Map.entry("geo", "http://www.opengis.net/ont/geosparql#"),
            Map.entry("gn", "http://www.geonames.org/ontology#"),
            Map.entry("sd", "http://www.w3.org/ns/sparql-service-description#"),
            Map.entry("sh", "http://www.w3.org/ns/shacl#"),
            Map.entry("vann", "http://purl.org/vocab/vann/"),
            Map.entry("wd", "http://www.wikidata.org/entity/"),
            Map.entry("wdt", "http://www.wikidata.org/prop/direct/"));

    private KnownPrefixes() {}

    static Map<String, String> all() {
        Map<String, String> all = new TreeMap<>(USUAL);
        all.putAll(Iris.prefixes().getNsPrefixMap());
        return all;
    }

    /** The declarations that may be missing for this prefix, the most likely first. */
    static List<String> declarationsFor(String prefix) {
        Map<String, String> all = all();
        List<String> names = all.containsKey(prefix) ? List.of(prefix) : NearestName.of(prefix, all.keySet(), 3);
        return names.stream().map(name -> "PREFIX %s: <%s>".formatted(name, all.get(name))).toList();
    }
}
