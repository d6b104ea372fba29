package org.entente.competency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.assertj.core.api.Assertions;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProvenanceTest {
    private final DatasetGraph dataset = World.dataset();

    @ParameterizedTest
    @ValueSource(strings = {
        "pattern", "union", "optional", "graph", "distinct", "group", "path", "alternative", "exists", "subquery", "truth",
        "construct", "values"})
    void rowFollowsFromItsTriplesAlone(String name) {
        Question question = question(name);
        Answer answer = exec(question).answer();
        Provenance provenance = exec(question).provenance(answer);
        assertThat(provenance.isExact()).isTrue();
        assertThat(provenance.absences()).isEmpty();
        Rederivation.check(question, Map.of(), answer, provenance);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "pattern     | 0 | id:japan entente:memberOf id:quad ; id:japan rdfs:label \"Japan\"@en",
        "exists      | 0 | id:japan rdf:type entente:State ; id:japan entente:memberOf id:g7",
        "truth       | 0 | id:japan entente:memberOf id:quad ; id:japan entente:memberOf id:g7",
        "path        | 0 | id:india entente:memberOf id:quad ; id:japan entente:memberOf id:quad",
        "alternative | 0 | id:japan rdfs:label \"Japan\"@en",
        "total       | 0 | id:india entente:memberOf id:quad ; id:japan entente:memberOf id:quad ; id:japan entente:memberOf id:g7",
        "group       | 0 | id:india entente:memberOf id:quad ; id:japan entente:memberOf id:quad",
    })
    void rowRestsOnNothingElse(String name, int row, String triples) {
        assertThat(triples(name, row)).containsExactlyInAnyOrder(triples.split(" ; "));
    }

    @Test
    void onlyTheBranchThatMatchedIsNamed() {
        assertThat(triples("union", indexOf("union", "id:japan"))).containsExactly("id:japan rdf:type entente:State");
        assertThat(triples("optional", indexOf("optional", "id:japan\t"))).containsExactly("id:japan rdfs:label \"Japan\"@en");
    }

    @ParameterizedTest
    @CsvSource({
        "inner-group, GROUP BY in a sub-query", "inner-limit, LIMIT or OFFSET in a sub-query"
    })
    void operatorThatPreventsItIsNamed(String name, String operator) {
        assertThat(provenance(name).hindrances()).containsExactly(operator);
        assertThat(provenance(name).isExact()).isFalse();
    }

    @Test
    void describeIsNotTold() {
        assertThat(exec(World.question("thing-described")).provenance(exec(World.question("thing-described")).answer()).hindrances())
                .containsExactly("DESCRIBE");
    }

    @Test
    void absenceIsNamed() {
        assertThat(provenance("absence").absences()).containsExactlyInAnyOrder("NOT EXISTS", "MINUS");
        assertThat(triples("absence", 0)).containsExactly("id:south-korea rdf:type entente:State");
    }

    @Test
    void evidenceLeadsToClaimAndPassage() {
        dataset.add(NamedGraphs.ASSERTED, Iris.entity("japan"), Entente.memberOf, Iris.entity("quad"));
        Answer answer = exec(question("pattern")).answer();
        ProvenanceWriter writer = new ProvenanceWriter(dataset, exec(question("pattern")).provenance(answer));
        Evidence membership = writer.evidence(0).get(0);
        assertThat(membership.graphName()).isEqualTo("asserted");
        assertThat(membership.statement()).isPresent();
        assertThat(membership.passages()).singleElement()
                .hasToString("claim:003-001 in document:003, lines 12 to 14");
        assertThat(writer.text()).contains("row 1 rests on", "entente:memberOf id:quad .  # asserted; claim:003-001");
    }

    @Test
    void runIsEndedInTime() {
        Question slow = Question.read(World.FOLDER.resolve("slow.rq"));
        Context context = new Context();
        context.set(ARQ.queryTimeout, "50");
        Assertions.assertThatThrownBy(() -> QuestionExec.dataset(dataset)
                        .question(slow)
                        .context(context)
                        .provenance(TsvRows.read("?count\n1\n")))
                .isInstanceOf(QueryCancelledException.class);
    }

    private List<String> triples(String name, int row) {
        return provenance(name).rows().get(row).triples().stream()
                .map(quad -> TripleComparison.line(quad.asTriple()).replaceAll(" \\.$", ""))
                .toList();
    }

    private int indexOf(String name, String start) {
        List<String> lines = TsvRows.lines((Answer.Rows) exec(question(name)).answer());
        return lines.indexOf(lines.stream().filter(line -> line.startsWith(start)).findFirst().orElseThrow());
    }

    private Provenance provenance(String name) {
        return exec(question(name)).provenance(exec(question(name)).answer());
    }

    private static Question question(String name) {
        return Question.read(World.FOLDER.resolve("provenance/" + name + ".rq"));
    }

    private QuestionExec exec(Question question) {
        return QuestionExec.dataset(dataset).question(question);
    }
}
