package org.entente.competency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/**
 * One triple behind a row, and what is known of it.
 *
 * @param graph the named graph that says it; of those that the default graph shows together the first of asserted,
 *     inferred, registry, ontology, closures and links
 * @param statement its node, under which its explanation is found; empty for triples that need none, such as labels
 * @param passages where its claims stand; empty for what no claim says by itself
 */
public record Evidence(Triple triple, Node graph, Optional<Node> statement, List<Passage> passages) {
    private static final List<Node> SHOWN = List.of(
            NamedGraphs.ASSERTED,
            NamedGraphs.INFERRED,
            NamedGraphs.REGISTRY,
            NamedGraphs.ONTOLOGY,
            NamedGraphs.CLOSURES,
            NamedGraphs.LINKS);

    /** Lines of a document, counted from 1, on which a claim rests. */
    public record Passage(Node claim, Node document, String firstLine, String lastLine) {
        @Override
        public String toString() {
            return TermWriter.write(claim) + " in " + TermWriter.write(document) + ", lines " + firstLine + " to " + lastLine;
        }
    }

    /** Looks up what the dataset knows of a triple. */
    static Evidence of(Quad quad, DatasetGraph dataset) {
        Triple triple = quad.asTriple();
        Node statement = Iris.statement(triple);
        boolean isStatement = dataset.getGraph(NamedGraphs.JUSTIFICATIONS).contains(statement, RDF.type.asNode(), Node.ANY)
                || dataset.contains(Node.ANY, Node.ANY, Entente.states, statement);
        return new Evidence(
                triple,
                quad.isDefaultGraph() ? shownBy(triple, dataset) : quad.getGraph(),
                isStatement ? Optional.of(statement) : Optional.empty(),
                passages(statement, dataset));
    }

    private static Node shownBy(Triple triple, DatasetGraph dataset) {
        return SHOWN.stream()
                .filter(name -> dataset.getGraph(name).contains(triple))
                .findFirst()
                .orElse(Quad.defaultGraphIRI);
    }

    private static List<Passage> passages(Node statement, DatasetGraph dataset) {
        List<Passage> passages = new ArrayList<>();
        dataset.find(Node.ANY, Node.ANY, Entente.states, statement).forEachRemaining(states ->
                dataset.find(states.getGraph(), states.getSubject(), OA.hasTarget.asNode(), Node.ANY)
                        .forEachRemaining(target -> passage(states.getSubject(), target, dataset).ifPresent(passages::add)));
        passages.sort(Comparator.comparing(Passage::toString));
        return List.copyOf(passages);
    }

    private static Optional<Passage> passage(Node claim, Quad target, DatasetGraph dataset) {
        Optional<Node> document = value(target, OA.hasSource.asNode(), dataset);
        Optional<Node> first = value(target, Entente.firstLine, dataset);
        Optional<Node> last = value(target, Entente.lastLine, dataset);
        return document.isPresent() && first.isPresent() && last.isPresent()
                ? Optional.of(new Passage(
                        claim, document.get(), first.get().getLiteralLexicalForm(), last.get().getLiteralLexicalForm()))
                : Optional.empty();
    }

    private static Optional<Node> value(Quad target, Node property, DatasetGraph dataset) {
        return dataset.getGraph(target.getGraph())
                .stream(target.getObject(), property, Node.ANY)
                .map(Triple::getObject)
                .findFirst();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(TripleComparison.line(triple)).append("  # ").append(graphName());
        passages.forEach(passage -> text.append("; ").append(passage));
        return text.toString();
    }

    /** {@code asserted}, {@code inferred}, {@code source-003}, …; {@code default} where no named graph says it. */
    public String graphName() {
        return graph.equals(Quad.defaultGraphIRI) ? "default" : Iris.localName(graph);
    }
}
