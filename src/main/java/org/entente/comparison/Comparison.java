package org.entente.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.entente.comparison.EntryChange.FieldChange;
import org.entente.release.Release;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/**
 * What differs between two releases, and why.
 *
 * <pre>{@code
 * Comparison comparison = Comparison.of(store.open(older), store.open(newer));
 * comparison.inferred().forEach(change -> System.out.println(change.presence() + " " + change.sentence()));
 * }</pre>
 *
 * @param inputs    the files that the releases were made from
 * @param versions  of ontology, reasoner and code, where they differ
 * @param graphs    how many triples of each graph are new and gone, where any are
 * @param entries   rows of tables and terms of the ontology
 * @param effects   the causes of changed conclusions, those with the most effects first
 * @param remarks   what to know of the comparison itself
 */
public record Comparison(
        Released older,
        Released newer,
        SortedMap<String, Presence> inputs,
        List<FieldChange> versions,
        List<GraphCount> graphs,
        List<EntryChange> entries,
        List<AxiomChange> axioms,
        List<TripleChange> asserted,
        List<TripleChange> inferred,
        List<TripleChange> negative,
        List<Effect> effects,
        List<QuestionChange> questions,
        List<String> remarks) {

    /** A release by name, and the day as of which its facts are resolved. */
    public record Released(String id, LocalDate referenceDate) {
        static Released of(Release release) {
            return new Released(release.id(), release.manifest().inputs().referenceDate());
        }

        public Node iri() {
            return Iris.release(id);
        }
    }

    /** How many triples of a graph each release has, and has alone. */
    public record GraphCount(Node graph, int before, int after, int added, int removed) {}

    /** A cause with the number of conclusions (inferred triples and denials) that are new and gone with it. */
    public record Effect(Cause cause, int added, int removed) {}

    /** Compares two releases; takes seconds, for every saved question is put to both. */
    public static Comparison of(Release older, Release newer) {
        Side before = new Side(older);
        Side after = new Side(newer);
        Map<Node, EntryChange> entries = EntryChanges.between(before, after);
        Conclusions conclusions = new Conclusions(before, after, entries);
        List<TripleChange> inferred = conclusions.inferred();
        List<TripleChange> negative = conclusions.negative();
        QuestionChanges questions = QuestionChanges.between(older.dataset(), newer.dataset());
        return new Comparison(
                Released.of(older), Released.of(newer),
                changed(older.manifest().inputs().files(), newer.manifest().inputs().files()),
                versions(older, newer),
                graphs(before, after),
                List.copyOf(entries.values()),
                new AxiomChanges(before, after, entries).all(),
                conclusions.asserted(),
                inferred,
                negative,
                effects(Stream.concat(inferred.stream(), negative.stream()).toList()),
                questions.changes(),
                remarks(questions));
    }

    /** Whether both hold the same triples, whatever they say of how they were made. */
    public boolean isSame() {
        return graphs.stream().allMatch(graph -> graph.graph().equals(NamedGraphs.ABOUT));
    }

    private static SortedMap<String, Presence> changed(SortedMap<String, String> older, SortedMap<String, String> newer) {
        SortedMap<String, Presence> changed = new TreeMap<>();
        SortedSet<String> names = new TreeSet<>(older.keySet());
        names.addAll(newer.keySet());
        for (String name : names) {
            if (!newer.containsKey(name)) {
                changed.put(name, Presence.GONE);
            } else if (!newer.get(name).equals(older.get(name))) {
                changed.put(name, older.containsKey(name) ? Presence.CHANGED : Presence.NEW);
            }
        }
        return Collections.unmodifiableSortedMap(changed);
    }

    private static List<FieldChange> versions(Release older, Release newer) {
        SortedMap<String, String> before = older.manifest().inputs().versions();
        SortedMap<String, String> after = newer.manifest().inputs().versions();
        return changed(before, after).keySet().stream()
                .map(name -> new FieldChange(
                        null,
                        name,
                        Stream.ofNullable(before.get(name)).toList(),
                        Stream.ofNullable(after.get(name)).toList()))
                .toList();
    }

    private static List<GraphCount> graphs(Side older, Side newer) {
        SortedMap<String, Node> names = new TreeMap<>();
        Stream.of(older, newer)
                .flatMap(side -> Iter.toList(side.dataset().listGraphNodes()).stream())
                .forEach(name -> names.put(name.getURI(), name));
        List<GraphCount> counts = new ArrayList<>();
        for (Node name : names.values()) {
            GraphDifference difference = GraphDifference.between(older.graph(name), newer.graph(name));
            if (!difference.isEmpty()) {
                counts.add(new GraphCount(
                        name, older.graph(name).size(), newer.graph(name).size(),
                        difference.added().size(), difference.removed().size()));
            }
        }
        return List.copyOf(counts);
    }

    private static List<Effect> effects(List<TripleChange> changes) {
        Map<Cause, Effect> effects = new LinkedHashMap<>();
        for (TripleChange change : changes) {
            int added = change.presence() == Presence.NEW ? 1 : 0;
            change.causes().forEach(cause -> effects.merge(
                    cause,
                    new Effect(cause, added, 1 - added),
                    (one, other) -> new Effect(cause, one.added() + other.added(), one.removed() + other.removed())));
        }
        return effects.values().stream()
                .sorted((one, other) -> Integer.compare(other.added() + other.removed(), one.added() + one.removed()))
                .toList();
    }

    private static List<String> remarks(QuestionChanges questions) {
        return questions.unasked() == 0
                ? List.of()
                : List.of(questions.unasked() + " saved questions need a value and have no default, so they were not compared");
    }
}
