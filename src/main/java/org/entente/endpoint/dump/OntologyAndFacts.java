package org.entente.endpoint.dump;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/**
 * What reasoning starts from, in one graph for OWL tools such as Protégé and ROBOT: ontology, axioms of complete lists,
 * kinds and names of things, accepted facts.
 */
final class OntologyAndFacts {
    private final DatasetGraph dataset;
    private final Graph merged = GraphFactory.createDefaultGraph();

    private OntologyAndFacts(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    static Graph of(DatasetGraph dataset) {
        OntologyAndFacts whole = new OntologyAndFacts(dataset);
        Stream.of(NamedGraphs.ONTOLOGY, NamedGraphs.CLOSURES, NamedGraphs.ASSERTED)
                .forEach(name -> GraphUtil.addInto(whole.merged, dataset.getGraph(name)));
        whole.addKinds();
        whole.tellApart();
        return whole.merged;
    }

    private void addKinds() {
        Graph ontology = dataset.getGraph(NamedGraphs.ONTOLOGY);
        dataset.getGraph(NamedGraphs.REGISTRY)
                .find(Node.ANY, RDF.type.asNode(), Node.ANY)
                .filterKeep(triple -> isEntity(triple.getSubject())
                        && ontology.contains(triple.getObject(), RDF.type.asNode(), OWL.Class.asNode())
                        && !triple.objectMatches(Entente.RetiredEntry))
                .forEach(this::addNamed);
    }

    private static boolean isEntity(Node node) {
        return node.isURI() && node.getURI().startsWith(Iris.ID);
    }

    private void addNamed(Triple kind) {
        merged.add(kind);
        Graph registry = dataset.getGraph(NamedGraphs.REGISTRY);
        Stream.of(RDFS.label, SKOS.altLabel).forEach(property ->
                registry.find(kind.getSubject(), property.asNode(), Node.ANY).forEach(merged::add));
    }

    /** In one file a class, a property and a thing may not share a label: each that does also says its name. */
    private void tellApart() {
        Map<Node, List<Triple>> byLabel = merged.find(Node.ANY, RDFS.label.asNode(), Node.ANY)
                .toList()
                .stream()
                .collect(Collectors.groupingBy(Triple::getObject));
        byLabel.values().stream().filter(same -> same.size() > 1).flatMap(List::stream).forEach(this::sayName);
    }

    private void sayName(Triple label) {
        Node text = label.getObject();
        String name = Iris.prefixes().shortForm(label.getSubject().getURI());
        merged.delete(label);
        merged.add(label.getSubject(), label.getPredicate(), NodeFactory.createLiteralLang(
                text.getLiteralLexicalForm() + " (" + name + ")", text.getLiteralLanguage()));
    }
}
