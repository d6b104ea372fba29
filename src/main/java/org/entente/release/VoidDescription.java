package org.entente.release;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/**
 * Describes the data of a release in VoID and DCAT, counted from the data: each graph, classes and properties of the
 * default graph, datatypes of each property, sets of links, dumps. The same data give the same description.
 */
final class VoidDescription {
    private static final Node DATASET = NodeFactory.createURI(Iris.BASE + "dataset");
    private static final Node PROJECT = NodeFactory.createURI(Iris.BASE);
    private static final String VOID_EXT = "http://ldf.fi/void-ext#";
    private static final Node DATATYPE_PARTITION = NodeFactory.createURI(VOID_EXT + "datatypePartition");
    private static final Node DATATYPE = NodeFactory.createURI(VOID_EXT + "datatype");
    private static final Map<String, String> DUMPS = Map.of(
            "nq", "application/n-quads", "trig", "application/trig", "ttl", "text/turtle", "jsonld", "application/ld+json");
    private static final List<String> VOCABULARIES = List.of(
            Entente.NS, "http://www.w3.org/2004/02/skos/core#", "http://purl.org/dc/terms/", "http://www.w3.org/ns/oa#",
            "http://www.w3.org/ns/org#", "http://www.w3.org/2002/07/owl#");

    private final DatasetGraph quads;
    private final Graph graph = GraphFactory.createDefaultGraph();

    private VoidDescription(DatasetGraph quads) {
        this.quads = quads;
    }

    /** The description of all graphs but {@code graph:about}, in which it stands. */
    static Graph of(DatasetGraph quads) {
        VoidDescription description = new VoidDescription(quads);
        description.dataset();
        description.graphs();
        List<Triple> view = description.view();
        description.classes(view);
        description.properties(view);
        description.linksets();
        return description.graph;
    }

    private void dataset() {
        add(DATASET, RDF.type.asNode(), DCAT.Dataset.asNode());
        add(DATASET, DCTerms.title.asNode(), english("Entente"));
        add(DATASET, DCTerms.description.asNode(),
                english("Who is bound to whom in technology alliances, since when, who says so in which lines, and what follows."));
        add(DATASET, DCTerms.creator.asNode(), PROJECT);
        add(DATASET, DCTerms.publisher.asNode(), PROJECT);
        add(PROJECT, RDF.type.asNode(), NodeFactory.createURI("https://schema.org/Project"));
        add(PROJECT, RDFS.label.asNode(), english("Entente"));
        add(DATASET, VOID.sparqlEndpoint.asNode(), NodeFactory.createURI(Iris.BASE + "sparql"));
        add(DATASET, VOID.uriSpace.asNode(), NodeFactory.createLiteralString(Iris.BASE));
        VOCABULARIES.forEach(iri -> add(DATASET, VOID.vocabulary.asNode(), NodeFactory.createURI(iri)));
        new TreeMap<>(DUMPS).forEach(this::dump);
    }

    private void dump(String suffix, String mediaType) {
        Node distribution = part("dump-" + suffix);
        Node file = NodeFactory.createURI(Iris.BASE + "dumps/dataset." + suffix + ".gz");
        add(DATASET, VOID.dataDump.asNode(), file);
        add(DATASET, DCAT.distribution.asNode(), distribution);
        add(distribution, RDF.type.asNode(), DCAT.Distribution.asNode());
        add(distribution, DCAT.downloadURL.asNode(), file);
        add(distribution, DCAT.compressFormat.asNode(), mediaType("application/gzip"));
        add(distribution, DCAT.mediaType.asNode(), mediaType(mediaType));
    }

    private static Node mediaType(String name) {
        return NodeFactory.createURI("https://www.iana.org/assignments/media-types/" + name);
    }

    private void graphs() {
        for (Node name : Iter.toList(quads.listGraphNodes())) {
            if (!name.equals(NamedGraphs.ABOUT)) {
                add(DATASET, VOID.subset.asNode(), name);
                add(name, RDF.type.asNode(), VOID.Dataset.asNode());
                count(name, VOID.triples.asNode(), quads.getGraph(name).size());
            }
        }
    }

