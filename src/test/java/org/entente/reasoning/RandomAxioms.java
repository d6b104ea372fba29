package org.entente.reasoning;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/**
 * Axioms and facts, each made up as a piece of Turtle, over five classes, three simple and three composite properties and
 * five individuals. Whatever is taken together is OWL 2 DL: only simple properties are counted or closed, and composite
 * ones are chained in their order.
 */
final class RandomAxioms {
    private static final List<String> CLASSES = List.of(":A", ":B", ":C", ":D", ":E");
    private static final List<String> SIMPLE = List.of(":s1", ":s2", ":s3");
    private static final List<String> COMPOSITE = List.of(":c1", ":c2", ":c3");
    private static final List<String> INDIVIDUALS = List.of("id:a", "id:b", "id:c", "id:d", "id:e");
    private static final String PROLOGUE = """
            @prefix : <https://w3id.org/entente/ontology#> .
            @prefix id: <https://w3id.org/entente/id/> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            """;

    private RandomAxioms() {}

    /** The axioms in one graph, with what they are about declared. */
    static Graph graph(List<String> axioms) {
        Stream<String> declarations = Stream.concat(
                CLASSES.stream().map(name -> name + " a owl:Class ."),
                Stream.concat(SIMPLE.stream(), COMPOSITE.stream()).map(name -> name + " a owl:ObjectProperty ."));
        String text = Stream.concat(declarations, axioms.stream()).collect(Collectors.joining("\n", PROLOGUE, "\n"));
        Graph graph = GraphMemFactory.createGraphMem2();
        RDFParser.fromString(text, Lang.TURTLE).parse(graph);
        return graph;
    }

    /** Up to twelve axioms and fourteen facts. */
    static Arbitrary<List<String>> ontologies() {
        return Combinators.combine(
                        axioms().list().ofMinSize(1).ofMaxSize(12), facts().list().ofMinSize(2).ofMaxSize(14), differences())
                .as((axioms, facts, differences) -> Stream.of(axioms, facts, differences)
                        .flatMap(List::stream)
                        .toList());
    }

