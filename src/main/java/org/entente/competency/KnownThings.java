package org.entente.competency;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NearestName;

/** The things that a dataset says something about, to tell a misspelt id from one without answers. */
final class KnownThings {
    /** Of two things with the same local name always the same one, entities before the terms of ontologies. */
    private static final BinaryOperator<String> ENTITY_FIRST = BinaryOperator.minBy(
            Comparator.comparing((String name) -> !name.startsWith("id:")).thenComparing(Comparator.naturalOrder()));

    private final DatasetGraph dataset;

    KnownThings(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /** Whether the thing is a subject in the default graph, or (claims, sources) in a named one. */
    boolean contains(Node thing) {
        return dataset.getDefaultGraph().contains(thing, Node.ANY, Node.ANY)
                || dataset.contains(Node.ANY, thing, Node.ANY, Node.ANY);
    }

    /** The nearest things with a type in the default graph, as prefixed names; their slugs are what is compared. */
    List<String> nearest(String wanted, int most) {
        Map<String, String> names = new HashMap<>();
        dataset.getDefaultGraph().find(Node.ANY, RDF.type.asNode(), Node.ANY)
                .mapWith(triple -> triple.getSubject())
                .filterKeep(Node::isURI)
                .forEach(thing -> names.merge(Iris.localName(thing), TermWriter.write(thing), ENTITY_FIRST));
        return NearestName.of(localPart(wanted), names.keySet(), most).stream().map(names::get).toList();
    }

    private static String localPart(String text) {
        String bare = text.replaceAll("[<>]", "");
        return bare.substring(Math.max(Math.max(bare.lastIndexOf('/'), bare.lastIndexOf('#')), bare.lastIndexOf(':')) + 1);
    }
}
