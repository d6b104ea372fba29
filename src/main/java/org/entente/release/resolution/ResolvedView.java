package org.entente.release.resolution;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.entente.reasoning.ClosedRoster;

/**
 * One view of the world on one day.
 *
 * @param asserted the accepted triples, and negative property assertions for what is denied
 * @param closures generated axioms: all different per kind, and the rosters that complete lists close
 * @param outcomes per claim its outcome in the view and the reason
 * @param closedRosters what was closed, for finding the negatives that follow
 * @param statements the statement nodes of the accepted triples, with subject, predicate and object
 */
public record ResolvedView(
        Graph asserted, Graph closures, Graph outcomes, List<ClosedRoster> closedRosters, Graph statements) {}
