/**
 * What follows from the ontology and the facts, and why they do not fit when they do not.
 *
 * <p>HermiT decides, through the OWL API; this package is the only home of both. Jena graphs go in and Jena graphs come
 * out: the merge of ontology, closures, registry and asserted facts on one side, the entailed triples on the other.
 */
package org.entente.reasoning;
