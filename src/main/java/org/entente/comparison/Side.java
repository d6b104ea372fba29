package org.entente.comparison;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.entente.explanation.Evidence;
import org.entente.explanation.Fact;
import org.entente.explanation.Labels;
import org.entente.reasoning.Axiom;
import org.entente.reasoning.StatedAxioms;
import org.entente.release.Release;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.NamedGraphs;

/** One of the two releases, as far as it is asked while they are compared. */
final class Side {
    private static final List<Node> STATING =
            List.of(NamedGraphs.ASSERTED, NamedGraphs.REGISTRY, NamedGraphs.CLOSURES, NamedGraphs.ONTOLOGY);

    private final Release release;
    private final Labels labels;
    private final Evidence evidence;
    private final StatedAxioms axioms;
    private final Map<Node, Entry> entries;
    private final Map<Triple, Fact> facts = new HashMap<>();

    Side(Release release) {
        this.release = release;
        labels = new Labels(release.dataset());
        evidence = Evidence.of(release.dataset(), labels);
        axioms = StatedAxioms.of(graph(NamedGraphs.ONTOLOGY), graph(NamedGraphs.CLOSURES));
        entries = Entries.of(release.dataset());
    }

    Release release() {
        return release;
    }

    DatasetGraph dataset() {
        return release.dataset();
    }

    Graph graph(Node name) {
        return release.dataset().getGraph(name);
    }

    Labels labels() {
        return labels;
    }

    Evidence evidence() {
        return evidence;
    }

    StatedAxioms axioms() {
        return axioms;
    }

    Map<Node, Entry> entries() {
        return entries;
    }

    Optional<Entry> entry(Node node) {
        return Optional.ofNullable(entries.get(node));
    }

    /** Whether the triple is given: asserted, a bare kind, or said by the ontology or the closures. */
    boolean states(Triple triple) {
        return STATING.stream().anyMatch(name -> graph(name).contains(triple));
    }

    /** Whether the axiom is given; a denial is if the view takes it. */
    boolean states(Axiom axiom) {
        return axioms.contains(axiom)
                || graph(NamedGraphs.ASSERTED)
                        .contains(axiom.node(), RDF.type.asNode(), OWL2.NegativePropertyAssertion.asNode());
    }

    /** A given triple with who vouches for it. */
    Fact fact(Triple triple) {
        return facts.computeIfAbsent(triple, unseen -> evidence.fact(unseen, false));
    }

    /** The published reasons of a statement or negation, those with the fewest parts first. */
    List<Node> reasons(Node statement) {
        Graph published = graph(NamedGraphs.JUSTIFICATIONS);
        return subjects(published, Entente.concludes, statement)
                .filter(node -> published.contains(node, RDF.type.asNode(), Entente.Justification))
                .sorted(Comparator.<Node>comparingInt(node -> premises(node).size() + axioms(node).size())
                        .thenComparing(Node::getURI))
                .toList();
    }

    /** The triples that a published reason takes. */
    List<Triple> premises(Node reason) {
        Graph published = graph(NamedGraphs.JUSTIFICATIONS);
        return objects(published, reason, Entente.premise)
                .map(statement -> Triple.create(
                        Entry.object(published, statement, RDF.subject.asNode()).orElseThrow(),
                        Entry.object(published, statement, RDF.predicate.asNode()).orElseThrow(),
                        Entry.object(published, statement, RDF.object.asNode()).orElseThrow()))
                .sorted(Comparator.comparing(Triple::toString))
                .toList();
    }

    /** The axioms that a published reason takes. */
    List<Axiom> axioms(Node reason) {
        Graph published = graph(NamedGraphs.JUSTIFICATIONS);
        return objects(published, reason, Entente.axiom)
                .map(node -> new Axiom(
                        node,
                        Entry.object(published, node, Entente.manchesterText).map(Node::getLiteralLexicalForm).orElse(""),
                        sorted(objects(published, node, Entente.axiomTerm)),
                        sorted(objects(published, node, Entente.formalises))))
                .sorted(Comparator.comparing(Axiom::text))
                .toList();
    }

    private static List<Node> sorted(Stream<Node> nodes) {
        return nodes.sorted(Comparator.comparing(Node::getURI)).toList();
    }

    private static Stream<Node> subjects(Graph graph, Node property, Node object) {
        return graph.stream(Node.ANY, property, object).map(Triple::getSubject);
    }

    private static Stream<Node> objects(Graph graph, Node subject, Node property) {
        return graph.stream(subject, property, Node.ANY).map(Triple::getObject);
    }
}
