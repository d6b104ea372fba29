/**
 * Tables and RDF files in, an RDF dataset out.
 *
 * <p>{@link org.entente.dataset.Loader} reads the ontology, the seed tables and the RDF files beside them; each claim
 * keeps the table and row it came from. What is wrong is collected as {@link org.entente.dataset.Problem}s, all of one
 * run together, and then refused; nothing is half loaded.
 */
package org.entente.dataset;
