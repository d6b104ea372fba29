package org.entente.scenario;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/** The names that a supposition may use: declared classes and object properties, things of the registry, and new things with a kind. */
final class Vocabulary {
    private final Graph ontology;
    private final Graph registry;
    private final Set<Node> newThings;

    Vocabulary(DatasetGraph dataset, Set<Node> newThings) {
        ontology = dataset.getGraph(NamedGraphs.ONTOLOGY);
        registry = dataset.getGraph(NamedGraphs.REGISTRY);
        this.newThings = newThings;
    }

    /** @throws ScenarioException for the first name that is not known, with the nearest */
    void requireKnown(Triple triple) {
        String where = "\"" + SuppositionReader.text(triple) + "\"";
        requireThing(where, triple.getSubject());
        if (triple.predicateMatches(RDF.type.asNode())) {
            require(where, triple.getObject(), OWL2.Class.asNode(), "a class");
        } else {
            require(where, triple.getPredicate(), OWL2.ObjectProperty.asNode(), "a relation between things");
            requireThing(where, triple.getObject());
        }
    }

    private void require(String where, Node term, Node sort, String expected) {
        if (!term.isURI() || !ontology.contains(term, RDF.type.asNode(), sort)) {
            Set<String> known = ontology.find(null, RDF.type.asNode(), sort)
                    .mapWith(Triple::getSubject)
                    .filterKeep(node -> node.isURI() && node.getURI().startsWith(Entente.NS))
                    .mapWith(Iris::localName)
                    .toSet();
            throw ScenarioException.unknown(where, name(term), expected + " of the ontology", known);
        }
    }

    private void requireThing(String where, Node thing) {
        boolean known = thing.isURI()
                && (newThings.contains(thing)
                        || registry.contains(thing, RDF.type.asNode(), null)
                        || ontology.contains(thing, RDF.type.asNode(), OWL2.NamedIndividual.asNode()));
        if (!known) {
            throw ScenarioException.unknown(
                    where, name(thing), "a thing of the registry, or a new one with its kind (id:x a entente:State)", slugs());
        }
    }

    private Set<String> slugs() {
        return new HashSet<>(registry.find(null, RDF.type.asNode(), null)
                .mapWith(Triple::getSubject)
                .filterKeep(node -> node.isURI() && node.getURI().startsWith(Iris.ID))
                .toList().stream()
                .map(Iris::localName)
                .collect(Collectors.toSet()));
    }

    private static String name(Node term) {
        return term.isURI() ? Iris.localName(term) : term.toString(Iris.prefixes());
    }
}
