package org.entente.competency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.query.QueryFactory;
import org.entente.vocabulary.Iris;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTest {
    @Test
    void headerIsRead() {
        Question question = World.question("alliances-of-state");
        assertThat(question.name()).isEqualTo("alliances-of-state");
        assertThat(question.summary()).isEqualTo("Which alliances is a state in, and since when do they exist?");
        assertThat(question.description())
                .isEqualTo("Direct and inferred membership alike, the oldest alliance first.");
        assertThat(question.tags()).containsExactly("membership", "states");
        assertThat(question.run().endpoint()).contains("http://localhost:3030/sparql");
        assertThat(question.run().pageSize()).hasValue(100);
        assertThat(question.run().timeBudget()).isEqualTo(Duration.ofMillis(2500));
        assertThat(question.run().federatesWith()).isEmpty();
        assertThat(question.otherEntries()).containsExactly(entry("method", "GET"));
        assertThat(question.text()).startsWith("PREFIX entente:").doesNotContain("#+");
    }

    @Test
    void parametersAreTypedVariablesWithDefaults() {
        Question question = World.question("alliances-of-state");
        assertThat(question.parameters()).extracting(Parameter::name).containsExactly("state", "before");
        assertThat(question.parameters())
                .extracting(Parameter::type)
                .containsExactly(ParameterType.IRI, ParameterType.DATE);
        assertThat(question.parameters()).extracting(Parameter::defaultTerm).containsExactly(
                Iris.entity("japan"), NodeFactory.createLiteralDT("2020-01-01", XSDDatatype.XSDdate));
    }

    @Test
    void parametersInsideExistsAndHavingAreFound() {
        Question question = World.question("busy-states");
        assertThat(question.parameterNames()).containsExactly("in", "least");
        assertThat(question.parameter("in")).hasValueSatisfying(in -> assertThat(in.optional()).isTrue());
    }

    @Test
    void endOfNameMayBeLanguage() {
        Parameter name = World.question("things-named").parameters().get(0);
        assertThat(name.type()).isEqualTo(ParameterType.LANGUAGE);
        assertThat(name.defaultTerm()).isEqualTo(NodeFactory.createLiteralLang("the Quad", "en"));
    }

    @ParameterizedTest
    @CsvSource({"alliances-of-state", "busy-states", "is-member", "members-as-graph", "thing-described", "things-named"})
    void exampleRunsAsItIs(String name) {
        String example = World.question(name).exampleQuery();
        assertThat(QueryVariables.mentioned(QueryFactory.create(example)))
                .noneMatch(variable -> Parameter.isParameter(variable) && !variable.getName().startsWith("__"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "no-header               | has no header",
        "broken-header           | header is no YAML",
        "broken-query            | is no SPARQL 1.1 query: Encountered",
        "default-of-nothing      | default for \"stat\", which is no parameter; nearest: state",
        "default-of-wrong-type   | is \"last year\"; expected a date such as 2020-07-10",
        "defaults-no-list        | should be a list of \"- name: value\", but holds japan",
        "enumerate-no-query      | enumerate is no SPARQL 1.1 query",
        "enumerate-nothing       | header gives allowed values for \"stat\", which is no parameter; nearest: state",
        "enumerate-wrong-value   | allowed value of parameter \"day\" is \"soon\"; expected a date",
        "enumerate-neither       | gives \"japan\" for \"state\"; expected a list of values or a SELECT query",
        "pagination-of-nothing   | header entry pagination should be a whole number above 0, but is \"0\"",
        "undeclared-datatype     | my:length has a prefix that the query does not declare",
        "unknown-type            | ?_day_dat has no known type \"dat\"",
        "badly-named-parameter   | ?_the_first_state_iri should be ?_NAME_TYPE",
        "reserved-name           | ?_release_iri has a reserved name",
        "two-variables-one-name  | \"day\" is two variables",
        "assigned-by-bind        | ?_state_iri is assigned in the query",
        "assigned-by-values      | ?_state_iri is assigned in the query",
        "empty-entry             | header is no YAML: could not determine",
        "two-having-within       | several HAVING conditions; expected one",
        "assigned-by-inner-values | ?_state_iri is assigned in the query",
        "assigned-by-select      | ?_state_iri is assigned in the query",
        "assigned-by-group       | ?_name_string is assigned in the query",
        "two-having              | several HAVING conditions; expected one",
        "describe-without-where  | without a WHERE clause",
    })
    void malformedFileIsRefusedWithItsNameAndTheReason(String name, String reason) {
        assertThatThrownBy(() -> Question.read(World.FOLDER.resolve("malformed/" + name + ".rq")))
                .isInstanceOf(QuestionFormatException.class)
                .hasMessageContaining(name + ".rq: ")
                .hasMessageContaining(reason);
    }

    @Test
    void missingFileIsRefused() {
        assertThatThrownBy(() -> World.question("nowhere"))
                .isInstanceOf(QuestionFormatException.class)
                .hasMessageContaining("nowhere.rq: cannot be read");
    }
}
