package org.entente.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.entente.dataset.Home;
import org.entente.reasoning.Conflict;
import org.entente.reasoning.ConflictingAxiom;
import org.entente.reasoning.RefusedOntologyException;
import org.entente.vocabulary.Iris;

/**
 * Tells a contradiction to the people who can mend it, on one page in Markdown that also reads well on a terminal: one
 * block for each conflict, with every axiom in words, the claims, rows, lines and sources it comes from, and what to do.
 */
final class ConflictPage {
    private final Origins origins;
    private final OntologyPlaces ontology;

    ConflictPage(DatasetGraph quads, Home home) {
        origins = new Origins(quads, home);
        ontology = new OntologyPlaces(home);
    }

    List<String> lines(RefusedOntologyException refused) {
        List<String> lines = new ArrayList<>();
        List<Conflict> conflicts = refused.conflicts();
        lines.add(refused.areAll()
                ? "Each conflict below is minimal, and there are no others. Mend each of them in one place."
                : "Each conflict below is minimal; the search ended at its limit, so there may be more. Mend each of them in "
                        + "one place, then check again.");
        for (int index = 0; index < conflicts.size(); index++) {
            lines.add("");
            block(conflicts.get(index), (index + 1) + " of " + conflicts.size(), lines);
        }
        return lines;
    }

    private void block(Conflict conflict, String number, List<String> lines) {
        lines.add("## Conflict " + number + about(conflict));
        lines.add("");
        lines.add(opening(conflict));
        lines.add("");
        Remedies remedies = new Remedies();
        int count = 1;
        for (ConflictingAxiom axiom : conflict.axioms()) {
            lines.add(count++ + ". `" + axiom.text() + "`: " + axiom.sentence());
            origins(axiom, remedies).forEach(place -> lines.add("   - " + place));
        }
        lines.add("");
        lines.add("What can be done:");
        lines.add("");
        remedies.lines().forEach(remedy -> lines.add("- " + remedy));
    }

    private Stream<String> origins(ConflictingAxiom axiom, Remedies remedies) {
        List<Origin> found = origins.of(axiom);
        boolean isRule = found.stream().noneMatch(Origin::isList) && axiom.triple().isEmpty();
        String place = isRule && !axiom.type().equals("DifferentIndividuals") ? ontology.of(axiom) : "";
        remedies.note(axiom, found, place);
        return Stream.concat(place.isEmpty() ? Stream.empty() : Stream.of(place), found.stream().map(Origin::inWords));
    }

    private static String opening(Conflict conflict) {
        if (!conflict.minimal()) {
            return "These cannot all hold; the time did not suffice to leave out what has no part in it.";
        }
        return conflict.unsatisfiable()
                .map(term -> "Because of these, nothing can ever " + (isClass(term) ? "be a " : "stand in ")
                        + Iris.localName(term) + "; without any one of them something could.")
                .orElse("These cannot all hold; without any one of them the others could.");
    }

    private static boolean isClass(Node term) {
        return Character.isUpperCase(Iris.localName(term).charAt(0));
    }

    /** The things that the facts are about and the sources that speak: ": chile, quad (source 100, source 100f)". */
    private String about(Conflict conflict) {
        TreeSet<String> things = new TreeSet<>();
        TreeSet<String> sources = new TreeSet<>();
        for (ConflictingAxiom axiom : conflict.axioms()) {
            axiom.triple().ifPresent(triple -> things(triple).map(Iris::localName).forEach(things::add));
            origins.of(axiom).stream()
                    .map(Origin::source)
                    .flatMap(Optional::stream)
                    .map(source -> "source " + Iris.localName(source))
                    .forEach(sources::add);
        }
        conflict.unsatisfiable().map(Iris::localName).ifPresent(things::add);
        return (things.isEmpty() ? "" : ": " + String.join(", ", things))
                + (sources.isEmpty() ? "" : sources.stream().collect(Collectors.joining(", ", " (", ")")));
    }

    private static Stream<Node> things(Triple triple) {
        return triple.predicateMatches(RDF.type.asNode())
                ? Stream.of(triple.getSubject())
                : Stream.of(triple.getSubject(), triple.getObject());
    }
}
