package org.entente.competency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SavedQuestionServiceTest {
    private final DatasetGraph dataset = World.dataset();

    SavedQuestionServiceTest() {
        QuestionCatalogue.read(World.QUESTIONS).asGraph().find().forEach(triple ->
                dataset.add(NamedGraphs.QUERIES, triple.getSubject(), triple.getPredicate(), triple.getObject()));
        QuestionCatalogue.read(World.FOLDER.resolve("calling")).asGraph().find().forEach(triple ->
                dataset.add(NamedGraphs.QUERIES, triple.getSubject(), triple.getPredicate(), triple.getObject()));
    }

    @Test
    void emptyBracesGiveTheRowsOfTheDefaults() {
        assertThat(ask("SELECT ?allianceLabel { SERVICE question:alliances-of-one {} } ORDER BY ?allianceLabel"))
                .containsExactly("\"the G7\"@en", "\"the Quad\"@en");
    }

    @Test
    void variableBoundBeforeIsTheParameter() {
        assertThat(ask("SELECT ?_state_iri ?alliance { VALUES ?_state_iri { id:japan id:india id:south-korea }"
                        + " SERVICE question:alliances-of-one {} } ORDER BY ?_state_iri ?alliance"))
                .containsExactly("id:india\tid:quad", "id:japan\tid:g7", "id:japan\tid:quad");
        assertThat(ask("SELECT DISTINCT ?name { ?_state_iri a entente:State ; rdfs:label ?name ."
                        + " SERVICE question:alliances-of-one {} } ORDER BY ?name"))
                .containsExactly("\"India\"@en", "\"Japan\"@en");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "VALUES ?_state_iri { id:india }                                       | id:quad",
        "VALUES ?_state_iri { id:japan } FILTER (?allianceLabel = \"the G7\"@en) | id:g7",
        "VALUES ?allianceLabel { \"the G7\"@en }                               | id:g7",
    })
    void bracesGiveValuesAndFilterRows(String braces, String alliance) {
        assertThat(ask("SELECT ?alliance { SERVICE question:alliances-of-one { " + braces + " } }")).containsExactly(alliance);
    }

    @Test
    void subSelectRenamesColumnsSoThatAQuestionCanBeCalledTwice() {
        assertThat(ask("""
                SELECT ?both {
                  SERVICE question:alliances-of-one { SELECT (?alliance AS ?both) { VALUES ?_state_iri { id:japan } } }
                  SERVICE question:alliances-of-one { SELECT (?alliance AS ?both) { VALUES ?_state_iri { id:india } } }
                }""")).containsExactly("id:quad");
    }

    @Test
    void columnsMayBeHiddenByASubSelect() {
        assertThat(ask("SELECT ?alliance { { SELECT ?alliance { VALUES ?_state_iri { id:japan }"
                        + " SERVICE question:alliances-of-one {} FILTER (?allianceLabel = \"the G7\"@en) } } }"))
                .containsExactly("id:g7");
        assertThat(ask("SELECT ?state ?alliance { ?state a entente:State OPTIONAL { BIND (?state AS ?_state_iri)"
                        + " SERVICE question:alliances-of-one { FILTER (?alliance = id:g7) } } } ORDER BY ?state"))
                .hasSize(3);
        assertThat(ask("SELECT ?_state_iri ?alliance { ?_state_iri a entente:State OPTIONAL {"
                        + " SERVICE question:alliances-of-one { FILTER (?alliance = id:g7) } } } ORDER BY ?_state_iri"))
                .containsExactly("id:india\t", "id:japan\tid:g7", "id:south-korea\t");
    }

    @Test
    void rowsAreJoinedWithTheRestOfTheQuery() {
        assertThat(ask("SELECT ?established { SERVICE question:alliances-of-one { VALUES ?_state_iri { id:india } }"
                        + " ?alliance entente:establishedOn ?established }"))
                .containsExactly("\"2007-05-25\"^^xsd:date");
        assertThat(ask("SELECT ?alliance { GRAPH graph:source-003 { ?claim rdf:subject ?_state_iri"
                        + " SERVICE question:alliances-of-one {} } } ORDER BY ?alliance"))
                .as("a question reads the default graph, wherever it is called").containsExactly("id:g7", "id:quad");
    }

    @Test
    void yesIsOneRowAndNoIsNone() {
        assertThat(ask("SELECT ?x { BIND (1 AS ?x) SERVICE question:is-member {} }")).containsExactly("1");
        assertThat(ask("SELECT ?x { BIND (1 AS ?x) SERVICE question:is-member { VALUES ?_group_iri { id:nothing } } }")).isEmpty();
    }

    @Test
    void savedQuestionsCallSavedQuestions() {
        assertThat(ask("SELECT ?name { SERVICE question:calls-another {} } ORDER BY ?name"))
                .containsExactly("\"India\"@en", "\"Japan\"@en");
        Question question = Question.read(World.FOLDER.resolve("calling/calls-another.rq"));
        assertThat(((Answer.Rows) QuestionExec.dataset(dataset).question(question).answer()).rows()).hasSize(2);
        assertThat(question.isRepeatable()).isTrue();
    }

    @Test
    void recursionIsBounded() {
        assertThatThrownBy(() -> ask("SELECT * { SERVICE question:calls-itself {} }"))
                .isInstanceOf(QueryBuildException.class)
                .hasMessage("saved questions call each other more than 5 deep");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "SERVICE question:alliances-of-one { ?s ?p ?o }       | hold a pattern; expected VALUES, FILTER, BIND",
        "SERVICE question:alliances-of-one { ?s entente:x* ?o } | hold a path",
        "SERVICE question:alliances-of-one { SERVICE question:is-member {} } | hold SERVICE",
        "SERVICE question:needs-a-thing {}                    | needs a value; expected ?_thing_iri bound before it",
        "SERVICE question:members-as-graph {}                 | is answered with triples; expected one with rows",
    })
    void wrongCallIsRefusedWithTheReason(String pattern, String reason) {
        assertThatThrownBy(() -> ask("SELECT * { " + pattern + " }"))
                .isInstanceOf(QueryBuildException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void unknownQuestionIsRefusedWithTheNearest() {
        assertThatThrownBy(() -> ask("SELECT * { SERVICE question:alliances-of-won {} }"))
                .isInstanceOf(QueryBuildException.class)
                .hasMessageContaining("nearest: alliances-of-one");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SERVICE <http://localhost:1/sparql> { ?s ?p ?o }",
        "BIND (<http://localhost:1/sparql> AS ?service) SERVICE ?service { ?s ?p ?o }",
        "SERVICE <https://w3id.org/entente/questions/x> {}",
    })
    void everyOtherServiceIsRefused(String pattern) {
        assertThatThrownBy(() -> ask("SELECT * { " + pattern + " }"))
                .isInstanceOf(QueryDeniedException.class)
                .hasMessageContaining("no other endpoints are asked");
    }

    @Test
    void callerTimeOutHoldsInside() {
        Context context = context();
        context.set(ARQ.queryTimeout, "100,100");
        assertThatThrownBy(() -> ask("SELECT * { SERVICE question:counts-long {} }", context))
                .isInstanceOf(QueryCancelledException.class);
    }

    private static Context context() {
        Context context = new Context();
        SavedQuestionService.install(context);
        return context;
    }

    private List<String> ask(String query) {
        return ask(query, context());
    }

    private List<String> ask(String query, Context context) {
        var parsed = QueryFactory.make();
        parsed.getPrefixMapping().setNsPrefixes(Iris.prefixes());
        QueryFactory.parse(parsed, query, null, null);
        var builder = QueryExec.dataset(dataset).query(parsed);
        context.keys().forEach(key -> builder.set(key, context.<Object>get(key)));
        try (QueryExec exec = builder.build()) {
            RowSet rows = exec.select();
            return TsvRows.lines(new Answer.Rows(rows.getResultVars(), rows.stream().toList()));
        }
    }
}
