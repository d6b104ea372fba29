/**
 * SPARQL over HTTP: the query operation of the SPARQL 1.1 Protocol on Fuseki's handling of requests, with what it lacks —
 * problems with line and column, hints, validators, lanes for cheap queries, answers that never end silently — and the
 * service's description.
 */
package org.entente.endpoint.sparql;
