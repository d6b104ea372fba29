package org.entente.release;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.entente.reasoning.Assurance;
import org.entente.reasoning.Materialisation;
import org.entente.release.resolution.Choice;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;

/** Describes the dataset in {@code graph:about}: the day of its view, and what was inferred, by which reasoner, less what. */
final class AboutGraph {
    private static final Node DATASET = NodeFactory.createURI(Iris.BASE + "dataset");
    private static final Node LICENCE = NodeFactory.createURI("https://creativecommons.org/licenses/by/4.0/");

    private AboutGraph() {}

    static Graph of(Choice choice, Materialisation materialisation) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.add(DATASET, RDF.type.asNode(), VOID.Dataset.asNode());
        english(graph, RDFS.label.asNode(), List.of("Entente, the knowledge graph of technology alliances"));
        graph.add(DATASET, DCTerms.license.asNode(), LICENCE);
        graph.add(DATASET, Entente.referenceDate, typed(choice.referenceDate().toString(), XSDDatatype.XSDdate));
        choice.sources().forEach(source -> graph.add(DATASET, DCTerms.source.asNode(), source));
        String reasoner = materialisation.reasoner() + " " + materialisation.version();
        graph.add(DATASET, Entente.reasonedBy, NodeFactory.createLiteralString(reasoner));
        english(graph, Entente.materialises, materialisation.kinds());
        english(graph, Entente.leavesOut, materialisation.exclusions());
        Assurance assurance = materialisation.assurance();
        english(graph, Entente.certificate, assurance.inWords());
        graph.add(DATASET, Entente.reasonerInput, NodeFactory.createLiteralString(assurance.inputHash()));
        materialisation.counts().forEach((predicate, count) -> partition(graph, predicate, count));
        return graph;
    }

    /** How many triples of a predicate were inferred, as a VoID property partition of the inferred graph. */
    private static void partition(Graph graph, String predicate, long count) {
        Node partition = NodeFactory.createURI(Iris.BASE + "dataset-inferred-" + hash(predicate));
        graph.add(DATASET, VOID.subset.asNode(), partition);
        graph.add(partition, RDF.type.asNode(), VOID.Dataset.asNode());
        graph.add(partition, VOID.property.asNode(), NodeFactory.createURI(predicate));
        graph.add(partition, VOID.triples.asNode(), typed(Long.toString(count), XSDDatatype.XSDinteger));
    }

    private static String hash(String predicate) {
        return Iris.localName(Iris.axiom(predicate)).substring(0, 8);
    }

    private static void english(Graph graph, Node property, List<String> texts) {
        texts.forEach(text -> graph.add(DATASET, property, NodeFactory.createLiteralLang(text, "en")));
    }

    private static Node typed(String text, XSDDatatype type) {
        return NodeFactory.createLiteralDT(text, type);
    }
}
