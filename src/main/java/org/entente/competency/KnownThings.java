package org.entente.competency;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NearestName;

/** The things that a dataset says something about, to tell a misspelt id from one without answers. */
final class KnownThings {
    /** Of two things with the same local name always the same one, entities before the terms of ontologies. */
    private static final BinaryOperator<String> ENTITY_FIRST = BinaryOperator.minBy(
            Comparator.comparing((String name) -> !name.startsWith("id:")).thenComparing(Comparator.naturalOrder()));

    /** What bears a name itself comes before what is only also called so. */
    private static final List<List<Node>> NAMES = List.of(
            List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode()),
            List.of(SKOS.altLabel.asNode(), SKOS.hiddenLabel.asNode(), SKOS.notation.asNode()));

    private final DatasetGraph dataset;

    KnownThings(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /** Whether the thing is a subject in the default graph, or (claims, sources) in a named one. */
    boolean contains(Node thing) {
        return dataset.getDefaultGraph().contains(thing, Node.ANY, Node.ANY)
                || dataset.contains(Node.ANY, thing, Node.ANY, Node.ANY);
    }

    /** The things with this name, whatever its language and letter case: those whose own name it is, else those also called so. */
    Set<Node> named(String name) {
        for (List<Node> properties : NAMES) {
            Set<Node> bearers = properties.stream()
                    .flatMap(property -> bearers(name, property))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (!bearers.isEmpty()) {
                return bearers;
            }
        }
        return Set.of();
    }

    private Stream<Node> bearers(String name, Node property) {
        return dataset.getDefaultGraph()
                .stream(Node.ANY, property, Node.ANY)
                .filter(triple -> triple.getObject().isLiteral()
                        && triple.getObject().getLiteralLexicalForm().equalsIgnoreCase(name))
                .map(Triple::getSubject)
                .filter(Node::isURI);
    }

    /** The nearest things with a type in the default graph, as prefixed names; slugs and labels are compared. */
    List<String> nearest(String wanted, int most) {
        return nearest(
                wanted,
                dataset.getDefaultGraph().stream(Node.ANY, RDF.type.asNode(), Node.ANY).map(Triple::getSubject),
                most);
    }

    /** The nearest of these values, as a user would write them. */
    List<String> nearest(String wanted, Collection<Node> values, int most) {
        return nearest(wanted, values.stream(), most);
    }

    private List<String> nearest(String wanted, Stream<Node> terms, int most) {
        Map<String, String> names = new HashMap<>();
        terms.filter(term -> !term.isBlank()).forEach(term -> {
            String text = Parameter.text(term);
            names.merge(term.isURI() ? localPart(Iris.localName(term)) : text, text, ENTITY_FIRST);
            labels(term).forEach(label -> names.merge(label, text, ENTITY_FIRST));
        });
        return NearestName.of(localPart(wanted), names.keySet(), most * 2).stream()
                .map(names::get)
                .distinct()
                .limit(most)
                .toList();
    }

    private List<String> labels(Node thing) {
        Graph graph = dataset.getDefaultGraph();
        return NAMES.stream()
                .flatMap(List::stream)
                .flatMap(property -> graph.stream(thing, property, Node.ANY))
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .toList();
    }

    private static String localPart(String text) {
        String bare = text.replaceAll("[<>]", "");
        return bare.substring(Math.max(Math.max(bare.lastIndexOf('/'), bare.lastIndexOf('#')), bare.lastIndexOf(':')) + 1);
    }
}
