package org.entente.reasoning;

import org.apache.jena.graph.Graph;

/**
 * What follows from the input and does not stand in it.
 *
 * @param graph           the entailed triples, disjoint from the input
 * @param materialisation what was looked for, and what was left out
 */
public record Entailments(Graph graph, Materialisation materialisation) {}
