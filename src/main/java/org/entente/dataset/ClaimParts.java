package org.entente.dataset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.entente.dataset.Load.EntityEntry;
import org.entente.dataset.Load.SourceEntry;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;

/** Turns the cells that claim rows and list rows share into terms, and notes each that is wrong. */
final class ClaimParts {
    private final Load load;
    private final Map<String, Node> standings;
    private final Map<String, Node> kinds;
    private final Map<String, Node> ranks;

    ClaimParts(Load load) {
        this.load = load;
        this.standings = load.terms().wordsOf(Entente.Standing);
        this.kinds = load.terms().wordsOf(Entente.ClaimKind);
        this.ranks = load.terms().wordsOf(Entente.Rank);
    }

    Optional<Node> standing(Row row) {
        return word(row, "standing", standings);
    }

    Optional<Node> kind(Row row) {
        return word(row, "kind", kinds);
    }

    /** Notes a rank that is none; most rows have no rank and are normal. */
    void checkRank(Row row) {
        if (row.has("rank")) {
            word(row, "rank", ranks);
        }
    }

    private Optional<Node> word(Row row, String column, Map<String, Node> words) {
        Node found = words.get(row.get(column));
        if (found == null) {
            String expected = "one of " + String.join(", ", words.keySet());
            load.problems().add(row, column, row.get(column), expected, words.keySet());
        }
        return Optional.ofNullable(found);
    }

    /** The property in a cell, one that facts may use. */
    Optional<PropertyTerm> property(Row row) {
        String name = row.get("property");
        Optional<PropertyTerm> property = load.terms().property(name).filter(PropertyTerm::isUsable);
        if (property.isEmpty()) {
            String expected = load.terms().property(name).isPresent()
                    ? "a property that facts use; this one is filled by inference or says something about claims"
                    : "a property of the ontology";
            load.problems().add(row, "property", name, expected, load.terms().usableProperties());
        }
        return property;
    }

    /** Notes a claim or list id that an earlier row has, or that does not begin with its source's id. */
    boolean isNewId(Row row, SourceEntry source) {
        String id = row.get("id");
        String earlier = load.claims().putIfAbsent(id, row.place());
        if (earlier != null) {
            load.problems().add(row, "id", "an id that is not used before, at " + earlier);
        } else if (!id.matches("[A-Za-z0-9-]+") || !id.startsWith(source.id() + "-")) {
            load.problems().add(row, "id", "an id that begins with " + source.id() + "- and has no dots or slashes");
        }
        return earlier == null;
    }

    /** The entity in a cell if it is of one of the classes that the property asks for on that side. */
    Optional<Node> entity(
            Row row, SourceEntry source, String column, String id, PropertyTerm property, Set<Node> classes, String side) {
        Optional<EntityEntry> entry = source.isReference() ? load.entity(row, column, id) : load.documented(row, column, id);
        if (entry.isPresent() && !load.terms().isOneOf(entry.get().kind(), classes)) {
            Set<String> names = new TreeSet<>();
            classes.forEach(node -> names.add(Iris.localName(node)));
            String expected = "as " + side + " of " + property.name() + " a " + String.join(" or ", names) + "; " + id
                    + " is a " + Iris.localName(entry.get().kind());
            load.problems().add(row, column, id, expected, List.of());
            return Optional.empty();
        }
        return entry.map(found -> Iris.entity(found.id()));
    }

    /** The dates of a row; a state or event without any is dated by its source's publication. */
    ClaimTime time(Row row, SourceEntry source) {
        Optional<Edtf> seen = load.date(row, "seen");
        return new ClaimTime(
                load.date(row, "from"),
                load.date(row, "to"),
                load.date(row, "when"),
                row.has("seen") ? seen : source.published());
    }
}
