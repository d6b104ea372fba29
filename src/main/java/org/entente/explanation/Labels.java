package org.entente.explanation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.reasoning.Wording;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/** The words of a dataset for its things, kinds and relations, and sentences made of them. */
public final class Labels implements Wording {
    private static final PrefixMapping PREFIXES = Iris.prefixes();
    private static final List<String> PREPOSITIONS = List.of(
            "of", "to", "by", "at", "with", "for", "on", "in", "than", "after", "before", "over", "from", "against", "about");

    private final DatasetGraph dataset;
    private final Graph ontology;
    private final Graph registry;

    public Labels(DatasetGraph dataset) {
        this.dataset = dataset;
        ontology = dataset.getGraph(NamedGraphs.ONTOLOGY);
        registry = dataset.getGraph(NamedGraphs.REGISTRY);
    }

    /** The label, or else the short name. */
    public String label(Node node) {
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm();
        }
        if (node.isVariable()) {
            return node.getName();
        }
        return Hierarchy.letter(node)
                .or(() -> text(registry, node, RDFS.label.asNode()))
                .or(() -> text(ontology, node, RDFS.label.asNode()))
                .or(() -> dataset.stream(Node.ANY, node, RDFS.label.asNode(), Node.ANY)
                        .map(quad -> quad.getObject().getLiteralLexicalForm())
                        .min(Comparator.naturalOrder()))
                .orElseGet(() -> shortName(node));
    }

    /** As Turtle writes it: {@code id:quad}. */
    public static String shortName(Node node) {
        return PREFIXES.shortForm(node.isURI() ? node.getURI() : node.toString());
    }

    /** The smallest of the texts, so that it is always the same one; empty if there is none. */
    static Optional<String> text(Graph graph, Node subject, Node property) {
        return graph.stream(subject, property, Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .min(Comparator.naturalOrder());
    }

    /** On which side of a relation the members of a list stand; empty for a relation that lists are not made of. */
    Optional<String> listedAt(Node property) {
        return text(ontology, property, Entente.listedAt);
    }

    String definition(Node term) {
        return text(ontology, term, SKOS.definition.asNode()).orElse("");
    }

    /** The definition of the relation of a triple, or of the kind that it gives to a thing. */
    String meaning(Triple triple) {
        return definition(isType(triple) ? triple.getObject() : triple.getPredicate());
    }

    @Override
    public String thing(Node individual) {
        return label(individual);
    }

    @Override
    public String kind(Node classNode) {
        return label(classNode);
    }

    @Override
    public String relation(Node property) {
        if (property.equals(RDFS.subClassOf.asNode())) {
            return "is a kind of";
        }
        if (property.equals(RDFS.subPropertyOf.asNode())) {
            return "is a relation below";
        }
        return text(ontology, property, Entente.phrase).orElseGet(() -> phrase(label(property)));
    }

    /** "represented at" reads "is represented at"; "leads" and "participates in" are verbs already. */
    private static String phrase(String label) {
        String[] words = label.split(" ");
        boolean isVerb = words.length == 1 || words[0].endsWith("s");
        return !isVerb && PREPOSITIONS.contains(words[words.length - 1]) ? "is " + label : label;
    }

    static boolean isType(Triple triple) {
        return triple.getPredicate().equals(RDF.type.asNode());
    }

    /** The triple in words, with no full stop: {@code Japan is a direct member of Quad}. */
    public Sentence sentence(Triple triple) {
        Sentence subject = Sentence.EMPTY.and(label(triple.getSubject()), named(triple.getSubject())).and(" ");
        if (isType(triple)) {
            String kind = label(triple.getObject());
            String article = Wording.withArticle(kind).substring(0, Wording.withArticle(kind).length() - kind.length());
            return subject.and("is " + article).and(kind, named(triple.getObject()));
        }
        return subject.and(relation(triple.getPredicate()), triple.getPredicate())
                .and(" ")
                .and(label(triple.getObject()), named(triple.getObject()));
    }

    private static Node named(Node node) {
        return node.isURI() && !Hierarchy.isExample(node) ? node : null;
    }
}
