package org.entente.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.query.QueryBuildException;
import org.entente.federation.FederationRun.Asked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A broker between queries and a second, real SPARQL server. */
@Timeout(60)
class BrokerTest {
    private static final String FAR = "<" + Listed.IRI + ">";
    private static RemoteFuseki far;

    @BeforeAll
    static void start() {
        far = RemoteFuseki.withTriples("(<urn:x:n1> <urn:x:is> <urn:x:one>) (<urn:x:n2> <urn:x:is> <urn:x:two>) (<urn:x:n2> <urn:x:is> <urn:x:zwei>)"
                + " (<urn:x:n9> <urn:x:is> <urn:x:nine>)");
    }

    @AfterAll
    static void stop() {
        far.close();
    }

    private static RemoteEndpoint listed() {
        return Listed.far(far.address());
    }

    @Test
    void aListedEndpointIsAskedByItsIriOrItsAlias() {
        try (Asking asking = new Asking(listed())) {
            assertThat(asking.rows("SELECT ?x { SERVICE " + FAR + " { :n1 :is ?x } }")).containsExactly("one");
            assertThat(asking.rows("SELECT ?x { SERVICE service:far { :n1 :is ?x } }")).containsExactly("one");
            assertThat(asking.run().asked()).containsExactly(new Asked("far", 1, 1));
            assertThat(asking.run().missing()).isEmpty();
            assertThat(far.userAgents()).last().isEqualTo("Entente tests");
        }
    }

    @Test
    void rowsOfOursGoInOneRequest() {
        try (Asking asking = new Asking(listed())) {
            assertThat(asking.rows("SELECT ?s ?x { ?s :at ?n SERVICE " + FAR + " { ?n :is ?x } }"))
                    .containsExactlyInAnyOrder("a one", "b two", "b zwei");
            assertThat(asking.run().asked()).containsExactly(new Asked("far", 1, 3));
        }
    }

    @Test
    void aBatchOfOneIsARequestForEachRow() {
        try (Asking asking = new Asking(Listed.withLimits(listed(), 1000, 1 << 20, 2, 20, 1))) {
            assertThat(asking.rows("SELECT ?s ?x { ?s :at ?n SERVICE " + FAR + " { ?n :is ?x } }"))
                    .containsExactlyInAnyOrder("a one", "b two", "b zwei");
            // the blank node of ours is not asked for: it would stand for anything
            assertThat(asking.run().asked()).extracting(Asked::requests).containsExactly(3);
        }
    }

    @Test
    void aBlankNodeOfOursIsNotSentToAVariableEndpointEither() {
        try (Asking asking = new Asking(listed())) {
            assertThat(asking.rows("SELECT ?s ?o { ?s :at ?n FILTER isBlank(?n) VALUES ?e { service:far } SERVICE ?e { ?n ?p ?o } }"))
                    .isEmpty();
            assertThat(asking.run().asked()).isEmpty();
            assertThat(asking.rows("SELECT ?s ?o { ?s :at ?n FILTER isBlank(?n) VALUES ?e { service:far } "
                            + "OPTIONAL { SERVICE ?e { ?n ?p ?o } } }"))
                    .containsExactly("d -");
            assertThat(asking.run().asked()).isEmpty();
        }
    }

    @Test
    void anEndpointWithoutAValueIsAFaultOfTheQuery() {
        try (Asking asking = new Asking(listed())) {
            assertThatThrownBy(() -> asking.rows("SELECT * { SERVICE ?e { ?s ?p ?o } }"))
                    .isInstanceOf(QueryBuildException.class)
                    .hasMessageContaining("SERVICE ?e has no value; bind it before the clause");
        }
    }

