package org.entente.endpoint.entity;

import static org.entente.endpoint.http.Html.escape;
import static org.entente.endpoint.http.Html.parameter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.endpoint.http.Formats;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/** A description as the main part of a page: what holds, what follows, what sources say, what leads here. */
final class DescriptionPage {
    private static final Set<Node> IN_HEAD = Set.of(
            RDFS.label.asNode(), SKOS.prefLabel.asNode(), SKOS.definition.asNode(), RDFS.comment.asNode(),
            DCTerms.description.asNode(), Entente.gloss);
    private static final List<Node> DEFINING = List.of(
            SKOS.definition.asNode(), DCTerms.description.asNode(), RDFS.comment.asNode(), Entente.gloss);
    private static final int MOST_VALUES = 40;

    private final Description description;
    private final Labels labels;
    private final UnaryOperator<String> address;
    private final String root;
    private final StringBuilder html = new StringBuilder();

    private DescriptionPage(Description description, UnaryOperator<String> address, String root) {
        this.description = description;
        this.labels = description.labels();
        this.address = address;
        this.root = root;
    }

    /**
     * The main part.
     *
     * @param address where an IRI of ours is answered, seen from the page
     * @param root the way from the page to the home page
     */
    static String of(Description description, UnaryOperator<String> address, String root) {
        DescriptionPage page = new DescriptionPage(description, address, root);
        page.head();
        page.graphs();
        page.incoming();
        return page.html.toString();
    }

    /** Links to the same in other formats. */
    static String formats(String document) {
        return Formats.GRAPH.stream()
                .map(format -> "<a href=\"%s.%s\">%s</a>".formatted(escape(document), format.suffix(), format.mediaType()))
                .collect(Collectors.joining(", ", "<h2>As data</h2>\n<p>", "</p>\n"));
    }

    private void head() {
        html.append("<h1>").append(escape(labels.of(description.thing()))).append("</h1>\n");
        String kinds = values(RDF.type.asNode()).stream()
                .filter(kind -> kind.getURI().startsWith(Entente.NS))
                .map(this::shown)
                .collect(Collectors.joining(", "));
        html.append(kinds.isEmpty() ? "" : "<p class=\"kinds\">" + kinds + "</p>\n");
        DEFINING.stream()
                .flatMap(property -> values(property).stream())
                .findFirst()
                .ifPresent(text -> html.append("<p class=\"lead\">")
                        .append(escape(text.getLiteralLexicalForm())).append("</p>\n"));
        String iri = description.thing().getURI();
        html.append("<p>IRI: <code>").append(escape(iri)).append("</code></p>\n");
    }

    private List<Node> values(Node property) {
        return Iter.iter(
                        description.outgoing().find(Node.ANY, description.thing(), property, Node.ANY))
                .map(Quad::getObject)
                .distinct()
                .toList();
    }

    private void graphs() {
        for (Node name : description.graphs()) {
            Map<Node, List<Node>> rows = rows(name);
            rows.keySet().removeAll(IN_HEAD);
            if (!rows.isEmpty()) {
                html.append("<h2>").append(escape(heading(name))).append("</h2>\n");
                table(rows, "");
            }
        }
    }

    private Map<Node, List<Node>> rows(Node name) {
        Map<Node, List<Node>> rows = byLabel();
        description.outgoing().find(name, description.thing(), Node.ANY, Node.ANY).forEachRemaining(
                quad -> rows.computeIfAbsent(quad.getPredicate(), key -> new ArrayList<>()).add(quad.getObject()));
        return rows;
    }

    private Map<Node, List<Node>> byLabel() {
        return new TreeMap<>(Comparator.comparing(labels::of).thenComparing(node -> node.toString()));
    }

