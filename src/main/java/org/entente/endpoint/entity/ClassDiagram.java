package org.entente.endpoint.entity;

import static org.entente.endpoint.http.Html.escape;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;

/**
 * The hierarchy of the classes as a drawing in SVG: from the left, each class under the first it is a kind of, thin lines
 * to further ones. The genus of a definition counts as what the class is a kind of.
 */
final class ClassDiagram {
    private static final int STEP = 190;
    private static final int LINE = 22;
    private static final int MIDDLE = 14;
    private static final Comparator<Node> BY_NAME = Comparator.comparing(Iris::localName);

    private final Graph graph;
    private final Map<Node, int[]> places = new LinkedHashMap<>();
    private final StringBuilder lines = new StringBuilder();
    private int width;

    private ClassDiagram(Graph graph) {
        this.graph = graph;
    }

    /** The drawing, its names linked to the sections of the page. */
    static String of(Graph graph) {
        ClassDiagram diagram = new ClassDiagram(graph);
        Set<Node> classes = new TreeSet<>(BY_NAME);
        graph.find(Node.ANY, RDF.type.asNode(), OWL.Class.asNode()).mapWith(Triple::getSubject)
                .filterKeep(ClassDiagram::isOurs).forEach(classes::add);
        classes.stream().filter(each -> diagram.parents(each).isEmpty()).forEach(root -> diagram.place(root, 0));
        // what is left is a kind of itself by way of others
        classes.stream().filter(each -> !diagram.places.containsKey(each)).forEach(each -> diagram.place(each, 0));
        return diagram.drawing();
    }

    private static boolean isOurs(Node node) {
        return node.isURI() && node.getURI().startsWith(Entente.NS);
    }

    private Set<Node> parents(Node term) {
        Set<Node> parents = new TreeSet<>(BY_NAME);
        graph.find(term, RDFS.subClassOf.asNode(), Node.ANY).mapWith(Triple::getObject).forEach(parents::add);
        for (Node definition : objects(term, OWL.equivalentClass.asNode())) {
            objects(definition, OWL.intersectionOf.asNode()).forEach(list -> members(list, parents));
        }
        parents.removeIf(parent -> !isOurs(parent) || parent.equals(term));
        return parents;
    }

    private void members(Node list, Set<Node> into) {
        for (Node rest = list; !rest.equals(RDF.nil.asNode()); rest = objects(rest, RDF.rest.asNode()).get(0)) {
            into.addAll(objects(rest, RDF.first.asNode()));
        }
    }

    private List<Node> objects(Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
    }

    private void place(Node term, int depth) {
        places.put(term, new int[] {depth * STEP + 2, places.size() * LINE});
        width = Math.max(width, (depth + 1) * STEP);
        Set<Node> children = new TreeSet<>(BY_NAME);
        graph.find(Node.ANY, RDF.type.asNode(), OWL.Class.asNode()).mapWith(Triple::getSubject)
                .filterKeep(child -> isOurs(child) && parents(child).contains(term)).forEach(children::add);
        for (Node child : children) {
            boolean isNew = !places.containsKey(child);
            if (isNew) {
                place(child, depth + 1);
            }
            line(places.get(term), places.get(child), isNew ? "edge" : "further edge");
        }
    }

    private void line(int[] from, int[] to, String kind) {
        int x = from[0] + 8;
        lines.append("<path class=\"%s\" d=\"M%d %dV%dH%d\"/>%n"
                .formatted(kind, x, from[1] + LINE - 2, to[1] + MIDDLE - 4, to[0] - 2));
    }

    private String drawing() {
        StringBuilder names = new StringBuilder();
        places.forEach((term, place) -> names.append("<a href=\"#%1$s\"><text x=\"%2$d\" y=\"%3$d\">%1$s</text></a>%n"
                .formatted(escape(Iris.localName(term)), place[0], place[1] + MIDDLE)));
        return "<div class=\"diagram\"><svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"Hierarchy of the classes\" width=\"%d\" height=\"%d\">\n%s%s</svg></div>\n"
                .formatted(width + STEP, places.size() * LINE + LINE, lines, names);
    }
}