    @Test
    void optionalKeepsTheRowsThatTheOtherDoesNotKnow() {
        try (Asking asking = new Asking(listed())) {
            assertThat(asking.rows("SELECT ?s ?x { ?s :at ?n OPTIONAL { SERVICE " + FAR + " { ?n :is ?x } } }"))
                    .containsExactlyInAnyOrder("a one", "b two", "b zwei", "c -", "d -");
            assertThat(asking.run().asked()).extracting(Asked::requests).containsExactly(1);
            assertThat(asking.rows("SELECT ?s ?x { ?s :at ?n OPTIONAL { SERVICE " + FAR + " { ?n :is ?x } FILTER (?x != :two) } }"))
                    .containsExactlyInAnyOrder("a one", "b zwei", "c -", "d -");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT ?x { SERVICE <cache:https://far.example/sparql> { :n1 :is ?x } }",
        "SELECT ?x { SERVICE <bulk+20:https://far.example/sparql> { :n1 :is ?x } }",
        "SELECT ?x { SERVICE <loop:bulk+20:cache:https://far.example/sparql> { :n1 :is ?x } }",
        "SELECT ?x { SERVICE <optimize:cache:bulk:https://w3id.org/entente/service/far> { :n1 :is ?x } }",
        "SELECT ?x { SERVICE <cache:> { SERVICE <https://far.example/sparql> { :n1 :is ?x } } }",
        "SELECT ?x { :a :at ?n SERVICE <cache:> { SERVICE <https://far.example/sparql> { ?n :is ?x } } }",
        "SELECT ?x { :a :at ?n SERVICE <cache:> { SERVICE <bulk:> { SERVICE SILENT <loop:> { SERVICE service:far { ?n :is ?x } } } } }",
        "SELECT ?x { :a :at ?n BIND (service:far AS ?w) SERVICE <cache:> { SERVICE <bulk:> { SERVICE ?w { ?n :is ?x } } } }",
        "SELECT ?x { VALUES ?where { <https://far.example/sparql> } SERVICE ?where { :n1 :is ?x } }",
        "SELECT ?x { VALUES ?where { <cache:https://far.example/sparql> } SERVICE ?where { :n1 :is ?x } }",
        "SELECT ?x { BIND (<https://far.example/sparql> AS ?where) SERVICE ?where { :n1 :is ?x } }",
        "SELECT ?x { { SELECT (?y AS ?x) { SERVICE service:far { :n1 :is ?y FILTER (?y != :two) } } } }",
        "SELECT ?x { :a :at ?n FILTER EXISTS { SERVICE service:far { ?n :is :one } } BIND (:one AS ?x) }",
        "SELECT ?x { VALUES ?x { :one :two } MINUS { SERVICE service:far { :n2 :is ?x } } }",
    })
    void everyFormOfSparqlAndOfTheEnhancerWorks(String query) {
        try (Asking asking = new Asking(listed())) {
            assertThat(asking.rows(query)).containsExactly("one");
        }
    }

    @Test
    void aKeptAnswerIsNotAskedForAgain() {
        try (Asking asking = new Asking(listed())) {
            String query = "SELECT ?s ?x { ?s :at ?n SERVICE <cache:https://far.example/sparql> { ?n :is ?x } }";
            assertThat(asking.rows(query)).hasSize(3);
            assertThat(asking.run().asked()).hasSize(1);
            assertThat(asking.rows(query)).hasSize(3);
            assertThat(asking.run().asked()).isEmpty();
        }
    }

    @Test
    void keptAnswersAreLetGoAfterAnHourOrWhenTheyAreTooLong() {
        String query = "SELECT ?s ?x { ?s :at ?n SERVICE <cache:https://far.example/sparql> { ?n :is ?x } }";
        AtomicLong clock = new AtomicLong(5);
        try (Asking asking = new Asking(new KeptAnswers(1 << 20, clock::get), listed())) {
            asking.rows(query);
            clock.addAndGet(Duration.ofMinutes(59).toNanos());
            asking.rows(query);
            assertThat(asking.run().asked()).isEmpty();
            clock.addAndGet(Duration.ofMinutes(2).toNanos());
            assertThat(asking.rows(query)).hasSize(3);
            assertThat(asking.run().asked()).hasSize(1);
        }
        try (Asking asking = new Asking(new KeptAnswers(20, clock::get), listed())) {
            asking.rows(query);
            assertThat(asking.rows(query)).hasSize(3);
            assertThat(asking.run().asked()).hasSize(1);
        }
    }

    @Test
    void aLoopHandsOuterValuesIntoASubSelect() {
        try (Asking asking = new Asking(listed())) {
            assertThat(asking.rows("SELECT ?s ?x { ?s :at ?n SERVICE <loop:https://far.example/sparql> "
                            + "{ SELECT ?n ?x { ?n :is ?x } ORDER BY ?x LIMIT 1 } } ORDER BY ?s"))
                    .containsExactly("a one", "b two");
        }
    }

    @Test
    void rowsBeyondTheMostAreLeftOutAndThatIsTold() {
        try (Asking asking = new Asking(Listed.withLimits(listed(), 2, 1 << 20, 2, 20, 30))) {
            assertThat(asking.rows("SELECT ?x { SERVICE service:far { ?n :is ?x } }")).hasSize(2);
            assertThat(asking.run().missing()).singleElement().asString().contains("SERVICE far", "2 rows", "fed:rowsAtMost");
            assertThat(asking.rows("SELECT ?x { ?s :at ?n SERVICE service:far { ?n :is ?x } }")).hasSize(2);
            assertThat(asking.run().missing()).hasSize(1);
            assertThat(asking.rows("SELECT ?x { SERVICE service:far { :n2 :is ?x } }")).hasSize(2);
            assertThat(asking.run().missing()).isEmpty();
        }
    }

    @Test
    void aBatchedAnswerBeyondTheMostIsCutToo() {
        String many = IntStream.range(0, 500)
                .mapToObj(number -> "(<urn:x:n%d> <urn:x:is> <urn:x:x%d>)".formatted(1 + number % 3, number))
                .collect(Collectors.joining(" "));
        try (RemoteFuseki large = RemoteFuseki.withTriples(many);
                Asking asking = new Asking(Listed.withLimits(Listed.far(large.address()), 200, 1 << 20, 2, 20, 30))) {
            for (String options : new String[] {"", "cache:"}) {
                String query = "SELECT ?s ?x { ?s :at ?n SERVICE <" + options + Listed.IRI + "> { ?n :is ?x } }";
                assertThat(asking.rows(query)).hasSize(200);
                assertThat(asking.run().missing()).as(options).hasSize(1);
                assertThat(asking.rows(query)).hasSize(200);
                assertThat(asking.run().missing()).as(options).hasSize(1);
            }
        }
    }

    @Test
    void aQueryAsksSoOftenAndNoMore() {
        try (Asking asking = new Asking(Listed.withLimits(listed(), 1000, 1 << 20, 2, 2, 1))) {
            assertThatThrownBy(() -> asking.rows("SELECT * { ?s :at ?n SERVICE service:far { ?n :is ?x } }"))
                    .hasMessageContaining("more than 2 times (fed:requestsAtMost)");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT * { SERVICE service:far { ?s ?p ?o FILTER EXISTS { SERVICE <%s> { ?a ?b ?c } } } }",
        "SELECT * { SERVICE service:far { ?s ?p ?o SERVICE SILENT <%s> { ?a ?b ?c } } }",
        "SELECT * { SERVICE service:far { { SELECT * { ?s ?p ?o OPTIONAL { SERVICE ?o { ?a ?b ?c } } } } } }",
        "SELECT * { SERVICE service:far { SERVICE service:far { ?a ?b ?c } } }",
        "SELECT * { SERVICE service:far { SELECT ?s { ?s ?p ?o } ORDER BY (EXISTS { SERVICE <%s> { ?a ?b ?c } }) } }",
        "SELECT * { SERVICE service:far { SELECT ?s { ?s ?p ?o } ORDER BY DESC(IF(EXISTS { SERVICE <%s> { ?a ?b ?c } }, 1, 0)) LIMIT 2 } }",
        "SELECT * { SERVICE service:far { SELECT (SUM(IF(EXISTS { SERVICE <%s> { ?a ?b ?c } }, 1, 0)) AS ?n) { ?s ?p ?o } } }",
        "SELECT * { SERVICE service:far { SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (SUM(IF(EXISTS { SERVICE <%s> { ?a ?b ?c } }, 1, 0)) > 0) } }",
        "SELECT * { SERVICE service:far { SELECT ?k { ?s ?p ?o } GROUP BY (EXISTS { SERVICE <%s> { ?a ?b ?c } } AS ?k) } }",
        "SELECT * { SERVICE service:far { SELECT ?s { ?s ?p ?o } ORDER BY (EXISTS { SELECT ?a { ?a ?b ?c } ORDER BY (EXISTS { SERVICE <%s> { ?a ?b ?c } }) }) } }",
        "SELECT * { SERVICE <cache:> { ?s ?p ?o } }",
        "SELECT * { SERVICE <urn:x-arq:self> { ?s ?p ?o } }",
        "SELECT * { SERVICE <%s> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <%s> { ?s ?p ?o } }",
        "SELECT * { SERVICE <cache:%s> { ?s ?p ?o } }",
        "SELECT * { SERVICE <cache+off:bulk+3:loop:optimize+off:%s> { ?s ?p ?o } }",
        "SELECT * { SERVICE <loop:> { SERVICE <%s> { ?s ?p ?o } } }",
        "SELECT * { SERVICE <cache:> { SERVICE <bulk:> { SERVICE <%s> { ?s ?p ?o } } } }",
        "SELECT * { ?a ?b ?c SERVICE <cache:> { SERVICE <bulk:> { SERVICE <%s> { ?s ?p ?o } } } }",
        "SELECT * { ?a ?b ?c OPTIONAL { SERVICE <loop:> { SERVICE <loop:> { SERVICE <cache:%s> { ?a ?p ?o } } } } }",
        "SELECT * { ?a ?b ?c SERVICE <cache:> { SERVICE <bulk:> { SERVICE <loop:> { ?a ?p ?o } } } }",
        "SELECT * { VALUES ?where { <%s> } SERVICE ?where { ?s ?p ?o } }",
        "SELECT * { VALUES ?where { <cache:%s> } SERVICE ?where { ?s ?p ?o } }",
        "SELECT * { VALUES ?where { service:far <%s> } SERVICE ?where { ?s ?p ?o } }",
        "SELECT * { BIND (IRI(CONCAT('%s', '')) AS ?where) SERVICE SILENT ?where { ?s ?p ?o } }",
        "SELECT * { ?a ?b ?c OPTIONAL { SERVICE <%s> { ?s ?p ?o } } }",
        "SELECT * { ?a ?b ?c MINUS { SERVICE <%s> { ?a ?p ?o } } }",
        "SELECT * { ?a ?b ?c FILTER EXISTS { SERVICE <%s> { ?a ?p ?o } } }",
        "SELECT * { ?a ?b ?c FILTER (!(NOT EXISTS { SERVICE <%s> { ?s ?p ?o } } || false)) }",
        "SELECT * { ?a ?b ?c FILTER EXISTS { BIND (<%s> AS ?w) SERVICE ?w { ?a ?p ?o } } }",
        "SELECT (SUM(IF(EXISTS { SERVICE <%s> { ?a ?p ?o } }, 1, 0)) AS ?n) { ?a ?b ?c }",
        "SELECT * { ?a ?b ?c } ORDER BY (EXISTS { SERVICE <%s> { ?a ?p ?o } })",
        "SELECT * { { SELECT * { GRAPH ?g { SERVICE <%s> { ?s ?p ?o } } } } UNION { SERVICE <%s> { ?s ?p ?o } } }",
        "SELECT * { LATERAL { SERVICE <%s> { ?s ?p ?o } } }"
    })
    void nobodyElseIsAskedInWhateverForm(String query) {
        try (ScriptedServer listener = new ScriptedServer((exchange, number) -> ScriptedServer.results(exchange, "s", 1));
                Asking asking = new Asking(listed())) {
            assertThatThrownBy(() -> asking.rows(query.replace("%s", listener.address())))
                    .isInstanceOf(ServiceRefusedException.class);
            assertThat(listener.requests()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "https://far.example/sparql/", "https://far.example/sparql?x=1", "https://far.example/sparql#x",
        "https://FAR.example/sparql", "https://far.example:443/sparql", "https://user@far.example/sparql",
        "http://far.example/sparql", "https://far.example/%73parql",
        "https://far.example/sparql@127.0.0.1", "file:///etc/passwd", "jar:file:///x.jar!/y", "urn:x-arq:DefaultGraph",
        "https://w3id.org/entente/service/", "https://w3id.org/entente/service/farr", "https://w3id.org/entente/service/far/x",
        "http://2130706433/", "http://0x7f000001/", "http://0177.0.0.1/", "http://[::ffff:127.0.0.1]/", "http://[::1]/",
        "http://169.254.169.254/latest/meta-data/", "gopher://127.0.0.1:70/_x", "cache", "bulk+x"
    })
    void anIriIsListedAsItIsWrittenAndNotOtherwise(String iri) {
        try (Asking asking = new Asking(listed())) {
            assertThatThrownBy(() -> asking.rows("SELECT * { SERVICE <" + iri + "> { ?s ?p ?o } }"))
                    .isInstanceOf(ServiceRefusedException.class)
                    .hasMessageContaining("only listed endpoints are asked")
                    .hasMessageContaining("write SERVICE service:far or SERVICE <https://far.example/sparql>");
        }
    }

    @Test
    void optionsWithoutEndAreReadToTheirEnd() {
        try (Asking asking = new Asking(listed())) {
            String many = "cache:bulk+3:".repeat(20_000);
            assertThat(asking.rows("SELECT ?x { :a :at ?n SERVICE <" + many + "> { SERVICE <" + many + Listed.IRI + "> { ?n :is ?x } } }"))
                    .containsExactly("one");
        }
    }

    @Test
    void aNestedServiceThatTheListAllowsIsHandedOn() {
        List<String> queries = new CopyOnWriteArrayList<>();
        try (ScriptedServer server = new ScriptedServer((exchange, number) -> {
                    queries.add(URLDecoder.decode(exchange.getRequestURI().getRawQuery(), StandardCharsets.UTF_8));
                    ScriptedServer.results(exchange, "x", 1);
                });
                Asking asking = new Asking(Listed.nesting(
                        Listed.far(server.address()), Set.of("http://wikiba.se/ontology#label")))) {
            assertThat(asking.rows("SELECT ?x { SERVICE service:far { :n1 :is ?x "
                            + "SERVICE <http://wikiba.se/ontology#label> { ?a ?b ?c } } }"))
                    .containsExactly("n1");
        }
        assertThat(queries).singleElement().asString().contains("SERVICE <http://wikiba.se/ontology#label>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "127.1", "0.0.0.0"})
    void aListedNameThatLeadsInwardsIsNotConnectedTo(String host) {
        try (ScriptedServer listener = new ScriptedServer((exchange, number) -> ScriptedServer.results(exchange, "s", 1));
                Asking asking = new Asking(Listed.withAddresses(
                        Listed.far("http://" + host + ":" + listener.port() + "/sparql"), Set.of()))) {
            assertThatThrownBy(() -> asking.rows("SELECT * { SERVICE service:far { ?s ?p ?o } }"))
                    .isInstanceOf(ServiceFailedException.class)
                    .hasMessageContaining("is no public address; fed:mayResolveTo would have to list it");
            assertThat(listener.requests()).isZero();
        }
    }

    @Test
    void onlyTheAddressThatIsListedMayBeReached() throws Exception {
        RemoteEndpoint other = Listed.withAddresses(listed(), Set.of(InetAddress.getByName("10.0.0.7")));
        try (Asking asking = new Asking(other)) {
            assertThatThrownBy(() -> asking.rows("SELECT * { SERVICE service:far { ?s ?p ?o } }"))
                    .hasMessageContaining("no public address");
        }
    }

    @Test
    void aRedirectIsNotFollowed() {
        try (ScriptedServer target = new ScriptedServer((exchange, number) -> ScriptedServer.results(exchange, "s", 1));
                ScriptedServer redirecting = new ScriptedServer((exchange, number) -> {
                    exchange.getResponseHeaders().add("Location", target.address());
                    exchange.sendResponseHeaders(307, -1);
                });
                Asking asking = new Asking(Listed.far(redirecting.address()))) {
            assertThatThrownBy(() -> asking.rows("SELECT * { SERVICE service:far { ?s ?p ?o } }"))
                    .hasMessageContaining("it redirects to " + target.address() + ", and redirects are not followed");
            assertThat(target.requests()).isZero();
        }
    }

    @Test
    void withoutAListNobodyIsAsked() {
        try (Asking asking = new Asking()) {
            assertThatThrownBy(() -> asking.rows("SELECT * { SERVICE " + FAR + " { ?s ?p ?o } }"))
                    .hasMessage("SERVICE <https://far.example/sparql> is refused: no other endpoint is listed, and only listed ones are asked");
        }
    }

    @Test
    void theTimeOfTheQueryEndsItsRequests() {
        try (ScriptedServer slow = new ScriptedServer((exchange, number) -> {
                    exchange.getResponseHeaders().add("Content-Type", "application/sparql-results+json");
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write("{\"head\":".getBytes());
                    exchange.getResponseBody().flush();
                    sleep(10_000);
                });
                Asking asking = new Asking(Listed.far(slow.address()))) {
            long start = System.nanoTime();
            assertThatThrownBy(() -> asking.rows("SELECT * { SERVICE service:far { ?s ?p ?o } }", Duration.ofMillis(700)))
                    .isInstanceOf(ServiceFailedException.class)
                    .extracting(thrown -> ((ServiceFailedException) thrown).kind())
                    .isEqualTo(ServiceFailedException.Kind.TIMED_OUT);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
        }
    }

    static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
