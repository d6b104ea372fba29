package org.entente.competency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnswerWriterTest {
    private static final Answer ROWS = TsvRows.read(
            "?state\t?label\t?count\nid:japan\t\"Japan\"@en\t12\nid:x\t\"a|b\"\t3\n");

    @Test
    void terminalGetsATableWithNumbersToTheRight() throws IOException {
        assertThat(written(ROWS, AnswerFormat.TEXT)).isEqualTo("""
                state     label  count
                --------  -----  -----
                id:japan  Japan     12
                id:x      a|b        3
                2 rows
                """);
    }

    @Test
    void longTextIsCutForTheTerminalOnly() throws IOException {
        Answer rows = TsvRows.read("?text\n\"" + "long ".repeat(40) + "\"\n");
        assertThat(written(rows, AnswerFormat.TEXT)).contains("…").endsWith("1 row\n");
        assertThat(written(rows, AnswerFormat.MARKDOWN)).doesNotContain("…");
    }

    @Test
    void markdownEscapesItsBars() throws IOException {
        assertThat(written(ROWS, AnswerFormat.MARKDOWN)).isEqualTo("""
                | state | label | count |
                | --- | --- | --: |
                | id:japan | Japan | 12 |
                | id:x | a\\|b | 3 |
                """);
    }

    @Test
    void standardFormatsAreWrittenByTheirOwnRules() throws IOException {
        assertThat(written(ROWS, AnswerFormat.CSV))
                .startsWith("state,label,count\r\nhttps://w3id.org/entente/id/japan,Japan,12");
        assertThat(written(ROWS, AnswerFormat.TSV))
                .startsWith("?state\t?label\t?count\n<https://w3id.org/entente/id/japan>\t");
        assertThat(written(ROWS, AnswerFormat.JSON)).contains("\"bindings\"", "\"xml:lang\"");
        assertThat(written(ROWS, AnswerFormat.XML)).contains("http://www.w3.org/2005/sparql-results#");
    }

    @Test
    void rowsWrittenAsTsvAreReadAgain() throws IOException {
        Answer again = TsvRows.read(written(ROWS, AnswerFormat.TSV));
        assertThat(AnswerDifference.between(ROWS, again, true).isEmpty()).isTrue();
    }

    @Test
    void truthIsYesForPeopleAndTrueForMachines() throws IOException {
        Answer yes = new Answer.Truth(true);
        assertThat(written(yes, AnswerFormat.TEXT)).isEqualTo("yes\n");
        assertThat(TsvRows.readTruth(written(yes, AnswerFormat.TSV))).isEqualTo(yes);
    }

    @Test
    void triplesAreTurtleWithOurPrefixes() throws IOException {
        Answer triples = ExpectedAnswer.read(World.ANSWERS, World.question("members-as-graph"));
        assertThat(written(triples, AnswerFormat.TEXT)).contains("id:japan").contains("entente:memberOf");
        assertThat(written(triples, AnswerFormat.NTRIPLES)).contains("<https://w3id.org/entente/id/japan>");
    }

    @Test
    void formatThatCannotHoldTheAnswerIsRefused() {
        Answer triples = ExpectedAnswer.read(World.ANSWERS, World.question("members-as-graph"));
        assertThatThrownBy(() -> written(triples, AnswerFormat.CSV))
                .isInstanceOf(ParameterException.class)
                .hasMessage("format csv cannot hold triples; expected turtle, ntriples, json or xml");
        assertThatThrownBy(() -> written(ROWS, AnswerFormat.TURTLE)).isInstanceOf(ParameterException.class);
    }

    @Test
    void unknownFormatIsRefusedWithTheNearest() {
        assertThat(AnswerFormat.of("CSV")).isEqualTo(AnswerFormat.CSV);
        assertThatThrownBy(() -> AnswerFormat.of("jason")).hasMessageEndingWith("; nearest: json");
    }

    private static String written(Answer answer, AnswerFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AnswerWriter.write(out, answer, format);
        return out.toString(StandardCharsets.UTF_8);
    }
}
