package org.entente.scenario;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Triple;

/** All that a scenario holds to be so, accepted or inferred. */
final class Facts {
    private Facts() {}

    static Set<Triple> of(Scenario scenario) {
        Set<Triple> facts = new HashSet<>(scenario.view().claims().keySet());
        scenario.inferred().stream().forEach(facts::add);
        return facts;
    }
}
