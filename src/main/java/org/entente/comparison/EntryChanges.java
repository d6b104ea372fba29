package org.entente.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.entente.comparison.Entry.Sort;
import org.entente.comparison.EntryChange.FieldChange;
import org.entente.explanation.CitedClaim;
import org.entente.explanation.Labels;
import org.entente.explanation.Sentence;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/** Finds what became of the rows: of each claim also whether it is taken otherwise though it says the same. */
final class EntryChanges {
    private static final Map<Node, String> NAMES = Map.of(
            RDF.predicate.asNode(), "relation", RDF.type.asNode(), "kind", OA.hasTarget.asNode(), "lines");

    private final Side older;
    private final Side newer;
    private final Map<Node, EntryChange> changes = new LinkedHashMap<>();

    private EntryChanges(Side older, Side newer) {
        this.older = older;
        this.newer = newer;
    }

    /** The changes by node, in the order of sorts and names. */
    static Map<Node, EntryChange> between(Side older, Side newer) {
        return new EntryChanges(older, newer).all();
    }

    private Map<Node, EntryChange> all() {
        Stream.concat(older.entries().values().stream(), newer.entries().values().stream())
                .map(Entry::node)
                .distinct()
                .sorted(Comparator.comparing(this::isMember)) // lists first, to which members are held
                .forEach(node -> change(node).ifPresent(change -> changes.put(node, change)));
        Map<Node, EntryChange> sorted = new LinkedHashMap<>();
        changes.values().stream()
                .sorted(Comparator.<EntryChange, Sort>comparing(change -> Sort.valueOf(change.sort().toUpperCase(Locale.ROOT)))
                        .thenComparing(EntryChange::presence)
                        .thenComparing(change -> change.node().getURI()))
                .forEach(change -> sorted.put(change.node(), change));
        return sorted;
    }

    private boolean isMember(Node node) {
        return list(node).isPresent();
    }

    private Optional<Node> list(Node node) {
        return newer.entry(node).or(() -> older.entry(node)).flatMap(entry -> Entry.object(entry.graph(), node, Entente.listedIn));
    }

    private Optional<EntryChange> change(Node node) {
        Optional<Entry> before = older.entry(node);
        Optional<Entry> after = newer.entry(node);
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.of(change(before.isEmpty() ? Presence.NEW : Presence.GONE, node, List.of()));
        }
        List<FieldChange> fields = fields(before.get(), after.get());
        list(node).map(changes::get).ifPresent(list -> fields.removeAll(list.fields()));
        return fields.isEmpty() ? Optional.empty() : Optional.of(change(Presence.CHANGED, node, fields));
    }

    private EntryChange change(Presence presence, Node node, List<FieldChange> fields) {
        Side side = presence == Presence.GONE ? older : newer;
        Entry entry = side.entry(node).orElseThrow();
        return new EntryChange(
                node,
                entry.sort().name().toLowerCase(Locale.ROOT),
                presence,
                sentence(entry, side),
                fields,
                cited(older, node),
                cited(newer, node));
    }

    private static Optional<CitedClaim> cited(Side side, Node node) {
        return side.entry(node)
                .filter(entry -> entry.sort() == Sort.CLAIM || entry.sort() == Sort.LIST)
                .flatMap(entry -> side.evidence().cite(node));
    }

    private static Sentence sentence(Entry entry, Side side) {
        Labels labels = side.labels();
        Node node = entry.node();
        return switch (entry.sort()) {
            case CLAIM, NAME, LINK -> entry.triple().map(labels::sentence).orElse(Sentence.of(labels.label(node)));
            case LIST -> side.evidence().cite(node).map(CitedClaim::sentence).orElse(Sentence.of(labels.label(node)));
            case THING -> Sentence.EMPTY.and(labels.label(node), node).and(kinds(entry, labels));
            case TERM -> Sentence.EMPTY.and(labels.label(node), node).and(" (" + Labels.shortName(node) + ")");
            default -> Sentence.EMPTY.and(labels.label(node), node);
        };
    }

    private static String kinds(Entry entry, Labels labels) {
        Collection<String> kinds = entry.fields().getOrDefault(RDF.type.asNode(), new TreeSet<>());
        return kinds.isEmpty() ? "" : " (" + String.join(", ", kinds.stream().map(kind -> shown(kind, labels)).toList()) + ")";
    }

    private List<FieldChange> fields(Entry before, Entry after) {
        List<FieldChange> fields = new ArrayList<>();
        Stream.concat(before.fields().keySet().stream(), after.fields().keySet().stream())
                .distinct()
                .forEach(property -> {
                    SortedSet<String> was = before.fields().getOrDefault(property, new TreeSet<>());
                    SortedSet<String> is = after.fields().getOrDefault(property, new TreeSet<>());
                    if (!was.equals(is)) {
                        fields.add(field(property, shown(was, is, older), shown(is, was, newer)));
                    }
                });
        outcome(after.node()).ifPresent(fields::add);
        return fields;
    }

    private FieldChange field(Node property, List<String> before, List<String> after) {
        String name = NAMES.getOrDefault(property, newer.labels().label(property).replaceFirst("^\\w+:", ""));
        return new FieldChange(property, name, before, after);
    }

    /** What the other has not, in words: of many values only those that changed are told. */
    private static List<String> shown(SortedSet<String> values, SortedSet<String> others, Side side) {
        return values.stream().filter(value -> !others.contains(value)).map(value -> shown(value, side.labels())).toList();
    }

    private static String shown(String value, Labels labels) {
        boolean named = value.startsWith(Iris.ID) || value.startsWith(Entente.NS);
        boolean iri = value.startsWith("http://") || value.startsWith("https://");
        Node node = iri ? NodeFactory.createURI(value) : null;
        return named ? labels.label(node) : iri ? Labels.shortName(node) : value;
    }

    /** What became of a claim, if that changed; its reason alone may name other rows than before. */
    private Optional<FieldChange> outcome(Node claim) {
        Optional<Node> before = Entry.object(older.graph(NamedGraphs.DECISIONS), claim, Entente.outcome);
        Optional<Node> after = Entry.object(newer.graph(NamedGraphs.DECISIONS), claim, Entente.outcome);
        return before.equals(after)
                ? Optional.empty()
                : Optional.of(field(Entente.outcome, outcome(older, claim), outcome(newer, claim)));
    }

    private static List<String> outcome(Side side, Node claim) {
        return side.evidence().cite(claim).map(CitedClaim::outcome).stream().toList();
    }
}
