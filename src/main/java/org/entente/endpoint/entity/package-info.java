/**
 * Linked data: every IRI of ours answers with a description of what it names, as a page or in RDF, whatever the address of
 * the server is.
 */
package org.entente.endpoint.entity;
