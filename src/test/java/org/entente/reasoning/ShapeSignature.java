package org.entente.reasoning;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLEntity;
import org.semanticweb.owlapi.model.OWLObjectHasSelf;
import org.semanticweb.owlapi.model.OWLObjectPropertyExpression;

/**
 * The shape of axioms, computed: every class is C, every individual a, every number n, every property that marks a class
 * by a step to itself S; other properties are told apart only within an axiom, and a list is as good as a longer one.
 * Axioms that differ only in names have the same shape.
 */
final class ShapeSignature {
    private static final Pattern WORD = Pattern.compile("(?<![\\w:-])[\\w-]+(?![\\w:-])");

    private ShapeSignature() {}

    static String of(Collection<? extends OWLAxiom> axioms) {
        return shapes(axioms).distinct().sorted().collect(Collectors.joining(" | "));
    }

    /** The same without telling properties apart, and with a chain as good as a longer one. */
    static String coarse(Collection<? extends OWLAxiom> axioms) {
        return shapes(axioms)
                .map(shape -> shape.replaceAll("R\\d+", "R")
                        .replaceAll("R( o R)+", "R o R")
                        .replaceAll("(\\(R value a\\))\\+?( and \\(R value a\\)\\+?)+", "$1"))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" | "));
    }

    private static Stream<String> shapes(Collection<? extends OWLAxiom> axioms) {
        Set<OWLObjectPropertyExpression> marks = axioms.stream()
                .flatMap(axiom -> axiom.nestedClassExpressions())
                .filter(part -> part instanceof OWLObjectHasSelf)
                .map(part -> ((OWLObjectHasSelf) part).getProperty())
                .collect(Collectors.toSet());
        return axioms.stream().map(axiom -> of(axiom, marks));
    }

    private static String of(OWLAxiom axiom, Set<OWLObjectPropertyExpression> marks) {
        Map<String, OWLEntity> entities = axiom.signature()
                .collect(Collectors.toMap(AxiomText::of, entity -> entity, (one, same) -> one));
        Map<String, String> properties = new LinkedHashMap<>();
        String shape = WORD.matcher(AxiomText.of(axiom)).replaceAll(word -> role(word, entities, properties, marks));
        return shape.replaceAll("\\{a( , a)*}", "{a}")
                .replaceAll("(\\(R\\d+ value a\\))( and \\1)+", "$1+")
                .replaceAll("C( or C)+", "C or C")
                .replaceAll("(\\(R\\d+ value a\\))( or \\(R\\d+ value a\\))+", "$1 or …");
    }

    private static String role(
            MatchResult word,
            Map<String, OWLEntity> entities,
            Map<String, String> properties,
            Set<OWLObjectPropertyExpression> marks) {
        OWLEntity entity = entities.get(word.group());
        if (entity == null) {
            return word.group().matches("\\d+") ? "n" : word.group();
        }
        if (entity.isOWLClass()) {
            return "C";
        }
        if (marks.contains(entity)) {
            return "S";
        }
        return entity.isOWLNamedIndividual()
                ? "a"
                : properties.computeIfAbsent(word.group(), unseen -> "R" + (properties.size() + 1));
    }
}
