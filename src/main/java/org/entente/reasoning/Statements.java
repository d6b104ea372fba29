package org.entente.reasoning;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.entente.reasoning.closure.FactStore;

/** Facts in numbers as triples, and back. */
final class Statements {
    private final Symbols symbols;
    private final Individuals individuals;

    Statements(Symbols symbols, Individuals individuals) {
        this.symbols = symbols;
        this.individuals = individuals;
    }

    /** The predicate of a triple, or {@link Symbols#UNNAMED} if the rules know none. */
    int predicate(Triple triple) {
        if (isDifference(triple)) {
            return symbols.predicates();
        }
        return triple.getPredicate().equals(RDF.type.asNode())
                ? symbols.classOf(triple.getObject())
                : symbols.propertyOf(triple.getPredicate());
    }

    private static boolean isDifference(Triple triple) {
        return triple.getPredicate().equals(OWL.differentFrom.asNode());
    }

    int subject(Triple triple) {
        return individuals.find(triple.getSubject());
    }

    int object(Triple triple) {
        return triple.getPredicate().equals(RDF.type.asNode())
                ? subject(triple)
                : individuals.find(triple.getObject());
    }

    /** The number of the triple's fact, or -1. */
    int find(Triple triple, FactStore facts) {
        int predicate = predicate(triple);
        int subject = subject(triple);
        int object = object(triple);
        if (predicate < 0 || subject < 0 || object < 0) {
            return -1;
        }
        return isDifference(triple)
                ? facts.find(predicate, Math.min(subject, object), Math.max(subject, object))
                : facts.find(predicate, subject, object);
    }

    Node individual(int number) {
        return individuals.name(number);
    }

    int number(Node individual) {
        return individual.isURI() ? individuals.find(individual) : -1;
    }

    Stream<Node> individuals() {
        return IntStream.range(0, individuals.size()).mapToObj(individuals::name);
    }

    int count() {
        return individuals.size();
    }

    /** The triple of a fact under a named predicate, or of a known difference. */
    Triple triple(int predicate, int subject, int object) {
        Node from = individuals.name(subject);
        if (predicate >= symbols.predicates()) {
            return Triple.create(from, OWL.differentFrom.asNode(), individuals.name(object));
        }
        Node name = symbols.name(predicate);
        return symbols.isClass(predicate)
                ? Triple.create(from, RDF.type.asNode(), name)
                : Triple.create(from, name, individuals.name(object));
    }

    /** All triples under named predicates that are asserted, or all that are not. */
    Stream<Triple> all(FactStore facts, boolean asserted) {
        return IntStream.range(0, symbols.predicates())
                .filter(predicate -> symbols.name(predicate) != null && predicate != symbols.everything)
                .boxed()
                .flatMap(predicate -> IntStream.range(0, facts.size(predicate))
                        .filter(fact -> facts.isAsserted(predicate, fact) == asserted)
                        .mapToObj(fact -> triple(
                                predicate, facts.subject(predicate, fact), facts.object(predicate, fact))));
    }
}
