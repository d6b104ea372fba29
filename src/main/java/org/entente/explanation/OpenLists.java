package org.entente.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.vocabulary.Entente;

/**
 * Which lists are not known to be complete, though one would have to be before a "no" could follow.
 *
 * <p>To belong to a grouping in no way, one must not be on its own list, nor on that of any part of it, nor on that of a
 * grouping that belongs to it with all its members; and the lists of these must be closed too.
 */
final class OpenLists {
    private static final int MOST = 8;
    private static final Comparator<Node> BY_NAME = Comparator.comparing(Node::toString);
    private static final List<Node> FEEDING = List.of(Entente.directPartOf, Entente.allMembersIn);

    private final ReasonedView view;
    private final Labels labels;
    private final Set<Node> visited = new HashSet<>();
    private final List<Sentence> open = new ArrayList<>();

    private OpenLists(ReasonedView view, Labels labels) {
        this.view = view;
        this.labels = labels;
    }

    /** The open lists that leave a triple open, in words; none where no list could close it. */
    static List<Sentence> of(ReasonedView view, Labels labels, Triple triple) {
        OpenLists lists = new OpenLists(view, labels);
        if (triple.getPredicate().equals(Entente.memberOf)) {
            lists.feeders(triple.getObject());
        } else {
            lists.own(triple);
        }
        return lists.open.stream().limit(MOST).toList();
    }

    private void own(Triple triple) {
        labels.listedAt(triple.getPredicate()).ifPresent(side -> {
            boolean subjects = side.equals("subject");
            check(triple.getPredicate(), subjects ? triple.getObject() : triple.getSubject(), subjects);
        });
    }

    private void feeders(Node whole) {
        if (!visited.add(whole)) {
            return;
        }
        view.closures()
                .stream(whole, Entente.openList, Node.ANY)
                .map(Triple::getObject)
                .sorted(BY_NAME)
                .forEach(property -> say(property, whole, true));
        for (Node feeding : FEEDING) {
            view.asserted().stream(Node.ANY, feeding, whole).map(Triple::getSubject).sorted(BY_NAME).forEach(this::feeders);
        }
    }

    private void check(Node property, Node whole, boolean subjects) {
        if (!isClosed(property, whole)) {
            say(property, whole, subjects);
        }
    }

    private void say(Node property, Node whole, boolean subjects) {
        Sentence name = Sentence.EMPTY.and(labels.label(whole), whole);
        open.add(subjects
                ? Sentence.of("No list is accepted as complete of all that ").and(labels.relation(property), property).and(" ").and(name)
                : Sentence.of("No list is accepted as complete of all of which it holds that ").and(name).and(" ").and(labels.relation(property), property).and(" it"));
    }

    /** Whether a generated axiom closes the list of this whole, whichever side its members stand on. */
    private boolean isClosed(Node property, Node whole) {
        Graph closures = view.closures();
        boolean ofSubjects = closures.stream(Node.ANY, OWL2.hasValue.asNode(), whole)
                .anyMatch(value -> closures.contains(value.getSubject(), OWL2.onProperty.asNode(), property));
        return ofSubjects || closures.stream(Node.ANY, RDF.first.asNode(), whole)
                .flatMap(cell -> closures.stream(Node.ANY, OWL2.oneOf.asNode(), cell.getSubject()))
                .flatMap(single -> closures.stream(single.getSubject(), RDFS.subClassOf.asNode(), Node.ANY))
                .anyMatch(sub -> closures.contains(sub.getObject(), OWL2.onProperty.asNode(), property));
    }
}
