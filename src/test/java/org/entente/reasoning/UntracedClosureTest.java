package org.entente.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UntracedClosureTest {
    private static final Consumer<Consumer<Triple>> NOTHING = sink -> {};

    @ParameterizedTest
    @ValueSource(strings = {"chain", "allied", "counting", "merged", "every-rule"})
    void concludesWhatTheTracedClosureConcludes(String example) {
        Rules rules = Rules.of(Examples.read(example));
        TracedClosure traced = rules.close(GraphMemFactory.empty());
        UntracedClosure untraced = rules.closeUntraced(NOTHING);
        Set<Triple> expected = traced.inferred().stream().collect(Collectors.toSet());
        List<Triple> added = untraced.triples().filter(triple -> !traced.isAsserted(triple)).toList();

        assertThat(added).isNotEmpty().containsExactlyInAnyOrderElementsOf(expected);
        assertThat(untraced.inferredCounts().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(expected.size());
        assertThat(untraced.size()).isEqualTo(untraced.triples().count());
        assertThat(untraced.certificate().passes()).isEqualTo(traced.certificate().passes());
    }

    @Test
    void takesFactsOneByOne() {
        Triple fact = Triple.create(Iris.entity("fresh"), Entente.directMemberOf, Iris.entity("core-group"));
        UntracedClosure closure = Rules.of(Examples.read("chain")).closeUntraced(sink -> sink.accept(fact));

        assertThat(closure.holds(Triple.create(Iris.entity("fresh"), Entente.memberOf, Iris.entity("quad")))).isTrue();
        assertThat(closure.holds(Triple.create(Iris.entity("quad"), Entente.memberOf, Iris.entity("fresh")))).isFalse();
    }

    @Test
    void aContradictionIsNeverCalledComplete() {
        UntracedClosure closure = Rules.of(Examples.read("inconsistent")).closeUntraced(NOTHING);

        assertThat(closure.isClashing()).isTrue();
        assertThat(closure.certificate().passes()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chain", "allied", "merged", "every-rule"})
    void hermitAgreesStarByStar(String example) {
        StarAgreement agreement = compare(Rules.of(Examples.read(example)), Integer.MAX_VALUE);

        assertThat(agreement.differences()).isEmpty();
        assertThat(agreement.isComplete()).isTrue();
        assertThat(agreement.covered()).isEqualTo(agreement.individuals()).isPositive();
    }

    @Test
    void hermitFindsInAStarWhatTheClosureLacks() {
        StarAgreement agreement = compare(Rules.of(Examples.read("by-cases")), Integer.MAX_VALUE);

        assertThat(agreement.differences()).containsExactly("someone a Party: only HermiT");
        assertThat(agreement.isComplete()).isFalse();
    }

    /** A type is found again at its star from what is asserted there and round about, whatever rule was to find it. */
    @Test
    void hermitFindsTheTypesThatASwitchedOffRuleWouldHaveFound() {
        Graph graph = Examples.read("every-rule");
        Rules rules = Rules.of(graph);
        long complete = types(rules);
        List<Integer> unnoticed = new ArrayList<>();
        int lossy = 0;
        for (int rule = 0; rule < rules.switches(); rule++) {
            Rules lame = rules.switchOff(rule);
            // every fourth will do: HermiT is asked about all stars each time
            if (types(lame) < complete
                    && lossy++ % 4 == 0
                    && compare(lame, Integer.MAX_VALUE).differences().isEmpty()) {
                unnoticed.add(rule);
            }
        }

        assertThat(lossy).isGreaterThan(10);
        assertThat(unnoticed).isEmpty();
    }

    @Test
    void aSampleIsNotCalledComplete() {
        StarAgreement agreement = compare(Rules.of(Examples.read("every-rule")), 3);

        assertThat(agreement.asked()).isEqualTo(3).isLessThan(agreement.stars());
        assertThat(agreement.isComplete()).isFalse();
    }

    private static StarAgreement compare(Rules rules, int most) {
        return rules.closeUntraced(NOTHING).compareTypes(most, asked -> {});
    }

    private static long types(Rules rules) {
        return rules.closeUntraced(NOTHING).triples().filter(triple -> triple.predicateMatches(RDF.type.asNode())).count();
    }
}
