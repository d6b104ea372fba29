package org.entente.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a build made.
 *
 * @param release the id of the published release; empty when the input was only checked
 * @param referenceDate the day of the resolved view
 * @param entities entries of the registry
 * @param claims claims of all sources, by the outcome they have in the view
 * @param graphs triples of each named graph, by its short name
 * @param reasoner name and version
 * @param seconds how long reasoning took, in words
 */
public record BuildReport(
        Optional<String> release,
        String referenceDate,
        long entities,
        SortedMap<String, Long> claims,
        SortedMap<String, Long> graphs,
        String reasoner,
        String seconds) {

    /** The report in lines for people. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        long all = claims.values().stream().mapToLong(Long::longValue).sum();
        lines.add("%d entities, %d claims, view of %s".formatted(entities, all, referenceDate));
        lines.add("claims: " + list(claims));
        lines.add("triples: " + list(graphs));
        lines.add("consistent and coherent, says %s (%s)".formatted(reasoner, seconds));
        lines.add(release.map(id -> "published release " + id).orElse("all good; nothing was published"));
        return lines;
    }

    private static String list(Map<String, Long> counts) {
        return String.join(
                ", ",
                counts.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .toList());
    }
}
