package org.entente.release;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.entente.reasoning.Conflict;
import org.entente.reasoning.ConflictingAxiom;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/**
 * Tells a contradiction to the people who can mend it: each axiom with the claims it comes from, their table rows and
 * their lines in the documents.
 */
final class ConflictReport {
    private final DatasetGraph quads;

    ConflictReport(DatasetGraph quads) {
        this.quads = quads;
    }

    List<String> lines(List<Conflict> conflicts) {
        List<String> lines = new ArrayList<>();
        int number = 1;
        for (Conflict conflict : conflicts) {
            String size = conflict.minimal() ? "without any one of them the rest can hold" : "not minimal, the search ran out of time";
            lines.add("conflict " + number++ + ": these axioms cannot hold together (" + size + ")");
            conflict.axioms().forEach(axiom -> lines.add("  " + axiom.text() + "  [" + origin(axiom) + "]"));
        }
        return lines;
    }

    private String origin(ConflictingAxiom axiom) {
        TreeSet<String> places = new TreeSet<>();
        axiom.claims().forEach(claim -> place(claim).ifPresent(places::add));
        axiom.triple().ifPresent(triple -> places.addAll(places(triple, axiom.sort())));
        return places.isEmpty() ? "ontology/" : String.join("; ", places);
    }

    private TreeSet<String> places(Triple triple, ConflictingAxiom.Sort sort) {
        TreeSet<String> places = new TreeSet<>();
        if (triple.getPredicate().equals(RDF.type.asNode())) {
            text(quads.getGraph(NamedGraphs.REGISTRY), triple.getSubject(), Entente.row)
                    .ifPresent(places::add);
            return places;
        }
        boolean denied = sort == ConflictingAxiom.Sort.DENIAL;
        Node statement = denied ? Iris.negativeStatement(triple) : Iris.statement(triple);
        Iterator<Quad> claims = quads.find(Node.ANY, Node.ANY, Entente.states, statement);
        claims.forEachRemaining(quad -> {
            if (isAccepted(quad.getSubject())) {
                place(quad.getSubject()).ifPresent(places::add);
            }
        });
        return places;
    }

    private boolean isAccepted(Node claim) {
        return quads.contains(NamedGraphs.DECISIONS, claim, Entente.outcome, Entente.term("AcceptedOutcome"));
    }

    /** A claim or list as {@code claim:003-012, claims/003.csv:12, document 003 lines 176-178}. */
    private Optional<String> place(Node claim) {
        Iterator<Quad> rows = quads.find(Node.ANY, claim, Entente.row, Node.ANY);
        if (!rows.hasNext()) {
            return Optional.empty();
        }
        Quad row = rows.next();
        Graph graph = quads.getGraph(row.getGraph());
        String passages = graph.find(claim, OA.hasTarget.asNode(), null).toList().stream()
                .map(target -> passage(graph, target.getObject()))
                .sorted()
                .collect(Collectors.joining(", "));
        return Optional.of("claim:" + Iris.localName(claim) + ", " + row.getObject().getLiteralLexicalForm() + ", " + passages);
    }

    private static String passage(Graph graph, Node target) {
        String document = graph.find(target, OA.hasSource.asNode(), null)
                .mapWith(triple -> Iris.localName(triple.getObject()))
                .nextOptional()
                .orElse("?");
        return "document " + document + " lines " + text(graph, target, Entente.firstLine).orElse("?") + "-"
                + text(graph, target, Entente.lastLine).orElse("?");
    }

    private static Optional<String> text(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, null)
                .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
                .nextOptional();
    }
}
