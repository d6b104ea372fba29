package org.entente.reasoning;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.semanticweb.owlapi.model.HasIRI;
import org.semanticweb.owlapi.model.OWLAxiom;

/**
 * What reasons have in common that differ only in the names of individuals. Entailment does not change when individuals
 * are renamed one to one, so that what HermiT says of one reason holds for all of its shape.
 */
final class Shape {
    private static final Pattern NAME = Pattern.compile("<[^>]*>");

    private final Set<String> individuals;
    private final Map<String, String> renamed = new HashMap<>();

    private Shape(Set<String> individuals) {
        this.individuals = individuals;
    }

    /** The axioms and their conclusion with individuals numbered in the order of their appearance. */
    static String of(OWLAxiom conclusion, Collection<OWLAxiom> axioms) {
        List<OWLAxiom> all = Stream.concat(Stream.of(conclusion), axioms.stream()).toList();
        Set<String> individuals = all.stream()
                .flatMap(OWLAxiom::individualsInSignature)
                .map(Shape::name)
                .collect(Collectors.toSet());
        boolean ambiguous = all.stream()
                .flatMap(axiom -> Stream.<HasIRI>concat(axiom.classesInSignature(), axiom.objectPropertiesInSignature()))
                .map(Shape::name)
                .anyMatch(individuals::contains);
        Shape shape = new Shape(ambiguous ? Set.of() : individuals);
        String head = shape.rename(conclusion.toString());
        TreeMap<String, String> sorted = new TreeMap<>();
        // the order of the axioms rests on their form, and on names only between those of one form
        axioms.forEach(axiom -> sorted.put(shape.blank(axiom.toString()) + axiom, axiom.toString()));
        return head + sorted.values().stream().map(shape::rename).collect(Collectors.joining("\n", "\n", ""));
    }

    private static String name(HasIRI named) {
        return "<" + named.getIRI().getIRIString() + ">";
    }

    private String blank(String text) {
        return replace(text, name -> "<>");
    }

    private String rename(String text) {
        return replace(text, name -> renamed.computeIfAbsent(name, unseen -> "<" + renamed.size() + ">"));
    }

    private String replace(String text, Function<String, String> by) {
        return NAME.matcher(text).replaceAll((MatchResult found) ->
                individuals.contains(found.group()) ? by.apply(found.group()) : found.group());
    }
}
