package org.entente.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Triple;
import org.entente.vocabulary.Iris;

/**
 * HermiT and the traced closure on ontologies that nobody thought of. The seed is fixed, so that a build is repeatable;
 * with another one, or more tries, there are others.
 */
class RandomOntologyTest {
    @Property(tries = 150, seed = "20210430", shrinking = ShrinkingMode.BOUNDED)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void theTwoWaysAgreeWhereTheClosureIsCertified(@ForAll("ontologies") List<String> axioms) {
        TracedClosure closure = Rules.of(RandomAxioms.graph(axioms)).close(GraphMemFactory.empty());
        boolean certified = closure.certificate().passes();
        try (HermitReasoner reasoner = HermitReasoner.open(RandomAxioms.graph(axioms), Examples.SILENT)) {
            boolean consistent = reasoner.isConsistent();
            Statistics.collect(consistent ? certified ? "certified" : "refused" : "contradictory");
            if (!consistent) {
                assertThat(certified).as("a model of what has none").isFalse();
                return;
            }
            assertThat(closure.isClashing()).as("a clash where there is a model").isFalse();
            Set<String> entailed = lines(Hierarchies.withoutHierarchy(reasoner.entailments().graph()).toList());
            Set<String> concluded = lines(closure.inferred().stream().toList());
            assertThat(entailed).as("what HermiT entails").containsAll(concluded);
            if (certified) {
                assertThat(concluded).as("what the certified closure holds").containsAll(entailed);
            }
        }
        Statistics.coverage(coverage -> coverage.check("certified").percentage(share -> share > 30));
    }

    @Property(tries = 250, seed = "20210430", shrinking = ShrinkingMode.BOUNDED)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void aRuleSwitchedOffMakesTheCertificateRefuseIfAnythingIsLost(@ForAll("ontologies") List<String> axioms) {
        Rules rules = Rules.of(RandomAxioms.graph(axioms));
        TracedClosure whole = rules.close(GraphMemFactory.empty());
        if (!whole.certificate().passes()) {
            return;
        }
        long complete = whole.inferred().size();
        for (int rule = 0; rule < rules.switches(); rule++) {
            TracedClosure lame = rules.switchOff(rule).close(GraphMemFactory.empty());
            boolean loses = lame.inferred().size() < complete;
            Statistics.collect(loses ? "loses" : "needless");
            if (loses) {
                assertThat(lame.certificate().passes()).as("a model without rule " + rule).isFalse();
            }
        }
        Statistics.coverage(coverage -> coverage.check("loses").count(losses -> losses > 200));
    }

    @Property(tries = 20, seed = "20210430", shrinking = ShrinkingMode.BOUNDED)
    void everyConclusionHasAVerifiedReason(@ForAll("ontologies") List<String> axioms) {
        TracedClosure closure = Rules.of(RandomAxioms.graph(axioms)).close(GraphMemFactory.empty());
        Graph concluded = closure.inferred();
        if (!closure.isClashing()) {
            Justifier justifier = new Justifier(closure, new HashMap<>(), Examples.SILENT);
            justifier.justify(concluded);

            assertThat(justifier.unexplained()).isEmpty();
            assertThat(justifier.justifications()).allSatisfy(reason ->
                    assertThat(reason.premises()).allMatch(closure::isAsserted));
        }
    }

    @Provide
    Arbitrary<List<String>> ontologies() {
        return RandomAxioms.ontologies();
    }

    private static Set<String> lines(List<Triple> triples) {
        return triples.stream()
                .map(triple -> triple.toString(Iris.prefixes()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
