package org.entente.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.entente.federation.RemoteEndpoint.DeadlineParameter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.apache.jena.sys.JenaSystem;

/** The list of endpoints as people write it. */
class FederationTest {
    private static final String START = """
            @prefix fed: <https://w3id.org/entente/federation#> .
            """;
    private static final String LEAST = START + """
            [] a fed:Endpoint ;
                fed:alias "far" ;
                fed:iri <https://far.example/sparql> ;
                fed:timeout 20 ;
                fed:rowsAtMost 500 ;
                fed:requestsAtOnce 2 ;
                fed:userAgent "Entente" ;
                fed:licence <https://creativecommons.org/publicdomain/zero/1.0/> ;
            """;

    @TempDir
    private Path folder;

    @BeforeAll
    static void init() {
        JenaSystem.init();
    }

    @Test
    void theListOfTheProjectIsWellFormedAndLetsNobodyInwards() {
        Federation federation = Federation.read(Path.of("federation.ttl"));
        assertThat(federation.endpoints()).extracting(RemoteEndpoint::alias).contains("wikidata", "dbpedia", "publications");
        assertThat(federation.endpoints()).allSatisfy(endpoint -> {
            assertThat(endpoint.mayResolveTo()).isEmpty();
            assertThat(endpoint.address()).hasToString(endpoint.iri());
            assertThat(endpoint.userAgent()).contains("Entente");
            assertThat(endpoint.linkedBy()).isNotEmpty();
        });
    }

    @Test
    void whatIsNotToldHasAValueThatDoesNoHarm() throws IOException {
        RemoteEndpoint far = read(LEAST + ".").find("https://w3id.org/entente/service/far").orElseThrow();
        assertThat(far.timeout()).isEqualTo(Duration.ofSeconds(20));
        assertThat(far.rowsAtMost()).isEqualTo(500);
        assertThat(far.address()).isEqualTo(URI.create("https://far.example/sparql"));
        assertThat(far.isCached()).isFalse();
        assertThat(far.mayResolveTo()).isEmpty();
        assertThat(far.mayNest()).isEmpty();
        assertThat(far.deadline()).isEmpty();
    }

    @Test
    void everythingCanBeTold() throws IOException {
        RemoteEndpoint far = read(LEAST + """
                    fed:address <http://localhost:3031/sparql> ; fed:mayResolveTo "127.0.0.1", "::1" ; fed:batch 7 ;
                    fed:bytesAtMost 1000 ; fed:requestsAtMost 3 ; fed:isCached true ; fed:linkedBy fed:x ;
                    fed:mayNest <http://wikiba.se/ontology#label> ; fed:deadlineInMilliseconds "timeout" .
                """).find("https://far.example/sparql").orElseThrow();
        assertThat(far.address()).isEqualTo(URI.create("http://localhost:3031/sparql"));
        assertThat(far.mayResolveTo()).containsExactlyInAnyOrder(InetAddress.getByName("127.0.0.1"), InetAddress.getByName("::1"));
        assertThat(far.batch()).isEqualTo(7);
        assertThat(far.bytesAtMost()).isEqualTo(1000);
        assertThat(far.requestsAtMost()).isEqualTo(3);
        assertThat(far.isCached()).isTrue();
        assertThat(far.mayNest()).containsExactly("http://wikiba.se/ontology#label");
        assertThat(far.deadline()).contains(new DeadlineParameter("timeout", 1));
    }

    @Test
    void everyFaultIsToldAtOnce() {
        assertThatThrownBy(() -> read(START + """
                    [] a fed:Endpoint ; fed:alias "far away" ; fed:iri <ftp://far.example/> ; fed:timeout 0 ;
                        fed:rowsAtMost "many" ; fed:userAgnt "x" ; fed:mayResolveTo "localhost" ; fed:isCached "yes" .
                    [] fed:alias "stray" .
                """))
                .isInstanceOf(FederationFormatException.class)
                .message()
                .satisfies(message -> assertThat(message.lines()).allMatch(line -> line.contains("federation.ttl: ")))
                .contains("fed:alias is \"far away\"; expected a name such as wikidata")
                .contains("fed:iri is \"ftp://far.example/\"; expected an http or https address")
                .contains("fed:timeout is \"0\"; expected a whole number of 1 or more")
                .contains("fed:rowsAtMost is \"many\"")
                .contains("fed:userAgnt is no word for an endpoint; nearest: fed:userAgent")
                .contains("fed:mayResolveTo is \"localhost\"; expected the number of an address")
                .contains("fed:isCached is \"yes\"; expected true or false")
                .contains("has no fed:requestsAtOnce", "has no fed:licence", "has no fed:userAgent")
                .contains("of no fed:Endpoint");
    }

    @Test
    void noTwoEndpointsHaveOneName() {
        assertThatThrownBy(() -> read(LEAST + "." + LEAST.replace("far.example", "near.example") + "."))
                .hasMessageContaining("far names two endpoints");
        assertThatThrownBy(() -> read("@prefix"))
                .isInstanceOf(FederationFormatException.class)
                .hasMessageContaining("expected Turtle: [line: 1");
    }

    @Test
    void withoutAFileNobodyIsListed() {
        assertThat(Federation.readIfExists(folder.resolve("none.ttl"))).isEqualTo(Federation.NONE);
    }

    private Federation read(String turtle) throws IOException {
        return Federation.read(Files.writeString(folder.resolve("federation.ttl"), turtle));
    }
}
