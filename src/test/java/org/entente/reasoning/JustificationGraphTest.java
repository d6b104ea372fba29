package org.entente.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.junit.jupiter.api.Test;

class JustificationGraphTest {
    private static final Triple IN_GROUP =
            Triple.create(Iris.entity("us"), Entente.directMemberOf, Iris.entity("core-group"));
    private static final Triple IN_QUAD = Triple.create(Iris.entity("us"), Entente.memberOf, Iris.entity("quad"));

    @Test
    void aReasonLeadsToStatementsAxiomsAndStepsInOrder() {
        List<Justification> reasons = close("chain").justifications(IN_QUAD);
        Graph graph = JustificationGraph.of(reasons);
        Node reason = JustificationGraph.node(reasons.get(0));

        assertThat(graph.contains(reason, Entente.concludes, Iris.statement(IN_QUAD))).isTrue();
        assertThat(graph.contains(reason, Entente.premise, Iris.statement(IN_GROUP))).isTrue();
        assertThat(graph.contains(Iris.statement(IN_GROUP), RDF.subject.asNode(), Iris.entity("us"))).isTrue();
        assertThat(objects(graph, reason, Entente.axiom)).hasSize(2).allSatisfy(axiom -> {
            assertThat(graph.contains(axiom, RDF.type.asNode(), Entente.Axiom)).isTrue();
            assertThat(objects(graph, axiom, Entente.axiomTerm)).contains(Entente.memberOf);
            assertThat(objects(graph, axiom, Entente.manchesterText)).hasSize(1);
        });
        assertThat(objects(graph, step(reason, 2), Entente.concludes)).containsExactly(Iris.statement(IN_QUAD));
        assertThat(objects(graph, step(reason, 2), Entente.premise))
                .containsAll(objects(graph, step(reason, 1), Entente.concludes));
    }

    @Test
    void aReasonOfOneStepIsThatStep() {
        Triple direct = Triple.create(Iris.entity("us"), Entente.memberOf, Iris.entity("core-group"));
        Graph graph = JustificationGraph.of(close("chain").justifications(direct));

        assertThat(graph.stream(Node.ANY, Entente.concludes, Iris.statement(direct))).hasSize(1);
        assertThat(graph.stream(Node.ANY, Entente.step, Node.ANY)).isEmpty();
    }

    @Test
    void aDenialConcludesANegativeAssertionAndCitesTheClaimsOfItsRoster() {
        Triple france = Triple.create(Iris.entity("france"), Entente.term("foundingMemberOf"), Iris.entity("quad"));
        Graph facts = Examples.read("inconsistent");
        facts.delete(france);
        List<Justification> reasons =
                Rules.of(facts).close(GraphMemFactory.empty()).refutations(france);
        Graph graph = JustificationGraph.of(reasons);
        Node denial = Iris.negativeStatement(france);

        assertThat(graph.contains(JustificationGraph.node(reasons.get(0)), Entente.concludes, denial)).isTrue();
        assertThat(graph.contains(denial, RDF.type.asNode(), OWL2.NegativePropertyAssertion.asNode())).isTrue();
        assertThat(graph.contains(denial, OWL2.sourceIndividual.asNode(), Iris.entity("france"))).isTrue();
        assertThat(graph.stream(Node.ANY, Entente.formalises, Node.ANY))
                .extracting(triple -> Iris.localName(triple.getObject()))
                .containsExactlyInAnyOrder("003-L2", "001-L1");
        assertThat(graph.stream(Node.ANY, Entente.premise, Iris.statement(france)))
                .as("what is refuted is no part of the reason")
                .isEmpty();
    }

    private static Node step(Node reason, int number) {
        return NodeFactory.createURI(reason.getURI() + ".step-" + number);
    }

    private static List<Node> objects(Graph graph, Node subject, Node predicate) {
        return graph.stream(subject, predicate, Node.ANY).map(Triple::getObject).toList();
    }

    private static TracedClosure close(String example) {
        return Rules.of(Examples.read(example)).close(GraphMemFactory.empty());
    }
}
