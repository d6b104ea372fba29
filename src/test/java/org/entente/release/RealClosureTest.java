package org.entente.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.entente.dataset.OntologyTerms;
import org.entente.reasoning.Rules;
import org.entente.reasoning.TracedClosure;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;
import org.junit.jupiter.api.Test;

/** The traced closure of the project's own tables, beside what HermiT found. */
class RealClosureTest {
    private static final Set<Node> HIERARCHY = Set.of(
            RDFS.subClassOf.asNode(),
            RDFS.subPropertyOf.asNode(),
            OWL2.equivalentClass.asNode(),
            OWL2.equivalentProperty.asNode());

    private final DatasetGraph dataset = RealRelease.get().release().dataset();
    private final TracedClosure closure = close();

    private TracedClosure close() {
        Graph ontology = dataset.getGraph(NamedGraphs.ONTOLOGY);
        return Rules.of(ontology)
                .with(dataset.getGraph(NamedGraphs.CLOSURES))
                .close(ReleaseContent.reasoned(dataset, OntologyTerms.of(ontology)));
    }

    @Test
    void theClosureHoldsExactlyWhatHermitFound() {
        Set<String> found = closure.inferred().stream().map(RealClosureTest::text).collect(Collectors.toSet());
        Set<String> expected = dataset.getGraph(NamedGraphs.INFERRED).stream()
                .filter(triple -> !HIERARCHY.contains(triple.getPredicate()))
                .map(RealClosureTest::text)
                .collect(Collectors.toSet());

        assertThat(closure.isClashing()).isFalse();
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void everyConclusionHasADerivationFromWhatHolds() {
        closure.inferred().stream().forEach(triple -> assertThat(closure.derivations(triple))
                .as(text(triple))
                .isNotEmpty()
                .allSatisfy(way -> assertThat(way.axioms()).isNotEmpty()));
    }

    private static String text(Triple triple) {
        return triple.toString(Iris.prefixes());
    }
}
