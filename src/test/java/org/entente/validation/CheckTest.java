package org.entente.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "no-rule       | has no rule; expected a line such as",
        "no-select     | is no SELECT query",
        "no-sparql     | is no SPARQL 1.1 query: Encountered",
        "broken-header | header is no YAML",
        "nowhere       | cannot be read",
    })
    void malformedCheckIsRefusedWithItsFile(String name, String reason) {
        assertThatThrownBy(() -> Check.read(Fixtures.FOLDER.resolve("malformed-checks/" + name + ".rq")))
                .isInstanceOf(ValidationFormatException.class)
                .hasMessageContaining(name + ".rq: ")
                .hasMessageContaining(reason);
    }

    @Test
    void allMalformedChecksAreReportedAtOnce() {
        assertThatThrownBy(() -> Validation.readChecks(Fixtures.FOLDER.resolve("malformed-checks")))
                .hasMessageContainingAll("no-rule.rq", "no-select.rq", "no-sparql.rq", "broken-header.rq");
    }

    @Test
    void aHomeWithoutAFolderOfChecksHasNone() {
        assertThat(Validation.readChecks(Path.of("nowhere"))).isEmpty();
    }

    @Test
    void queryMayNameTheRowItself() {
        Check check = new Check("any", "Never.", QueryFactory.create("SELECT ('claims/1.csv:7' AS ?row) {}"));
        assertThat(check.violations(Fixtures.dataset("sound.trig"))).hasToString("[claims/1.csv:7: Never.]");
    }

    @Test
    void noOtherEndpointIsAsked() throws Exception {
        try (SilentServer server = new SilentServer()) {
            Check check = new Check("any", "Never.", QueryFactory.create(
                    "SELECT * { SERVICE <" + server.address() + "> { ?thing ?p ?o } }"));
            assertThatThrownBy(() -> check.violations(Fixtures.dataset("sound.trig"))).hasMessageContaining("SERVICE");
            assertThat(server.requests()).isZero();
        }
    }
}
