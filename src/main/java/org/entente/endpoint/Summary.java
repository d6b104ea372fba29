package org.entente.endpoint;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.entente.release.Release;
import org.entente.vocabulary.NamedGraphs;

/**
 * A release in figures, read from its data.
 *
 * @param entities things with an entry in the registry
 * @param claims of all sources
 * @param asserted triples of the resolved view
 * @param inferred triples that reasoning adds
 * @param inDefaultGraph triples that a query without GRAPH sees
 * @param graphs number of triples of each named graph, by its IRI
 */
record Summary(
        String release,
        LocalDate referenceDate,
        long entities,
        long claims,
        long asserted,
        long inferred,
        long inDefaultGraph,
        Map<String, Integer> graphs) {

    private static final Query COUNTS = QueryFactory.create("""
            PREFIX graph: <https://w3id.org/entente/graph/>
            PREFIX entente: <https://w3id.org/entente/ontology#>

            SELECT ?entities ?claims {
                { SELECT (COUNT(DISTINCT ?entity) AS ?entities) {
                    GRAPH graph:registry { ?entity a ?kind }
                    FILTER STRSTARTS(STR(?entity), "https://w3id.org/entente/id/")
                } }
                { SELECT (COUNT(DISTINCT ?claim) AS ?claims) { GRAPH ?source { ?claim a entente:Claim } } }
            }
            """);

    static Summary of(Release release) {
        DatasetGraph dataset = release.dataset();
        Map<String, Integer> graphs = new TreeMap<>();
        dataset.listGraphNodes().forEachRemaining(name -> graphs.put(name.getURI(), dataset.getGraph(name).size()));
        try (QueryExec exec = QueryExec.dataset(dataset).query(COUNTS).build()) {
            var counts = exec.select().next();
            return new Summary(
                    release.id(),
                    release.manifest().inputs().referenceDate(),
                    number(counts.get("entities")),
                    number(counts.get("claims")),
                    dataset.getGraph(NamedGraphs.ASSERTED).size(),
                    dataset.getGraph(NamedGraphs.INFERRED).size(),
                    dataset.getDefaultGraph().size(),
                    graphs);
        }
    }

    private static long number(Node literal) {
        return ((Number) literal.getLiteralValue()).longValue();
    }
}
