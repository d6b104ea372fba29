package org.entente.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TracedClosureTest {
    @ParameterizedTest
    @ValueSource(strings = {"chain", "allied", "counting", "hierarchy", "merged"})
    void concludesWhatIsKnownToFollow(String example) {
        Graph expected = GraphMemFactory.createGraphMem2();
        Hierarchies.withoutHierarchy(Examples.read(example + "-entailed")).forEach(expected::add);

        Examples.assertSame(close(example).inferred(), expected);
    }

    @Test
    void saysFromWhatAndByWhichAxiom() {
        TracedClosure closure = close("chain");
        Triple conclusion = closure.inferred().stream()
                .filter(triple -> triple.getPredicate().equals(Entente.memberOf))
                .filter(triple -> closure.derivations(triple).stream().anyMatch(way -> way.premises().size() > 1))
                .findFirst()
                .orElseThrow();

        List<Derivation> ways = closure.derivations(conclusion);

        assertThat(ways).allSatisfy(way -> {
            assertThat(way.conclusion()).isEqualTo(conclusion);
            assertThat(way.axioms()).isNotEmpty();
            assertThat(way.axioms()).allSatisfy(axiom -> {
                assertThat(axiom.node().getURI()).startsWith(Iris.AXIOM);
                assertThat(axiom.text()).isNotBlank();
            });
            assertThat(way.premises()).allMatch(closure::holds);
        });
    }

    @Test
    void citesADifferenceForTheTwoAloneThatMatter() {
        TracedClosure closure = close("counting");
        Triple counted = closure.inferred().stream()
                .filter(triple -> closure.derivations(triple).stream().anyMatch(TracedClosureTest::usesDifference))
                .findFirst()
                .orElseThrow();
        Triple difference = closure.derivations(counted).stream()
                .flatMap(way -> way.premises().stream())
                .filter(premise -> premise.getPredicate().equals(OWL2.differentFrom.asNode()))
                .findFirst()
                .orElseThrow();

        Axiom axiom = closure.derivations(difference).get(0).axioms().get(0);

        assertThat(axiom.terms()).containsExactlyInAnyOrder(difference.getSubject(), difference.getObject());
    }

    private static boolean usesDifference(Derivation way) {
        return way.premises().stream().anyMatch(premise -> premise.getPredicate().equals(OWL2.differentFrom.asNode()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"inconsistent", "two-causes"})
    void aContradictionIsAClashWithItsPremises(String example) {
        TracedClosure closure = close(example);

        assertThat(closure.isClashing()).isTrue();
        assertThat(closure.clashes()).isNotEmpty().allSatisfy(clash -> assertThat(clash.conclusion()).isNull());
    }

    @Test
    void rulesGoWithTheirAxioms() {
        Rules rules = Rules.of(Examples.read("chain"));
        Set<Node> all = rules.axioms().stream().map(Axiom::node).collect(Collectors.toSet());

        assertThat(rules.close(GraphMemFactory.empty()).inferred().isEmpty()).isFalse();
        assertThat(rules.without(all).close(GraphMemFactory.empty()).inferred().isEmpty()).isTrue();
    }

    @Test
    void rulesComeWithMoreAxiomsOverDeclaredTerms() {
        Triple fact = Triple.create(Iris.entity("fresh"), Entente.memberOf, Iris.entity("other"));
        Triple conclusion = Triple.create(Iris.entity("other"), RDF.type.asNode(), Entente.term("Alliance"));
        Graph facts = GraphMemFactory.createGraphMem2();
        facts.add(fact);
        Graph range = GraphMemFactory.createGraphMem2();
        range.add(Entente.memberOf, RDFS.range.asNode(), Entente.term("Alliance"));
        Rules rules = Rules.of(Examples.read("chain"));

        assertThat(rules.close(facts).holds(conclusion)).isFalse();
        assertThat(rules.with(range).close(facts).holds(conclusion)).isTrue();
    }

    private static TracedClosure close(String example) {
        return Rules.of(Examples.read(example)).close(GraphMemFactory.empty());
    }
}
