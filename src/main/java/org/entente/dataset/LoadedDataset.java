package org.entente.dataset;

import org.apache.jena.sparql.core.DatasetGraph;

/**
 * What was read from a home, nothing resolved or reasoned yet.
 *
 * @param quads the named graphs that {@link Loader} fills; the default graph is empty
 * @param terms what the ontology declares
 */
public record LoadedDataset(DatasetGraph quads, OntologyTerms terms) {}
