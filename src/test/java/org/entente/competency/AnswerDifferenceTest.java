package org.entente.competency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;

class AnswerDifferenceTest {
    private static final Answer.Rows STATES = TsvRows.read("?state\t?count\nid:japan\t2\nid:india\t1\n");

    @Test
    void orderIsFreeWithoutOrderBy() {
        Answer.Rows other = TsvRows.read("?state\t?count\nid:india\t1\nid:japan\t2\n");
        assertThat(AnswerDifference.between(STATES, other, false).isEmpty()).isTrue();
    }

    @Test
    void orderCountsWithOrderBy() {
        Answer.Rows other = TsvRows.read("?state\t?count\nid:india\t1\nid:japan\t2\n");
        assertThat(AnswerDifference.between(STATES, other, true)).hasToString(
                "! the same rows in another order: row 1 should be id:japan\t2, but is id:india\t1");
        assertThat(AnswerDifference.between(STATES, STATES, true).isEmpty()).isTrue();
    }

    @Test
    void onlyDifferingRowsAreShown() {
        Answer.Rows other = TsvRows.read("?state\t?count\nid:japan\t2\nid:india\t3\nid:us\t\n");
        assertThat(AnswerDifference.between(STATES, other, false)).hasToString("- id:india\t1\n+ id:india\t3\n+ id:us\t");
    }

    @Test
    void rowFoundTwiceIsUnexpectedOnce() {
        Answer.Rows other = TsvRows.read("?state\t?count\nid:japan\t2\nid:india\t1\nid:india\t1\n");
        assertThat(AnswerDifference.between(STATES, other, false)).hasToString("+ id:india\t1");
    }

    @Test
    void numbersOfOtherDatatypesDiffer() {
        Answer.Rows other = TsvRows.read("?state\t?count\nid:japan\t2.0\nid:india\t\"1\"\n");
        assertThat(AnswerDifference.between(STATES, other, false).missing()).hasSize(2);
    }

    @Test
    void otherColumnsAreOneRemark() {
        Answer.Rows other = TsvRows.read("?count\t?state\n2\tid:japan\n");
        assertThat(AnswerDifference.between(STATES, other, false))
                .hasToString("! expected the columns ?state ?count, found ?count ?state");
    }

    @Test
    void blankNodesMatchUpToRenaming() {
        Answer.Rows pair = TsvRows.read("?a\t?b\n_:x\t_:x\n_:y\t_:z\n");
        Answer.Rows renamed = TsvRows.read("?a\t?b\n_:p\t_:q\n_:r\t_:r\n");
        Answer.Rows sharedOtherwise = TsvRows.read("?a\t?b\n_:p\t_:q\n_:q\t_:p\n");
        assertThat(AnswerDifference.between(pair, renamed, false).isEmpty()).isTrue();
        assertThat(AnswerDifference.between(pair, sharedOtherwise, false).remarks()).hasSize(1);
        assertThat(AnswerDifference.between(pair, sharedOtherwise, true).remarks()).hasSize(1);
    }

    @Test
    void truthDiffersFromUntruth() {
        assertThat(AnswerDifference.between(new Answer.Truth(true), new Answer.Truth(true), false).isEmpty()).isTrue();
        assertThat(AnswerDifference.between(new Answer.Truth(true), new Answer.Truth(false), false))
                .hasToString("- true\n+ false");
    }

    @Test
    void triplesAreComparedUpToBlankNodes() {
        Answer.Triples expected = triples("id:quad entente:memberOf [ a entente:Alliance ] .");
        assertThat(AnswerDifference.between(
                expected, triples("_:b a entente:Alliance . id:quad entente:memberOf _:b ."), false).isEmpty()).isTrue();
        assertThat(AnswerDifference.between(expected, triples("id:quad entente:memberOf _:b ."), false))
                .hasToString("- _:any rdf:type entente:Alliance .");
        assertThat(AnswerDifference.between(
                expected, triples("_:b a entente:Alliance . id:quad entente:memberOf _:c ."), false).remarks()).hasSize(1);
    }

    @Test
    void cellThatIsNoTermIsRefusedWithItsLine() {
        assertThatThrownBy(() -> TsvRows.read("?state\nid:japan\nSouth Korea\n"))
                .isInstanceOf(QuestionFormatException.class)
                .hasMessageContaining("line 3: \"South Korea\" is no RDF term");
    }

    @Test
    void rowOfAnotherLengthIsRefused() {
        assertThatThrownBy(() -> TsvRows.read("?state\t?count\nid:japan\n"))
                .isInstanceOf(QuestionFormatException.class)
                .hasMessageContaining("1 values instead of the expected 2");
    }

    private static Answer.Triples triples(String turtle) {
        Graph graph = RDFParser.fromString(turtle, Lang.TURTLE).prefixes(TermWriter.PREFIXES).toGraph();
        return new Answer.Triples(graph);
    }
}
