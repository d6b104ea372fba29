package org.entente.reasoning;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;

/**
 * What was materialised, for the description of a release.
 *
 * @param kinds      the kinds of entailed triples, in words
 * @param exclusions what is entailed and yet left out, in words
 * @param counts     how many entailed triples there are by the IRI of their predicate
 * @param reasoner   name of the reasoner
 * @param version    version of the reasoner
 * @param elapsed    how long reasoning took; the only part that differs from run to run
 * @param assurance  how far it can be relied upon; null before the second way was taken
 */
public record Materialisation(
        List<String> kinds,
        List<String> exclusions,
        SortedMap<String, Long> counts,
        String reasoner,
        String version,
        Duration elapsed,
        Assurance assurance)
        implements Serializable {
    /** The same with what is known once the second way was taken. */
    public Materialisation with(Assurance assurance) {
        return new Materialisation(kinds, exclusions, counts, reasoner, version, elapsed, assurance);
    }
}
