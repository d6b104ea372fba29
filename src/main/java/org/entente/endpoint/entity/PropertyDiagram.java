package org.entente.endpoint.entity;

import static org.entente.endpoint.http.Html.escape;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;

/** What relates which kinds, as a drawing in SVG: a row for each object property with a named domain and range. */
final class PropertyDiagram {
    private static final int LINE = 22;
    private static final int PROPERTY = 230;
    private static final int RANGE = 520;
    private static final int WIDTH = 760;
    private static final String ROW = """
            %s<path class="edge" d="M%d %dH%d"/>
            <path class="edge" d="M%d %dH%dl-6 -3m6 3l-6 3"/>
            <a href="#%s"><text x="%d" y="%d">%s</text></a>
            <a href="#%s"><text x="%d" y="%d">%s</text></a>
            """;

    private PropertyDiagram() {}

    private record Relation(String property, String range) {}

    /** The drawing; empty if no property has both. */
    static String of(Graph graph) {
        Map<String, List<Relation>> byDomain = graph.find(Node.ANY, RDF.type.asNode(), OWL.ObjectProperty.asNode())
                .mapWith(Triple::getSubject)
                .filterKeep(property -> end(graph, property, RDFS.domain.asNode()).isPresent()
                        && end(graph, property, RDFS.range.asNode()).isPresent())
                .toList()
                .stream()
                .sorted(Comparator.comparing(Iris::localName))
                .collect(Collectors.groupingBy(
                        property -> end(graph, property, RDFS.domain.asNode()).orElseThrow(),
                        TreeMap::new,
                        Collectors.mapping(property -> new Relation(Iris.localName(property),
                                end(graph, property, RDFS.range.asNode()).orElseThrow()), Collectors.toList())));
        return byDomain.isEmpty() ? "" : drawing(byDomain);
    }

    private static Optional<String> end(Graph graph, Node property, Node which) {
        return graph.find(property, which, Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(end -> end.isURI() && end.getURI().startsWith(Entente.NS))
                .mapWith(Iris::localName)
                .toList()
                .stream()
                .sorted()
                .findFirst();
    }

    private static String drawing(Map<String, List<Relation>> byDomain) {
        StringBuilder rows = new StringBuilder();
        int line = 0;
        for (var entry : byDomain.entrySet()) {
            String domain = "<a href=\"#%1$s\"><text x=\"2\" y=\"%2$d\">%1$s</text></a>\n"
                    .formatted(escape(entry.getKey()), line * LINE + 14);
            for (Relation relation : entry.getValue()) {
                rows.append(row(domain, relation, line++ * LINE));
                domain = "";
            }
        }
        return "<div class=\"diagram\"><svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"Kinds and their relations\" width=\"%d\" height=\"%d\">\n%s</svg></div>\n"
                .formatted(WIDTH, line * LINE + LINE, rows);
    }

    private static String row(String domain, Relation relation, int top) {
        int middle = top + 10;
        String property = escape(relation.property());
        String range = escape(relation.range());
        return ROW.formatted(
                domain,
                PROPERTY - 24, middle, PROPERTY - 4,
                RANGE - 36, middle, RANGE - 6,
                property, PROPERTY, top + 14, property,
                range, RANGE, top + 14, range);
    }
}
