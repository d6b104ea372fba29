package org.entente.competency;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Var;
import org.entente.vocabulary.Iris;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
        "_x_iri     | japan                                | <https://w3id.org/entente/id/japan>",
        "_x_iri     | id:japan                             | <https://w3id.org/entente/id/japan>",
        "_x_iri     | entente:State                        | <https://w3id.org/entente/ontology#State>",
        "_x_iri     | <https://w3id.org/entente/id/japan>  | <https://w3id.org/entente/id/japan>",
        "_x_iri     | https://w3id.org/entente/id/japan    | <https://w3id.org/entente/id/japan>",
        "_x_date    | 2020-02-29 | \"2020-02-29\"^^<http://www.w3.org/2001/XMLSchema#date>",
        "_x_integer | -3         | \"-3\"^^<http://www.w3.org/2001/XMLSchema#integer>",
        "_x_decimal | 2.5        | \"2.5\"^^<http://www.w3.org/2001/XMLSchema#decimal>",
        "_x_boolean | true       | \"true\"^^<http://www.w3.org/2001/XMLSchema#boolean>",
        "_x_string  | say \"so\" | \"say \\\"so\\\"\"",
        "_x_literal | 3          | \"3\"",
        "_x         | 3          | \"3\"",
        "_x_number  | 3          | \"3\"^^<http://www.w3.org/2001/XMLSchema#integer>",
        "_x_number  | 2.5        | \"2.5\"^^<http://www.w3.org/2001/XMLSchema#decimal>",
        "_x_number  | 1e6        | \"1e6\"^^<http://www.w3.org/2001/XMLSchema#double>",
        "_x_xsd_date  | 2020-02-29 | \"2020-02-29\"^^<http://www.w3.org/2001/XMLSchema#date>",
        "_x_xsd_gYear | 2020     | \"2020\"^^<http://www.w3.org/2001/XMLSchema#gYear>",
        "_x_fr      | Japon      | \"Japon\"@fr",
    })
    void textBecomesTermOfTheType(String variable, String text, String term) {
        assertThat(Parameter.of(Var.alloc(variable)).term(text, Iris.prefixes()))
                .hasValueSatisfying(found -> assertThat(nTriples(found)).isEqualTo(term));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
        "_x_iri     | japan> . ?s ?p ?o",
        "_x_iri     | <https://w3id.org/entente/id/japan> . ?s ?p <https://example.org/>",
        "_x_iri     | id:japan> . ?s ?p ?o . <a",
        "_x_iri     | id:japan } UNION { ?s ?p ?o",
        "_x_iri     | South Korea",
        "_x_iri     | nobody:japan",
        "_x_iri     | <japan>",
        "_x_date    | 2021-02-29",
        "_x_date    | 2020",
        "_x_date    | 2020-07-10Z",
        "_x_integer | 2.5",
        "_x_integer | 1) || (1=1",
        "_x_decimal | two",
        "_x_boolean | maybe",
        "_x_number  | 3 ) || ( 1",
        "_x_xsd_gYear | 2020-01",
    })
    void textThatIsNoSuchTermIsNoValue(String variable, String text) {
        assertThat(Parameter.of(Var.alloc(variable)).term(text, Iris.prefixes())).isEmpty();
    }

    private static String nTriples(Node term) {
        return NodeFmtLib.strNT(term);
    }
}
