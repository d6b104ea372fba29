package org.entente.release.resolution;

import java.time.LocalDate;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * Which claims a view may rest on.
 *
 * @param referenceDate the day that the view is of
 * @param sources the sources that may speak, as {@code source:} nodes
 */
public record Choice(LocalDate referenceDate, Set<Node> sources) {}
