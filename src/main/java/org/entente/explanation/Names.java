package org.entente.explanation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;
import org.entente.vocabulary.NearestName;

/**
 * Reads what people write for a thing, a kind or a relation: {@code quad}, {@code id:quad}, a full IRI, or a name in any
 * letter case; what bears a name itself comes before what is also called so, and that before a misprint of it.
 */
final class Names {
    private static final int MOST_SUGGESTED = 3;
    private static final PrefixMapping PREFIXES = Iris.prefixes();
    private static final List<List<Node>> NAMES = List.of(
            List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode()),
            List.of(SKOS.altLabel.asNode(), Entente.phrase),
            List.of(SKOS.hiddenLabel.asNode()));

    private final Graph ontology;
    private final Graph registry;
    private final Labels labels;
    private final List<Map<String, Set<Node>>> named = new ArrayList<>();
    private final Map<String, Node> byShortName = new TreeMap<>();

    Names(ReasonedView view, Labels labels) {
        ontology = view.dataset().getGraph(NamedGraphs.ONTOLOGY);
        registry = view.dataset().getGraph(NamedGraphs.REGISTRY);
        this.labels = labels;
        NAMES.forEach(properties -> {
            Map<String, Set<Node>> level = new HashMap<>();
            properties.forEach(property -> Stream.of(ontology, registry).forEach(graph -> enter(graph, property, level)));
            named.add(level);
        });
    }

    private void enter(Graph graph, Node property, Map<String, Set<Node>> level) {
        graph.stream(Node.ANY, property, Node.ANY)
                .filter(triple -> triple.getSubject().isURI() && isOurs(triple.getSubject()))
                .forEach(triple -> {
                    level.computeIfAbsent(letters(triple.getObject().getLiteralLexicalForm()), unseen -> new TreeSet<>(BY_NAME))
                            .add(triple.getSubject());
                    byShortName.put(Iris.localName(triple.getSubject()), triple.getSubject());
                });
    }

    private static final Comparator<Node> BY_NAME = Comparator.comparing(Node::getURI);

    private static boolean isOurs(Node node) {
        return node.getURI().startsWith(Iris.ID) || node.getURI().startsWith(Entente.NS);
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[-_‐-―\\s]+", " ").replaceAll("[’‘′]", "'").strip();
    }

    /** The relation that a text means; {@code a} and {@code type} for what a thing is. */
    Node relation(String text) {
        if (text.equals("a") || text.equals("type") || text.equals("is a")) {
            return RDF.type.asNode();
        }
        if (text.equals("kind of") || text.equals("subClassOf")) {
            return RDFS.subClassOf.asNode();
        }
        return resolve("predicate", text, "a relation of the ontology, as entente:memberOf", this::isRelation);
    }

    Node thing(String position, String text) {
        return resolve(position, text, "the id or a name of a thing in the registry", this::isThing);
    }

    Node kind(String text) {
        return resolve("object", text, "a kind of the ontology, as entente:HubState", this::isKind);
    }

    boolean isLiteral(Node relation) {
        return ontology.contains(relation, Entente.valueType, Node.ANY);
    }

    /** The term of the hierarchy, a kind or a relation, that a text means. */
    Node term(String position, String text) {
        return resolve(position, text, "a kind or a relation of the ontology", node -> isKind(node) || isRelation(node));
    }

    private boolean isRelation(Node node) {
        return node.equals(RDF.type.asNode())
                || node.equals(RDFS.subClassOf.asNode())
                || node.equals(RDFS.subPropertyOf.asNode())
                || isTyped(node, OWL2.ObjectProperty.asNode())
                || ontology.contains(node, Entente.valueType, Node.ANY)
                || ontology.contains(Node.ANY, Entente.negativeForm, node);
    }

    private boolean isKind(Node node) {
        return isTyped(node, OWL2.Class.asNode());
    }

    private boolean isTyped(Node node, Node type) {
        return ontology.contains(node, RDF.type.asNode(), type);
    }

    private boolean isThing(Node node) {
        return node.getURI().startsWith(Iris.ID) && registry.contains(node, RDF.type.asNode(), Node.ANY)
                && !registry.contains(node, RDF.type.asNode(), Entente.RetiredEntry);
    }

    private Node resolve(String position, String written, String expected, Predicate<Node> wanted) {
        String text = written.strip();
        String iri = text.startsWith("<") && text.endsWith(">") ? text.substring(1, text.length() - 1) : PREFIXES.expandPrefix(text);
        Node direct = NodeFactory.createURI(iri);
        if (wanted.test(direct)) {
            return direct;
        }
        Node bySlug = byShortName.get(text);
        if (bySlug != null && wanted.test(bySlug)) {
            return bySlug;
        }
        for (Map<String, Set<Node>> level : named) {
            List<Node> bearers = level.getOrDefault(letters(text), Set.of()).stream().filter(wanted).toList();
            if (bearers.size() == 1) {
                return bearers.get(0);
            } else if (bearers.size() > 1) {
                throw UnresolvedNameException.ambiguous(position, text, bearers.stream().map(this::shown).toList());
            }
        }
        throw UnresolvedNameException.unknown(position, text, expected, nearest(direct, text, wanted));
    }

    private List<String> nearest(Node direct, String text, Predicate<Node> wanted) {
        List<Node> replacements = Stream.of(direct, Iris.entity(text))
                .flatMap(node -> registry.stream(node, DCTerms.isReplacedBy.asNode(), Node.ANY))
                .map(Triple::getObject)
                .distinct()
                .toList();
        if (!replacements.isEmpty()) {
            return replacements.stream().map(this::shown).toList();
        }
        Map<String, Node> known = new TreeMap<>();
        named.forEach(level -> level.forEach((name, bearers) ->
                bearers.stream().filter(wanted).findFirst().ifPresent(bearer -> known.putIfAbsent(name, bearer))));
        byShortName.forEach((name, node) -> {
            if (wanted.test(node)) {
                known.putIfAbsent(name, node);
            }
        });
        String local = text.substring(Math.max(text.lastIndexOf('/'), Math.max(text.lastIndexOf(':'), text.lastIndexOf('#'))) + 1);
        Collection<String> names = known.keySet();
        return NearestName.of(local.isEmpty() ? text : local, names, 2 * MOST_SUGGESTED).stream()
                .map(known::get)
                .distinct()
                .limit(MOST_SUGGESTED)
                .map(this::shown)
                .toList();
    }

    private String shown(Node node) {
        return Labels.shortName(node) + " (" + labels.label(node) + ")";
    }
}
