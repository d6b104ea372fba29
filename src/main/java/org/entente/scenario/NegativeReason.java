package org.entente.scenario;

import java.util.Optional;
import org.apache.jena.graph.Triple;
import org.entente.release.resolution.RosterClosure;

/**
 * Why something is known not to be so.
 *
 * @param denied the relation that does not hold, by the property asked about or a wider one
 * @param roster the closed roster that leaves the thing out; empty where a denial or an exclusive relation rules it out
 */
record NegativeReason(Triple denied, Optional<RosterClosure> roster) {}
