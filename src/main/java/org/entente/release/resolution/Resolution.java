package org.entente.release.resolution;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.entente.dataset.OntologyTerms;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/**
 * Resolves claims into a view: {@code Resolution.of(quads, terms).resolve(choice)}.
 *
 * <p>Reads {@code graph:source-*}, {@code graph:decisions} and {@code graph:registry}; changes none of them.
 */
public final class Resolution {
    private final DatasetGraph quads;
    private final OntologyTerms terms;

    private Resolution(DatasetGraph quads, OntologyTerms terms) {
        this.quads = quads;
        this.terms = terms;
    }

    public static Resolution of(DatasetGraph quads, OntologyTerms terms) {
        return new Resolution(quads, terms);
    }

    /** The view under a choice. @throws UndecidedConflictException with every conflict that stays open */
    public ResolvedView resolve(Choice choice) {
        ClaimReader reader = new ClaimReader(quads, terms);
        List<ClaimRecord> claims = reader.read(choice);
        Decisions decisions = Decisions.read(quads.getGraph(NamedGraphs.DECISIONS));
        Map<Node, Verdict> verdicts = new Acceptance(choice, decisions).judge(claims);
        reader.unasked(choice)
                .forEach(claim -> verdicts.put(claim, new Verdict(Verdict.UNASKED, "the view does not draw on its source")));
        List<ClaimRecord> accepted = claims.stream()
                .filter(claim -> verdicts.get(claim.node()).isAccepted())
                .toList();
        RosterClosures rosters = new RosterClosures(quads, terms, choice, decisions, accepted);
        rosters.close();
        Graph closures = rosters.axioms();
        AllDifferent.add(quads.getGraph(NamedGraphs.REGISTRY), terms, closures);
        return new ResolvedView(
                asserted(accepted), closures, outcomes(verdicts), rosters.closed(), statements(accepted));
    }

    private static Graph asserted(List<ClaimRecord> accepted) {
        Graph graph = GraphFactory.createDefaultGraph();
        for (ClaimRecord claim : accepted) {
            Triple triple = claim.contribution().orElseThrow();
            if (claim.isDenied()) {
                deny(graph, triple);
            } else {
                graph.add(triple);
            }
        }
        return graph;
    }

    private static void deny(Graph graph, Triple triple) {
        Node statement = Iris.negativeStatement(triple);
        graph.add(statement, RDF.type.asNode(), OWL2.NegativePropertyAssertion.asNode());
        graph.add(statement, OWL2.sourceIndividual.asNode(), triple.getSubject());
        graph.add(statement, OWL2.assertionProperty.asNode(), triple.getPredicate());
        graph.add(statement, OWL2.targetIndividual.asNode(), triple.getObject());
    }

    private static Graph statements(List<ClaimRecord> accepted) {
        Graph graph = GraphFactory.createDefaultGraph();
        accepted.stream()
                .filter(claim -> !claim.isDenied())
                .map(claim -> claim.contribution().orElseThrow())
                .forEach(triple -> describe(graph, triple));
        return graph;
    }

    private static void describe(Graph graph, Triple triple) {
        Node statement = Iris.statement(triple);
        graph.add(statement, RDF.type.asNode(), RDF.Statement.asNode());
        graph.add(statement, RDF.subject.asNode(), triple.getSubject());
        graph.add(statement, RDF.predicate.asNode(), triple.getPredicate());
        graph.add(statement, RDF.object.asNode(), triple.getObject());
    }

    private static Graph outcomes(Map<Node, Verdict> verdicts) {
        Graph graph = GraphFactory.createDefaultGraph();
        verdicts.forEach((claim, verdict) -> {
            graph.add(claim, Entente.outcome, verdict.outcome());
            if (!verdict.reason().isEmpty()) {
                graph.add(claim, Entente.outcomeReason, NodeFactory.createLiteralLang(verdict.reason(), "en"));
            }
        });
        return graph;
    }
}
