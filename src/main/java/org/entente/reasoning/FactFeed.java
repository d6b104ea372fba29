package org.entente.reasoning;

import java.util.Comparator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.entente.reasoning.closure.Closing;

/** Feeds triples into a closing: types under the classes and relations under the object properties of the rules; no others. */
final class FactFeed {
    private final Symbols symbols;
    private final boolean usesEverything;
    private final Closing closing;
    private final Individuals individuals;

    FactFeed(RuleSheet sheet, Closing closing) {
        this.symbols = sheet.symbols;
        this.usesEverything = sheet.usesEverything();
        this.closing = closing;
        this.individuals = new Individuals(symbols);
    }

    Individuals individuals() {
        return individuals;
    }

    /** Adds the facts of a graph, negative ones too, in an order that depends on nothing but the facts. */
    void add(Graph facts) {
        facts.stream()
                .filter(triple -> triple.getObject().isURI() && triple.getSubject().isURI())
                .filter(this::isFact)
                .sorted(Comparator.<Triple, String>comparing(triple -> triple.getSubject().getURI())
                        .thenComparing(triple -> triple.getPredicate().getURI())
                        .thenComparing(triple -> triple.getObject().getURI()))
                .forEach(this::add);
        addDenials(facts);
    }

    private boolean isFact(Triple triple) {
        return triple.getPredicate().equals(RDF.type.asNode())
                ? symbols.classOf(triple.getObject()) != Symbols.UNNAMED
                : symbols.propertyOf(triple.getPredicate()) != Symbols.UNNAMED;
    }

    void add(Triple triple) {
        if (triple.getPredicate().equals(RDF.type.asNode())) {
            int type = symbols.classOf(triple.getObject());
            if (type != Symbols.UNNAMED) {
                int individual = individuals.number(triple.getSubject());
                closing.add(type, individual, individual);
            }
            return;
        }
        int property = symbols.propertyOf(triple.getPredicate());
        if (property != Symbols.UNNAMED) {
            closing.add(property, individuals.number(triple.getSubject()), individuals.number(triple.getObject()));
        }
    }

    private void addDenials(Graph facts) {
        facts.find(Node.ANY, RDF.type.asNode(), OWL2.NegativePropertyAssertion.asNode()).forEach(triple -> {
            Node denial = triple.getSubject();
            int property = symbols.denialOf(value(facts, denial, OWL2.assertionProperty.asNode()));
            if (property != Symbols.UNNAMED) {
                closing.add(
                        property,
                        individuals.number(value(facts, denial, OWL2.sourceIndividual.asNode())),
                        individuals.number(value(facts, denial, OWL2.targetIndividual.asNode())));
            }
        });
    }

    private static Node value(Graph facts, Node denial, Node property) {
        return facts.find(denial, property, Node.ANY).mapWith(Triple::getObject).nextOptional().orElse(Node.ANY);
    }

    /** Runs the rules to the end. */
    Closing close() {
        for (int individual = 0; usesEverything && individual < individuals.size(); individual++) {
            closing.add(symbols.everything, individual, individual);
        }
        return closing.run();
    }
}
