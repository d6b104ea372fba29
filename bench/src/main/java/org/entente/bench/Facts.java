package org.entente.bench;

import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;

/** Writes facts in the words of the ontology, one triple at a time. */
final class Facts {
    private final Consumer<Triple> sink;

    Facts(Consumer<Triple> sink) {
        this.sink = sink;
    }

    /** The synthetic thing of a sort with this number. */
    static Node thing(String sort, int number) {
        return Iris.entity("synthetic-" + sort + "-" + number);
    }

    void type(Node thing, String kind) {
        sink.accept(Triple.create(thing, RDF.type.asNode(), Entente.term(kind)));
    }

    void relate(Node subject, String property, Node object) {
        sink.accept(Triple.create(subject, Entente.term(property), object));
    }
}
