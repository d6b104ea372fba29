/**
 * The SPARQL endpoint and its pages: an embedded Fuseki over the release in force, for reading only.
 *
 * <p>{@link org.entente.endpoint.Endpoint} is the whole server, its parts in one list. Every request is answered from one
 * release, however many queries it takes; a new release is swapped in between requests. This is the only home of Fuseki,
 * Jetty and servlets.
 */
package org.entente.endpoint;
