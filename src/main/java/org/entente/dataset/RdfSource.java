package org.entente.dataset;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.dataset.Load.DocumentEntry;
import org.entente.dataset.Load.EntityEntry;
import org.entente.dataset.Load.SourceEntry;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/**
 * Reads an RDF file that is a source of its own. Its types under leaf kinds enter the registry, its assertions of our
 * object properties become claims (standing actual, kind report, the whole file as passage); every other triple is kept
 * in {@code graph:source-NAME} and not reasoned over.
 */
final class RdfSource {
    private static final int HASH_DIGITS = 12;

    private final Load load;
    private final Path path;
    private final String file;
    private final Graph triples = GraphFactory.createDefaultGraph();
    private final Map<String, Node> kinds = new TreeMap<>();

    RdfSource(Load load, Path path, DatasetGraph quads) {
        this.load = load;
        this.path = path;
        this.file = load.nameOf(path);
        quads.find().forEachRemaining(quad -> triples.add(quad.asTriple()));
    }

    void read() {
        String name = path.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        if (!name.matches("[A-Za-z0-9]+(-[A-Za-z0-9]+)*")) {
            load.problems().addFile(file, 0, "", name, "a file name of letters and digits, with single hyphens between them");
            return;
        }
        if (load.sources().containsKey(name)) {
            load.problems().addFile(file, 0, "", name, "a file name that no source in sources.csv has as its id");
            return;
        }
        SourceEntry source = SourceFile.register(load, path, name);
        Node graph = NamedGraphs.source(name);
        sorted(triples.find(null, RDF.type.asNode(), null).toList()).forEach(this::kind);
        sorted(triples.find().toList()).forEach(triple -> {
            if (!isKind(triple)) {
                triple(triple, source, graph);
            }
        });
    }

    private boolean isKind(Triple triple) {
        return triple.getPredicate().equals(RDF.type.asNode()) && load.terms().isKind(triple.getObject());
    }

    private void kind(Triple triple) {
        if (!isKind(triple)) {
            return;
        }
        Node thing = triple.getSubject();
        if (!thing.isURI()) {
            load.problems().addFile(file, 0, "", thing.toString(), "an IRI for each thing that has a kind");
            return;
        }
        Node earlier = kinds.putIfAbsent(thing.getURI(), triple.getObject());
        Optional<Node> entered = Optional.ofNullable(load.entities().get(name(thing))).map(EntityEntry::kind);
        Node known = earlier == null ? entered.orElse(triple.getObject()) : earlier;
        if (!known.equals(triple.getObject())) {
            String expected = "one kind for a thing; " + Iris.localName(thing) + " is a " + Iris.localName(known);
            load.problems().addFile(file, 0, "", Iris.localName(triple.getObject()), expected);
        } else if (entered.isEmpty()) {
            enter(thing, triple.getObject());
        }
    }

    /** A thing that only this file names: its kind and labels go to the registry. */
    private void enter(Node thing, Node kind) {
        Node graph = NamedGraphs.REGISTRY;
        load.entities().put(name(thing), new EntityEntry(name(thing), kind, graph, file));
        load.add(graph, thing, RDF.type.asNode(), kind);
        List<Triple> labels = triples.find(thing, RDFS.label.asNode(), null).toList();
        Node label = labels.isEmpty()
                ? NodeFactory.createLiteralLang(Iris.localName(thing), "en")
                : labels.get(0).getObject();
        load.add(graph, thing, RDFS.label.asNode(), label);
        load.add(graph, thing, SKOS.prefLabel.asNode(), label);
        load.english(graph, thing, DCTerms.description.asNode(), "a thing that the file " + file + " names");
        load.text(graph, thing, Entente.firstMention, "editorial: declared in " + file);
        load.text(graph, thing, Entente.row, place());
    }

    private void triple(Triple triple, SourceEntry source, Node graph) {
        Optional<PropertyTerm> property = load.terms().propertyOf(triple.getPredicate());
        if (property.isEmpty() && !triple.getPredicate().getURI().startsWith(Entente.NS)) {
            load.add(graph, triple.getSubject(), triple.getPredicate(), triple.getObject());
        } else if (property.isEmpty()) {
            String name = Iris.localName(triple.getPredicate());
            load.problems().addFile(file, name, "a property of the ontology", load.terms().usableProperties());
        } else if (property.get().isObjectProperty() && property.get().isUsable()) {
            assertion(triple, property.get(), source);
        } else {
            load.add(graph, triple.getSubject(), triple.getPredicate(), triple.getObject());
        }
    }

    /** Triples have no lines, so the whole file is the passage. */
    private static List<Passage> passages(SourceEntry source) {
        DocumentEntry document = source.document().orElseThrow();
        return source.lines().stream().map(range -> Passage.of(document, range)).toList();
    }

    private void assertion(Triple triple, PropertyTerm property, SourceEntry source) {
        Row row = new Row(file, 0, Map.of());
        ClaimParts parts = new ClaimParts(load);
        Optional<Node> subject = parts.entity(
                row, source, "", name(triple.getSubject()), property, property.domain(), "the subject");
        Optional<Node> object =
                parts.entity(row, source, "", name(triple.getObject()), property, property.range(), "the object");
        if (subject.isEmpty() || object.isEmpty()) {
            return;
        }
        String id = source.id() + "-" + Iris.localName(Iris.statement(triple)).substring(0, HASH_DIGITS);
        load.claims().put(id, place());
        Optional<Edtf> none = Optional.empty();
        new ClaimWriter(load)
                .write(new Claim(
                        id,
                        source,
                        triple.getSubject(),
                        property,
                        triple.getObject(),
                        Standings.ACTUAL,
                        load.terms().wordsOf(Entente.ClaimKind).get("report"),
                        new ClaimTime(none, none, none, source.published()),
                        passages(source),
                        Optional.empty(),
                        row));
    }

    /** The registry's key of a thing: the id of one of ours, the whole IRI of any other. */
    private static String name(Node node) {
        boolean isOurs = node.isURI() && node.getURI().startsWith(Iris.ID);
        return isOurs ? Iris.localName(node) : node.toString();
    }

    private String place() {
        return new Row(file, 0, Map.of()).place();
    }

    private static List<Triple> sorted(List<Triple> list) {
        return list.stream().sorted(Comparator.comparing(Triple::toString)).toList();
    }
}
