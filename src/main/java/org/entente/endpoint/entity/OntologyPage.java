package org.entente.endpoint.entity;

import static org.entente.endpoint.http.Html.escape;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/** The terms of the ontology for a reader: each with its definition, example, place in the hierarchy, domain and range. */
final class OntologyPage {
    private static final String CONTENTS = """
            <p>On this page: <a href="#hierarchy">hierarchy</a>, <a href="#relations">relations</a>,
            <a href="#frameworks">frameworks</a>, <a href="#classes">classes</a>,
            <a href="#object-properties">object properties</a>,
            <a href="#annotation-properties">annotation properties</a>, <a href="#named-values">named values</a>.</p>
            """;

    private record Section(String heading, Node type) {
        String anchor() {
            return heading.toLowerCase(Locale.ROOT).replace(' ', '-');
        }
    }

    private static final List<Section> SECTIONS = List.of(
            new Section("Classes", OWL.Class.asNode()),
            new Section("Object properties", OWL.ObjectProperty.asNode()),
            new Section("Annotation properties", OWL2.AnnotationProperty.asNode()),
            new Section("Named values", OWL2.NamedIndividual.asNode()));

    private static final List<Node> SHOWN = List.of(
            SKOS.example.asNode(),
            RDFS.subClassOf.asNode(),
            RDFS.subPropertyOf.asNode(),
            OWL.inverseOf.asNode(),
            RDFS.domain.asNode(),
            RDFS.range.asNode(),
            Entente.prospectiveForm,
            Entente.negativeForm);

    private final Graph graph;
    private final UnaryOperator<String> address;

    private OntologyPage(Graph graph, UnaryOperator<String> address) {
        this.graph = graph;
        this.address = address;
    }

    /** The documentation of all terms that the ontology of a dataset declares, as the main part of a page. */
    static String of(DatasetGraph dataset, UnaryOperator<String> address) {
        Graph ontology = dataset.getGraph(NamedGraphs.ONTOLOGY);
        OntologyPage page = new OntologyPage(ontology, address);
        return CONTENTS
                + "<h2 id=\"hierarchy\">Hierarchy</h2>\n" + ClassDiagram.of(ontology)
                + "<h2 id=\"relations\">Kinds and their relations</h2>\n" + PropertyDiagram.of(ontology)
                + FrameworksSection.of(dataset, address)
                + SECTIONS.stream().map(page::section).collect(Collectors.joining());
    }

    private String section(Section section) {
        List<Node> terms = graph.find(Node.ANY, RDF.type.asNode(), section.type())
                .mapWith(Triple::getSubject)
                .filterKeep(term -> term.isURI() && term.getURI().startsWith(Entente.NS))
                .toSet()
                .stream()
                .sorted(Comparator.comparing(Iris::localName))
                .toList();
        return terms.isEmpty()
                ? ""
                : "<h2 id=\"%s\">%s (%d)</h2>\n%s".formatted(section.anchor(), section.heading(), terms.size(),
                        terms.stream().map(this::term).collect(Collectors.joining()));
    }

    private String term(Node term) {
        String name = Iris.localName(term);
        String rows = SHOWN.stream().map(property -> row(term, property)).collect(Collectors.joining());
        return """
                <section id="%s"><h3><code>entente:%s</code> %s</h3>
                <p>%s</p>
                %s</section>
                """.formatted(escape(name), escape(name), escape(text(term, RDFS.label.asNode())),
                escape(text(term, SKOS.definition.asNode())),
                rows.isEmpty() ? "" : "<table class=\"facts\">" + rows + "</table>\n");
    }

    private String row(Node term, Node property) {
        String values = graph.find(term, property, Node.ANY)
                .mapWith(Triple::getObject)
                .filterDrop(Node::isBlank)
                .mapWith(this::shown)
                .toList()
                .stream()
                .sorted()
                .collect(Collectors.joining("; "));
        return values.isEmpty() ? "" : "<tr><th scope=\"row\">%s</th><td>%s</td></tr>"
                .formatted(escape(Labels.prefixed(property.getURI())), values);
    }

    private String shown(Node node) {
        return node.isLiteral()
                ? escape(node.getLiteralLexicalForm())
                : "<a href=\"%s\">%s</a>".formatted(escape(address.apply(node.getURI())), escape(Labels.prefixed(node.getURI())));
    }

    private String text(Node term, Node property) {
        return graph.find(term, property, Node.ANY)
                .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
                .nextOptional()
                .orElse("");
    }
}
