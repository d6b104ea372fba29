package org.entente.endpoint.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "*/*                                                    | text/turtle",
        "text/*                                                 | text/turtle",
        "application/*                                          | application/ld+json",
        "application/rdf+xml                                    | application/rdf+xml",
        "text/turtle;q=0.5, application/rdf+xml;q=0.9           | application/rdf+xml",
        "text/turtle;q=0.5, application/n-triples;q=0.5         | text/turtle",
        "text/turtle;q=0, */*;q=0.1                             | application/ld+json",
        "*/*;q=1, text/turtle;q=0.2                             | application/ld+json",
        "TEXT/Turtle ; Q=0.3 , application/n-triples;q=0.2      | text/turtle",
        "application/json                                       | application/ld+json",
        "text/plain                                             | application/n-triples",
        "application/ld+json;profile=\"http://www.w3.org/ns/json-ld#expanded\";q=0.9, text/turtle;q=0.8 | application/ld+json",
        "nonsense, text/turtle                                  | text/turtle",
        "text/turtle;q=nonsense, application/rdf+xml;q=0.1      | application/rdf+xml"
    })
    void theMostSpecificRangeGivesTheWeight(String header, String expected) {
        assertThat(Accept.parse(header).best(Formats.GRAPH)).map(Format::mediaType).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"image/png", "text/turtle;q=0", "*/*;q=0", "nonsense"})
    void whatIsNotAcceptedIsNotChosen(String header) {
        assertThat(Accept.parse(header).best(Formats.GRAPH)).isEmpty();
    }

    @Test
    void noHeaderMeansAnything() {
        assertThat(Accept.parse(null).best(Formats.RESULTS)).contains(Formats.RESULTS_JSON);
        assertThat(Accept.parse(" ").best(Formats.RESULTS)).contains(Formats.RESULTS_JSON);
    }
}
