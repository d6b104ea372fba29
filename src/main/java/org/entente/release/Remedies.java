package org.entente.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.reasoning.ConflictingAxiom;
import org.entente.vocabulary.Iris;

/** Says what can be done about a conflict: which rows to look at, and what each of them could say instead. */
final class Remedies {
    private final TreeMap<String, Origin> claims = new TreeMap<>();
    private final TreeMap<String, Origin> lists = new TreeMap<>();
    private final Set<String> kinds = new TreeSet<>();
    private final Set<String> differences = new TreeSet<>();
    private final Set<String> rules = new TreeSet<>();

    /** Takes note of an axiom that takes part, with where it comes from and, if the ontology says it, the place there. */
    void note(ConflictingAxiom axiom, List<Origin> origins, String place) {
        for (Origin origin : origins) {
            if (origin.isClaim()) {
                (origin.isList() ? lists : claims).put(origin.id(), origin);
            } else if (axiom.triple().isPresent()) {
                kinds.add(origin.id() + " (" + origin.row() + ")");
            }
        }
        if (axiom.type().equals("DifferentIndividuals")) {
            differences.add(axiom.terms().stream().map(Iris::localName).collect(Collectors.joining(" and ")));
        } else if (!place.isEmpty()) {
            rules.add(place);
        }
    }

    /** One sentence for each way out, the likeliest first. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (!claims.isEmpty()) {
            lines.add("Compare the row with its passage and correct what was misread, also whether it is denied, planned "
                    + "or ended: " + rows(claims.values()));
        }
        if (!lists.isEmpty()) {
            lines.add("If the list does not name everybody, set complete to no: " + rows(lists.values()));
        }
        if (claims.size() + lists.size() > 1) {
            lines.add("If the sources do disagree, decide in seeds/conflicts.csv with a row such as: " + decision());
        }
        if (!kinds.isEmpty()) {
            lines.add("If it is of another kind, move its row to the table of that kind: " + String.join("; ", kinds));
        }
        if (!differences.isEmpty()) {
            lines.add("If two ids stand for one thing, merge them in seeds/identity.csv: " + String.join("; ", differences));
        }
        if (!rules.isEmpty()) {
            lines.add("If the rule claims too much, change it: " + String.join("; ", rules));
        }
        return lines;
    }

    private static String rows(Collection<Origin> origins) {
        return origins.stream().map(Origin::row).distinct().collect(Collectors.joining("; "));
    }

    /** A row of conflicts.csv to fill in. */
    private String decision() {
        TreeSet<String> ids = new TreeSet<>(claims.keySet());
        ids.addAll(lists.keySet());
        return "ID,THING," + String.join(";", ids) + ",WHAT DIFFERS,THE CLAIMS TO KEEP,WHY";
    }
}
