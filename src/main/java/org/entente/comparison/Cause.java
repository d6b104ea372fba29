package org.entente.comparison;

import org.apache.jena.graph.Node;
import org.entente.explanation.Sentence;

/**
 * Why something is new or gone: a claim, list, thing or decision, or an axiom of the ontology, that itself is new, gone or
 * changed.
 *
 * @param sentence what happened to it
 */
public record Cause(Node node, Presence presence, Sentence sentence) {}