    /** The triples of the default graph, each once. */
    private List<Triple> view() {
        Set<Triple> view = new HashSet<>();
        ReleaseDataset.VIEW.forEach(name -> quads.getGraph(name).find().forEach(view::add));
        count(DATASET, VOID.triples.asNode(), view.size());
        count(DATASET, VOID.distinctSubjects.asNode(), view.stream().map(Triple::getSubject).distinct().count());
        count(DATASET, VOID.distinctObjects.asNode(), view.stream().map(Triple::getObject).distinct().count());
        return new ArrayList<>(view);
    }

    private void classes(List<Triple> view) {
        SortedMap<String, Integer> sizes = new TreeMap<>();
        view.stream()
                .filter(triple -> triple.predicateMatches(RDF.type.asNode()) && triple.getObject().isURI())
                .forEach(triple -> sizes.merge(triple.getObject().getURI(), 1, Integer::sum));
        count(DATASET, VOID.classes.asNode(), sizes.size());
        sizes.forEach((iri, size) -> {
            Node partition = part("class-" + hash(iri));
            add(DATASET, VOID.classPartition.asNode(), partition);
            add(partition, VOID._class.asNode(), NodeFactory.createURI(iri));
            count(partition, VOID.entities.asNode(), size);
        });
    }

    private void properties(List<Triple> view) {
        SortedMap<String, List<Triple>> byProperty = new TreeMap<>();
        view.forEach(triple -> byProperty
                .computeIfAbsent(triple.getPredicate().getURI(), key -> new ArrayList<>())
                .add(triple));
        count(DATASET, VOID.properties.asNode(), byProperty.size());
        byProperty.forEach(this::property);
    }

    private void property(String iri, List<Triple> triples) {
        Node partition = part("property-" + hash(iri));
        add(DATASET, VOID.propertyPartition.asNode(), partition);
        add(partition, VOID.property.asNode(), NodeFactory.createURI(iri));
        count(partition, VOID.triples.asNode(), triples.size());
        count(partition, VOID.distinctSubjects.asNode(), triples.stream().map(Triple::getSubject).distinct().count());
        count(partition, VOID.distinctObjects.asNode(), triples.stream().map(Triple::getObject).distinct().count());
        SortedMap<String, Integer> datatypes = new TreeMap<>();
        triples.stream()
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .forEach(literal -> datatypes.merge(literal.getLiteralDatatypeURI(), 1, Integer::sum));
        datatypes.forEach((datatype, size) -> {
            Node part = part("datatype-" + hash(iri + " " + datatype));
            add(partition, DATATYPE_PARTITION, part);
            add(part, DATATYPE, NodeFactory.createURI(datatype));
            count(part, VOID.triples.asNode(), size);
        });
    }

    /** One set for each property and server that links lead to. */
    private void linksets() {
        SortedMap<String, List<Triple>> sets = new TreeMap<>();
        quads.getGraph(NamedGraphs.LINKS).find()
                .filterKeep(triple -> triple.getObject().isURI())
                .forEach(triple -> sets.computeIfAbsent(
                        triple.getPredicate().getURI() + " " + server(triple.getObject()), key -> new ArrayList<>()).add(triple));
        sets.forEach((key, triples) -> {
            Node set = part("linkset-" + hash(key));
            add(DATASET, VOID.subset.asNode(), set);
            add(set, RDF.type.asNode(), VOID.Linkset.asNode());
            add(set, VOID.subjectsTarget.asNode(), DATASET);
            add(set, VOID.objectsTarget.asNode(), NodeFactory.createURI(server(triples.get(0).getObject())));
            add(set, VOID.linkPredicate.asNode(), triples.get(0).getPredicate());
            count(set, VOID.triples.asNode(), triples.size());
        });
    }

    private static String server(Node target) {
        URI iri = URI.create(target.getURI());
        return iri.getScheme() + "://" + iri.getRawAuthority() + "/";
    }

    private static Node part(String name) {
        return NodeFactory.createURI(Iris.BASE + "dataset-" + name);
    }

    private static String hash(String text) {
        return Iris.localName(Iris.axiom(text)).substring(0, 8);
    }

    private void count(Node subject, Node property, long number) {
        add(subject, property, NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger));
    }

    private static Node english(String text) {
        return NodeFactory.createLiteralLang(text, "en");
    }

    private void add(Node subject, Node predicate, Node object) {
        graph.add(subject, predicate, object);
    }
}
