package org.entente.endpoint;

import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.sparql.core.DatasetGraph;

/** Fuseki's SPARQL 1.1 Graph Store Protocol, the reading half. */
final class GraphStore {
    private GraphStore() {}

    /** The service over a dataset. */
    static DataService.Builder of(DatasetGraph dataset) {
        return DataService.newBuilder(dataset).addEndpoint(Operation.GSP_R);
    }
}
