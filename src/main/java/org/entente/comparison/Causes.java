package org.entente.comparison;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.entente.explanation.CitedClaim;
import org.entente.explanation.Decision;
import org.entente.explanation.Labels;
import org.entente.explanation.Sentence;
import org.entente.vocabulary.Entente;

/** Leads from a part of a reason that only one release has to what was changed in the tables or in the ontology. */
final class Causes {
    private static final String CLAIM = Entry.Sort.CLAIM.name().toLowerCase(Locale.ROOT);

    private final Map<Node, EntryChange> changes;

    Causes(Map<Node, EntryChange> changes) {
        this.changes = changes;
    }

    /** What brought about that a part is there, or is not there any more. @param presence of the part */
    List<Cause> of(Part part, Presence presence, Side side) {
        Set<Cause> causes = new LinkedHashSet<>(ofClaims(part.claims(), side));
        part.triple()
                .filter(triple -> part.claims().isEmpty())
                .flatMap(triple -> changed(triple.getSubject()))
                .ifPresent(causes::add);
        boolean ofOntology = part.isAxiom() && causes.isEmpty() && part.claims().isEmpty();
        if (ofOntology) {
            causes.add(new Cause(part.node(), presence, Sentence.of("axiom of the ontology, " + presence.word() + ": ").and(part.sentence())));
        }
        return List.copyOf(causes);
    }

    /** What happened to these claims: to themselves, to the members of lists, or else to what decides about them. */
    List<Cause> ofClaims(List<CitedClaim> claims, Side side) {
        Set<Cause> causes = new LinkedHashSet<>();
        for (CitedClaim claim : claims) {
            Optional<Cause> itself = changed(claim.node());
            itself.ifPresent(causes::add);
            decisions(claim).forEach(causes::add);
            List<Cause> members = members(claim.node()).toList();
            causes.addAll(members);
            if (itself.isEmpty() && members.isEmpty()) {
                besides(claim.node(), side).forEach(causes::add);
            }
        }
        return List.copyOf(causes);
    }

    private Stream<Cause> decisions(CitedClaim claim) {
        return Stream.concat(
                        claim.decisions().stream(),
                        Optional.ofNullable(changes.get(claim.node()))
                                .flatMap(EntryChange::after)
                                .map(CitedClaim::decisions)
                                .stream()
                                .flatMap(List::stream))
                .map(Decision::conflict)
                .distinct()
                .flatMap(conflict -> changed(conflict).stream());
    }

    /** The changed members of a list. */
    private Stream<Cause> members(Node list) {
        String name = list.getURI() + ".";
        return changes.values().stream()
                .filter(change -> change.sort().equals(CLAIM) && change.node().getURI().startsWith(name))
                .map(Causes::cause);
    }

    /** A list that says the same closes otherwise if another claim names one whom it leaves out. */
    private Stream<Cause> besides(Node list, Side side) {
        Optional<Entry> entry = side.entry(list).filter(found -> found.sort() == Entry.Sort.LIST);
        if (entry.isEmpty()) {
            return Stream.empty();
        }
        Graph graph = entry.get().graph();
        Optional<Node> whole = Entry.object(graph, list, Entente.whole);
        Optional<Node> property = Entry.object(graph, list, Entente.listedProperty);
        return changes.values().stream()
                .filter(change -> change.cited().isPresent())
                .filter(change -> concerns(change, whole, property))
                .map(Causes::cause);
    }

    /** Whether a changed claim is on the whole of a list, by its relation. */
    private static boolean concerns(EntryChange change, Optional<Node> whole, Optional<Node> property) {
        List<Node> spans = change.sentence().spans().stream().map(span -> span.node()).toList();
        return change.sort().equals(CLAIM)
                && whole.filter(spans::contains).isPresent()
                && property.filter(spans::contains).isPresent();
    }

    private Optional<Cause> changed(Node node) {
        return Optional.ofNullable(changes.get(node)).map(Causes::cause);
    }

    /** A changed row as a cause: {@code claim:003-012, changed (standing: actual → ended): Japan is …}. */
    static Cause cause(EntryChange change) {
        String fields = change.fields().stream().map(Object::toString).collect(Collectors.joining(", "));
        Sentence sentence = Sentence.EMPTY
                .and(Labels.shortName(change.node()), change.node())
                .and(", " + change.presence().word() + (fields.isEmpty() ? "" : " (" + fields + ")"));
        boolean named = change.sentence().toString().equals(Labels.shortName(change.node()));
        return new Cause(change.node(), change.presence(), named ? sentence : sentence.and(": ").and(change.sentence()));
    }
}
