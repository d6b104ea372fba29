package org.entente.explanation;

import java.util.List;
import org.apache.jena.graph.Triple;

/**
 * A triple that a reason rests on.
 *
 * @param claims    the accepted claims that state it
 * @param passages  where the registry first found the thing, for its kind
 * @param editorial why an editor entered the thing, where no passage names it
 */
public record Fact(
        Triple triple, Sentence sentence, Origin origin, List<CitedClaim> claims, List<Passage> passages, String editorial) {
    /** On whose word it stands. */
    public enum Origin {
        CLAIMS, REGISTRY, ONTOLOGY,
        /** On nobody's: it is taken as true to see what follows. */
        SUPPOSED
    }

    public Fact {
        claims = List.copyOf(claims);
        passages = List.copyOf(passages);
    }
}
