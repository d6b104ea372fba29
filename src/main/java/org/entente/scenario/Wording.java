package org.entente.scenario;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.release.resolution.RosterClosure;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/** Triples in words, from the labels of their terms. Can be shared by threads. */
final class Wording {
    private final Graph[] labelled;
    /** Of terms that have a label alone, so that what callers make up is not kept. */
    private final Map<Node, String> labels = new ConcurrentHashMap<>();

    Wording(DatasetGraph dataset) {
        labelled = new Graph[] {dataset.getGraph(NamedGraphs.REGISTRY), dataset.getGraph(NamedGraphs.ONTOLOGY)};
    }

    String of(Triple triple) {
        if (triple.predicateMatches(RDF.type.asNode())) {
            String kind = label(triple.getObject());
            String article = "aeiou".indexOf(Character.toLowerCase(kind.charAt(0))) < 0 ? "a " : "an ";
            return label(triple.getSubject()) + " is " + article + kind;
        }
        return label(triple.getSubject()) + " " + label(triple.getPredicate()) + " " + label(triple.getObject());
    }

    String of(RosterClosure roster) {
        return "nothing but the " + roster.members().size() + " listed is related by \"" + label(roster.property().node())
                + "\" to " + label(roster.whole());
    }

    String label(Node term) {
        if (term.isLiteral()) {
            return term.getLiteralLexicalForm();
        }
        String label = labels.computeIfAbsent(term, this::find);
        if (label != null) {
            return label;
        }
        return term.isURI() ? Iris.prefixes().shortForm(term.getURI()) : term.toString();
    }

    /** Null if it has none; the map keeps nothing then. */
    private String find(Node term) {
        return Stream.of(labelled)
                .flatMap(graph -> graph.find(term, RDFS.label.asNode(), null).mapWith(Triple::getObject).toList().stream())
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElse(null);
    }

    /** How many labels are kept. */
    int kept() {
        return labels.size();
    }
}