    private static String heading(Node name) {
        if (name.equals(NamedGraphs.REGISTRY)) {
            return "Kind and names";
        }
        if (name.equals(NamedGraphs.ASSERTED)) {
            return "Accepted from the sources";
        }
        if (name.equals(NamedGraphs.INFERRED)) {
            return "Inferred";
        }
        if (name.equals(NamedGraphs.NEGATIVE)) {
            return "Excluded, by complete lists";
        }
        if (name.equals(NamedGraphs.LINKS)) {
            return "Elsewhere";
        }
        return NamedGraphs.isSource(name) ? "Stated in a source" : "In graph:" + Iris.localName(name);
    }

    private void incoming() {
        Map<Node, List<Node>> stated = byLabel();
        Map<Node, List<Node>> inferred = byLabel();
        description.incoming().stream().forEach(quad ->
                (quad.getGraph().equals(NamedGraphs.INFERRED) ? inferred : stated)
                        .computeIfAbsent(quad.getPredicate(), key -> new ArrayList<>())
                        .add(quad.getSubject()));
        section("What leads here", stated);
        section("What leads here, inferred", inferred);
    }

    private void section(String heading, Map<Node, List<Node>> rows) {
        if (!rows.isEmpty()) {
            html.append("<h2>").append(heading).append("</h2>\n");
            table(rows, "is ");
        }
    }

    private void table(Map<Node, List<Node>> rows, String before) {
        html.append("<table class=\"facts\">\n");
        rows.forEach((property, values) -> html.append("<tr><th scope=\"row\">%s%s%s</th><td>%s</td></tr>%n"
                .formatted(before, shown(property), before.isEmpty() ? "" : " of", list(property, values, !before.isEmpty()))));
        html.append("</table>\n");
    }

    private String list(Node property, List<Node> values, boolean incoming) {
        String items = values.stream()
                .distinct()
                .sorted(Comparator.comparing(labels::of))
                .limit(MOST_VALUES)
                .map(value -> "<li>" + shown(value) + why(property, value, incoming) + "</li>")
                .collect(Collectors.joining());
        int all = incoming ? description.incomingCounts().getOrDefault(property, 0) : (int) values.stream().distinct().count();
        String more = all > MOST_VALUES ? "<li>… %d in all</li>".formatted(all) : "";
        return "<ul>" + items + more + "</ul>";
    }

    /** A link to the reasons of a triple, where it is one of those that reasoning sees. */
    private String why(Node property, Node value, boolean incoming) {
        boolean explained = value.isURI() && description.isReasoned(property, value, incoming);
        if (!explained) {
            return "";
        }
        Node subject = incoming ? value : description.thing();
        Node object = incoming ? description.thing() : value;
        return " <a class=\"why\" href=\"%sexplain?s=%s&amp;p=%s&amp;o=%s\">why</a>".formatted(
                root, parameter(subject.getURI()), parameter(property.getURI()), parameter(object.getURI()));
    }

    private String shown(Node node) {
        if (node.isURI()) {
            String iri = node.getURI();
            boolean linked = iri.startsWith("http://") || iri.startsWith("https://");
            String text = escape(labels.of(node));
            return linked ? "<a href=\"%s\" title=\"%s\">%s</a>".formatted(escape(address.apply(iri)), escape(Labels.prefixed(iri)), text) : text;
        }
        if (node.isBlank()) {
            return escape(expression(node));
        }
        String kind = !node.getLiteralLanguage().isEmpty()
                ? node.getLiteralLanguage()
                : Labels.prefixed(node.getLiteralDatatypeURI()).replace("xsd:string", "");
        String small = kind.isEmpty() ? "" : " <small>" + escape(kind) + "</small>";
        return escape(node.getLiteralLexicalForm()) + small;
    }

    /** A nameless node by what it says. */
    private String expression(Node blank) {
        return Iter.iter(
                        description.outgoing().find(Node.ANY, blank, Node.ANY, Node.ANY))
                .map(quad -> labels.of(quad.getPredicate()) + " " + (quad.getObject().isBlank() ? "…" : labels.of(quad.getObject())))
                .distinct()
                .toList()
                .stream()
                .sorted()
                .collect(Collectors.joining("; ", "[ ", " ]"));
    }
}