    private static Arbitrary<String> axioms() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, below()),
                Tuple.of(3, definition()),
                Tuple.of(3, above()),
                Tuple.of(2, roster()),
                Tuple.of(3, properties()),
                Tuple.of(3, chain()),
                Tuple.of(2, prohibition()));
    }

    private static Arbitrary<String> below() {
        return Combinators.combine(left(), classes()).as((left, right) -> left + " rdfs:subClassOf " + right + " .");
    }

    private static Arbitrary<String> definition() {
        return Combinators.combine(classes(), classes(), counted())
                .as((defined, kind, part) -> defined + " owl:equivalentClass " + both(kind, part) + " .");
    }

    private static Arbitrary<String> above() {
        return Combinators.combine(classes(), right()).as((left, right) -> left + " rdfs:subClassOf " + right + " .");
    }

    private static Arbitrary<String> roster() {
        return Combinators.combine(simple(), individuals(), individuals().list().ofMinSize(1).ofMaxSize(3).uniqueElements())
                .as((property, whole, members) ->
                        value(property, whole) + " rdfs:subClassOf " + listed(members) + " .");
    }

    private static Arbitrary<String> properties() {
        return Arbitraries.oneOf(
                Combinators.combine(simple(), any()).as((p, q) -> p + " rdfs:subPropertyOf " + q + " ."),
                Combinators.combine(simple(), simple()).as((p, q) -> p + " owl:inverseOf " + q + " ."),
                simple().map(p -> p + " a owl:SymmetricProperty ."),
                Arbitraries.of(COMPOSITE).map(p -> p + " a owl:TransitiveProperty ."),
                Combinators.combine(any(), classes()).as((p, c) -> p + " rdfs:domain " + c + " ."),
                Combinators.combine(any(), classes()).as((p, c) -> p + " rdfs:range " + c + " ."));
    }

    /** A chain gives a composite property from simple ones, from composite ones before it, or from itself at one end. */
    private static Arbitrary<String> chain() {
        return Arbitraries.integers().between(0, COMPOSITE.size() - 1).flatMap(rank -> {
            List<String> parts = Stream.concat(SIMPLE.stream(), COMPOSITE.subList(0, rank).stream()).toList();
            String whole = COMPOSITE.get(rank);
            Arbitrary<String> part = Arbitraries.of(parts);
            return Arbitraries.oneOf(
                            Combinators.combine(part, part).as((one, two) -> one + " " + two),
                            Combinators.combine(part, part, part).as((one, two, three) -> one + " " + two + " " + three),
                            part.map(one -> whole + " " + one),
                            part.map(one -> one + " " + whole))
                    .map(chained -> whole + " owl:propertyChainAxiom ( " + chained + " ) .");
        });
    }

    private static Arbitrary<String> prohibition() {
        return Arbitraries.oneOf(
                twoOf(CLASSES).map(two -> String.join(" owl:disjointWith ", two) + " ."),
                simple().map(p -> p + " a owl:FunctionalProperty ."),
                simple().map(p -> p + " a owl:AsymmetricProperty ."),
                simple().map(p -> p + " a owl:IrreflexiveProperty ."),
                twoOf(SIMPLE).map(two -> String.join(" owl:propertyDisjointWith ", two) + " ."));
    }

    private static Arbitrary<String> left() {
        return Arbitraries.oneOf(
                classes(),
                counted(),
                twoOf(CLASSES).map(two -> both(two.get(0), two.get(1))),
                twoOf(CLASSES).map(two -> "[ a owl:Class ; owl:unionOf ( %s ) ]".formatted(String.join(" ", two))),
                individuals().list().ofMinSize(1).ofMaxSize(2).uniqueElements().map(RandomAxioms::listed));
    }

    /** What is to be found out about a thing: a value, a filler of a kind, two of them, itself. */
    private static Arbitrary<String> counted() {
        return Arbitraries.oneOf(
                Combinators.combine(any(), individuals()).as(RandomAxioms::value),
                Combinators.combine(any(), classes()).as((p, c) -> restriction(p, "owl:someValuesFrom " + c)),
                Combinators.combine(simple(), classes())
                        .as((p, c) -> restriction(
                                p, "owl:minQualifiedCardinality \"2\"^^xsd:nonNegativeInteger ; owl:onClass " + c)),
                simple().map(p -> restriction(p, "owl:hasSelf true")));
    }

    private static Arbitrary<String> right() {
        return Arbitraries.oneOf(
                Combinators.combine(any(), individuals()).as(RandomAxioms::value),
                simple().map(p -> restriction(p, "owl:hasSelf true")),
                Combinators.combine(any(), classes()).as((p, c) -> restriction(p, "owl:allValuesFrom " + c)),
                Combinators.combine(simple(), classes())
                        .as((p, c) -> restriction(
                                p, "owl:maxQualifiedCardinality \"1\"^^xsd:nonNegativeInteger ; owl:onClass " + c)),
                Combinators.combine(any(), classes()).as((p, c) -> restriction(p, "owl:someValuesFrom " + c)));
    }

    private static Arbitrary<String> facts() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Combinators.combine(individuals(), classes()).as((one, kind) -> one + " a " + kind + " .")),
                Tuple.of(6, Combinators.combine(individuals(), any(), individuals())
                        .as((one, property, other) -> one + " " + property + " " + other + " .")));
    }

    /** Mostly all differ, sometimes two only. */
    private static Arbitrary<List<String>> differences() {
        String all = "[] a owl:AllDifferent ; owl:distinctMembers ( " + String.join(" ", INDIVIDUALS) + " ) .";
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(List.of(all))),
                Tuple.of(1, Arbitraries.just(List.of("id:a owl:differentFrom id:b ."))));
    }

    private static Arbitrary<List<String>> twoOf(List<String> names) {
        return Arbitraries.of(names).list().ofSize(2).uniqueElements();
    }

    private static Arbitrary<String> classes() {
        return Arbitraries.of(CLASSES);
    }

    private static Arbitrary<String> simple() {
        return Arbitraries.of(SIMPLE);
    }

    private static Arbitrary<String> any() {
        return Arbitraries.of(Stream.concat(SIMPLE.stream(), COMPOSITE.stream()).toList());
    }

    private static Arbitrary<String> individuals() {
        return Arbitraries.of(INDIVIDUALS);
    }

    private static String both(String one, String other) {
        return "[ a owl:Class ; owl:intersectionOf ( %s %s ) ]".formatted(one, other);
    }

    private static String listed(List<String> members) {
        return "[ a owl:Class ; owl:oneOf ( %s ) ]".formatted(String.join(" ", members));
    }

    private static String value(String property, String individual) {
        return restriction(property, "owl:hasValue " + individual);
    }

    private static String restriction(String property, String rest) {
        return "[ a owl:Restriction ; owl:onProperty %s ; %s ]".formatted(property, rest);
    }
}
