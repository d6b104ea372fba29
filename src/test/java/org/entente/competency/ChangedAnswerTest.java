package org.entente.competency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.junit.jupiter.api.Test;

class ChangedAnswerTest {
    private static final QuestionCatalogue CATALOGUE = QuestionCatalogue.read(World.QUESTIONS);

    private final DatasetGraph before = World.dataset();
    private final DatasetGraph after = World.dataset();

    @Test
    void equalDatasetsAnswerAlike() {
        assertThat(ChangedAnswer.between(CATALOGUE, before, after)).isEmpty();
    }

    @Test
    void onlyQuestionsWithOtherAnswersAreListedWithTheirRows() {
        after.getDefaultGraph().add(Iris.entity("india"), Entente.memberOf, Iris.entity("g7"));
        List<ChangedAnswer> changed = ChangedAnswer.between(CATALOGUE, before, after);
        assertThat(changed).extracting(ChangedAnswer::question).containsExactly("busy-states");
        assertThat(changed.get(0)).hasToString("busy-states\n  + id:india\t2");
        assertThat(changed.get(0).before()).isPresent().isNotEqualTo(changed.get(0).after());
    }

    @Test
    void whatAsksTheClockOrOtherEndpointsIsNotCompared() {
        assertThat(QuestionCatalogue.read(Path.of("queries")).questions())
                .filteredOn(question -> !question.isRepeatable())
                .hasSizeGreaterThanOrEqualTo(10)
                .noneMatch(ChangedAnswer::canBeCompared)
                .extracting(Question::name)
                .contains("population-of-members");
    }

    @Test
    void defaultThatIsKnownNoMoreIsAChange() {
        after.getDefaultGraph().remove(Iris.entity("japan"), Node.ANY, Node.ANY);
        assertThat(ChangedAnswer.between(CATALOGUE, before, after))
                .filteredOn(change -> change.question().equals("alliances-of-one"))
                .singleElement()
                .satisfies(change -> assertThat(change.after()).isEmpty())
                .asString()
                .contains("! has no answer any more: value \"id:japan\" of parameter \"state\" names nothing");
    }
}
