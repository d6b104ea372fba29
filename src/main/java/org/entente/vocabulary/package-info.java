/**
 * Our IRIs, one constants class per prefix, and the names of our named graphs.
 *
 * <p>Borrowed vocabularies (ORG, OA, SKOS, Dublin Core, …) come from {@code org.apache.jena.vocabulary};
 * only what Jena lacks stands here. This is the lowest floor: it imports nothing of Entente.
 */
package org.entente.vocabulary;
