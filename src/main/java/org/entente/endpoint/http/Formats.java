package org.entente.endpoint.http;

import java.util.List;

/** The formats of the endpoint; each list is in the order in which we like to send them. */
public final class Formats {
    public static final Format HTML = format("text/html", "html", List.of("application/xhtml+xml"));
    public static final Format JSON = format("application/json", "json", List.of());
    public static final Format STYLE_SHEET = format("text/css", "css", List.of());
    public static final Format SCRIPT = format("text/javascript", "js", List.of());
    public static final Format MARKDOWN = format("text/markdown", "md", List.of(), "markdown");
    public static final Format SPARQL_QUERY = format("application/sparql-query", "rq", List.of());
    public static final Format OPENAPI = format("application/vnd.oai.openapi+json", "json", List.of("application/json"));
    public static final Format TEXT = format("text/plain", "txt", List.of(), "text");

    public static final Format TURTLE =
            format("text/turtle", "ttl", List.of("application/x-turtle", "application/turtle", "text/n3", "text/rdf+n3"), "turtle", "n3");
    public static final Format JSON_LD = format("application/ld+json", "jsonld", List.of("application/json"), "json-ld");
    public static final Format RDF_XML =
            format("application/rdf+xml", "rdf", List.of("application/xml"), "rdfxml", "rdf/xml", "rdf+xml", "xml");
    public static final Format N_TRIPLES = format("application/n-triples", "nt", List.of("text/plain"), "ntriples", "n-triples");
    public static final Format TRIG = format("application/trig", "trig", List.of("application/x-trig"));
    public static final Format N_QUADS = format("application/n-quads", "nq", List.of("text/x-nquads"), "nquads", "n-quads");

    public static final Format RESULTS_JSON =
            format("application/sparql-results+json", "srj", List.of("application/json"), "json");
    public static final Format RESULTS_XML =
            format("application/sparql-results+xml", "srx", List.of("application/xml", "text/xml"), "xml");
    public static final Format CSV = format("text/csv", "csv", List.of());
    public static final Format TSV = format("text/tab-separated-values", "tsv", List.of());

    /** For graphs. */
    public static final List<Format> GRAPH = List.of(TURTLE, JSON_LD, RDF_XML, N_TRIPLES, TRIG, N_QUADS);
    /** For datasets. */
    public static final List<Format> DATASET = List.of(TRIG, N_QUADS, JSON_LD);
    /** For rows of a SELECT and the yes or no of an ASK. */
    public static final List<Format> RESULTS = List.of(RESULTS_JSON, RESULTS_XML, CSV, TSV, TEXT);

    private Formats() {}

    private static Format format(String mediaType, String suffix, List<String> others, String... names) {
        return new Format(mediaType, suffix, others, List.of(names));
    }
}
