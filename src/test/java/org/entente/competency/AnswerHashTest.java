package org.entente.competency;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerHashTest {
    private static final String STATES = "?state\t?count\nid:japan\t2\nid:india\t\n_:a\t_:b\n_:b\t_:c\n";

    @Test
    void orderOfRowsAndNamesOfBlankNodesDoNotCount() {
        assertThat(rows(STATES).hash())
                .matches("[0-9a-f]{64}")
                .isEqualTo(rows("?state\t?count\n_:y\t_:z\nid:india\t\n_:x\t_:y\nid:japan\t2\n").hash());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
        "id:japan\\t2 | id:japan\\t2.0",
        "id:japan\\t2 | id:japan\\t\"2\"",
        "?count        | ?number",
        "_:b\\t_:c   | _:b\\t_:b",
        "_:b\\t_:c   | _:c\\t_:b",
        "id:india\\t\\n | id:india\\t\\nid:india\\t\\n",
    })
    void everythingElseDoes(String there, String instead) {
        String other = STATES.replace(escaped(there), escaped(instead));
        assertThat(other).isNotEqualTo(STATES);
        assertThat(rows(other).hash()).isNotEqualTo(rows(STATES).hash());
    }

    @Test
    void triplesAndTruthHaveHashesToo() {
        assertThat(triples("_:a <p> _:b . _:b <p> <c> .").hash()).isEqualTo(triples("_:x <p> <c> . _:y <p> _:x .").hash());
        assertThat(triples("_:a <p> _:b . _:b <p> <c> .").hash()).isNotEqualTo(triples("_:a <p> _:b . _:c <p> <c> .").hash());
        assertThat(new Answer.Truth(true).hash()).isNotEqualTo(new Answer.Truth(false).hash());
    }

    private static String escaped(String text) {
        return text.strip().replace("\\t", "\t").replace("\\n", "\n");
    }

    private static Answer rows(String tsv) {
        return TsvRows.read(tsv);
    }

    private static Answer triples(String turtle) {
        return new Answer.Triples(RDFParser.fromString(turtle, Lang.TURTLE).base("http://example.org/").toGraph());
    }
}
