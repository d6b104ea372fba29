package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.entente.dataset.Home;
import org.entente.dataset.SmallHome;
import org.entente.release.ReleaseBuild;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another choice of claims over HTTP. */
class ScenarioPagesTest {
    private static final String JAPAN = "ASK { id:japan entente:directMemberOf id:quad }";

    @TempDir
    private static Path folder;

    private static RunningEndpoint endpoint;

    @BeforeAll
    static void start() throws Exception {
        Home home = new SmallHome(folder)
                .with("seeds/claims/100.csv", """
                        id,lines,subject,property,object,standing,kind,by,from,to,when,seen
                        100-001,1,japan,directMemberOf,quad,actual,report,,2019-04-01,,,
                        100-002,2,quad,hasStatus,established,actual,report,,,,,
                        """)
                .write();
        Files.createDirectories(home.queries().resolve("answers"));
        Files.writeString(home.queries().resolve("members-of.rq"), """
                #+ summary: Who is a member of a grouping?
                #+ defaults:
                #+   - grouping: id:quad
                PREFIX entente: <https://w3id.org/entente/ontology#>
                PREFIX id: <https://w3id.org/entente/id/>
                SELECT ?member { ?member entente:memberOf ?_grouping_iri } ORDER BY ?member
                """);
        Files.writeString(home.queries().resolve("reasons.rq"), """
                #+ summary: What has a reason?
                PREFIX entente: <https://w3id.org/entente/ontology#>
                PREFIX graph: <https://w3id.org/entente/graph/>
                SELECT ?statement ?holds { GRAPH graph:justifications { ?statement entente:justifiedBy ?reason } BIND (true AS ?holds) }
                """);
        ReleaseBuild.of(home, step -> {}).publish();
        endpoint = RunningEndpoint.over(home.releases());
    }

    @AfterAll
    static void stop() {
        endpoint.close();
    }

    @Test
    void sparqlSeesTheDay() {
        assertThat(sparql("")).contains("true");
        assertThat(sparql("&asOf=2019-03-31")).contains("false");
        assertThat(sparql("&asOf=2019-04-01&mode=possibly")).contains("true");
        assertThat(sparql("&source=100f")).contains("false");
    }

    @Test
    void aQuestionTellsHowSureEachRowIs() {
        HttpResponse<String> answer = endpoint.get("/questions/members-of.csv?asOf=2020-11-30");

        assertThat(answer.body().lines()).first().isEqualTo("member,holds,undated");
        assertThat(answer.body()).contains("id/japan,certainly,false").contains("id/us,certainly,");
        assertThat(endpoint.get("/questions/members-of.csv?asOf=2020-11-30&mode=presumed").body().lines()).first().isEqualTo("member");
        assertThat(endpoint.get("/questions/members-of.csv?asOf=2020-06-30").body()).contains("id/us,presumably,true");
    }

    @Test
    void entitiesAreDescribedAsTheyWere() {
        assertThat(endpoint.get("/id/japan.ttl").body()).contains("directMemberOf");
        assertThat(endpoint.get("/id/japan.ttl?asOf=2018-01-01").body()).doesNotContain("directMemberOf");
    }

    @Test
    void explanationsAreOfTheDayAndSayHowSureItIs() {
        assertThat(explained("japan", "&asOf=2020-06-30")).contains("it is certain").contains("From 2019-04-01");
        assertThat(explained("us", "&asOf=2020-06-30")).contains("presumed, not certain").contains("no source gives a start or an end");
        assertThat(explained("japan", "&asOf=2018-01-01")).doesNotContain("From").contains("It is unknown whether");
        assertThat(explained("us", "")).doesNotContain("presumed");
        assertThat(explained("japan", "&source=100f")).contains("It is unknown whether");
    }

    private static String explained(String member, String choice) {
        return endpoint.get("/explain.md?s=" + member + "&p=memberOf&o=quad" + choice).body();
    }

    @Test
    void aWrongDayOrSourceIsAProblem() {
        HttpResponse<String> day = endpoint.get("/questions?asOf=yesterday");
        assertThat(day.statusCode()).isEqualTo(400);
        assertThat(JSON.parse(day.body()).getString("detail")).isEqualTo("as of: \"yesterday\": expected a day that exists, as 2020-10-14");
        assertThat(JSON.parse(endpoint.get("/questions?source=10").body()).getString("detail")).contains("nearest: 100");
    }

    @Test
    void aSuppositionInJsonIsAnsweredWithReasons() {
        HttpResponse<String> answer = endpoint.post("/suppose", "application/json", "{\"add\": [\"id:japan entente:directMemberOf id:d10\"]}");

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonObject json = JSON.parse(answer.body());
        assertThat(json.get("follows").getAsArray().stream().map(change -> change.getAsObject().getString("predicate")))
                .contains("https://w3id.org/entente/ontology#memberOf");
        assertThat(json.get("follows").getAsArray().get(0).getAsObject().get("because").getAsArray()).isNotEmpty();
        assertThat(json.get("contradiction").getAsBoolean().value()).isFalse();
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void aSuppositionInTurtleOrAFormIsTakenAsWell() {
        HttpResponse<String> turtle = endpoint.post("/suppose?format=md", "text/turtle", "id:japan entente:directMemberOf id:d10 .");
        HttpResponse<String> form = endpoint.post(
                "/suppose?format=html", "application/x-www-form-urlencoded", "add=japan+directMemberOf+d10%0Aindia+directMemberOf+d10");

        assertThat(turtle.body()).startsWith("# If it were so").contains("Japan member of D10");
        assertThat(form.body()).contains("<textarea").contains("India member of D10");
        assertThat(endpoint.get("/suppose").body()).contains("<form method=\"post\"");
    }

    @Test
    void questionsAreASecondRequest() {
        HttpResponse<String> answer = endpoint.post(
                "/suppose/questions", "application/json", "{\"add\": \"japan directMemberOf d10\", \"remove\": \"japan directMemberOf quad\"}");

        JsonObject json = JSON.parse(answer.body());
        JsonObject changed = json.get("changed").getAsArray().get(0).getAsObject();
        assertThat(changed.getString("question")).isEqualTo("members-of");
        assertThat(changed.get("lacks").toString()).contains("japan");
    }

    @Test
    void aSuppositionThatCannotBeReadIsAProblemWithItsPlace() {
        Map.of(
                        "{\"add\": [\"jpan signed accords\"]}", "nearest: japan",
                        "{\"ad\": []}", "nearest: add",
                        "{\"add\": [1]}", "an array of strings",
                        "{\"add\": ", "breaks off",
                        "{\"add\": x}", "line 1",
                        "{}", "nothing is supposed")
                .forEach((body, detail) -> {
                    HttpResponse<String> answer = endpoint.post("/suppose", "application/json", body);
                    assertThat(answer.statusCode()).as(body).isEqualTo(400);
                    assertThat(JSON.parse(answer.body()).getString("detail")).as(body).contains(detail);
                });
        assertThat(endpoint.post("/suppose", "application/pdf", "x").statusCode()).isEqualTo(415);
        assertThat(endpoint.post("/suppose", "text/turtle", "id:japan").statusCode()).isEqualTo(400);
        assertThat(endpoint.get("/suppose/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void questionsAboutPublishedReasonsSayThatOtherViewsHaveNone() {
        HttpResponse<String> dated = endpoint.get("/questions/reasons.csv?asOf=2020-11-30");
        assertThat(dated.statusCode()).isEqualTo(400);
        assertThat(dated.body()).contains("a column ?holds of its own");
        assertThat(endpoint.get("/questions/reasons.csv?asOf=2020-11-30&mode=presumed").headers().firstValue("Entente-Hint"))
                .hasValueSatisfying(hint -> assertThat(hint).contains("graph:justifications"));
        assertThat(endpoint.get("/questions/reasons.csv").headers().firstValue("Entente-Hint")).isEmpty();
        JsonObject json = JSON.parse(endpoint.post("/suppose/questions", "application/json", "{\"add\": \"japan directMemberOf d10\"}").body());
        assertThat(json.get("aboutReasons").toString()).contains("reasons");
    }

    @Test
    void nestedBodiesAreRefusedBeforeTheyAreParsed() {
        Map.of(
                        "application/json", "{\"add\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}",
                        "text/turtle", "id:japan entente:signed " + "[ entente:signed ".repeat(20_000) + "id:quad" + " ]".repeat(20_000) + " .")
                .forEach((type, body) -> {
                    HttpResponse<String> answer = endpoint.post("/suppose", type, body);
                    assertThat(answer.statusCode()).as(type).isEqualTo(400);
                    assertThat(JSON.parse(answer.body()).getString("detail")).as(type).contains("at most 50 deep");
                });
        assertThat(endpoint.post("/suppose", "application/json", "{\"add\": '\"[[[\"'}").body()).contains("in double quotes");
        assertThat(endpoint.post("/suppose", "application/json", "{\"add\": \"japan directMemberOf d10\", \"turtle\": \"# " + "[".repeat(99) + "\"}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aSuppositionIsHeldAgainstTheViewThatIsAsked() {
        String left = "{\"remove\": \"japan directMemberOf quad\"}";

        assertThat(endpoint.post("/suppose", "application/json", left).statusCode()).isEqualTo(200);
        HttpResponse<String> before = endpoint.post("/suppose?asOf=2018-01-01", "application/json", left);
        assertThat(before.statusCode()).isEqualTo(400);
        assertThat(before.body()).contains("does not hold this one");
        HttpResponse<String> joined = endpoint.post(
                "/suppose?asOf=2018-01-01", "application/json", "{\"add\": \"japan directMemberOf quad\"}");
        assertThat(JSON.parse(joined.body()).getString("release")).contains("as of ");
        assertThat(endpoint.get("/suppose?asOf=2018-01-01").body()).contains("name=\"asOf\" value=\"2018-01-01\"");
        assertThat(endpoint.get("/diff?asOf=2018-01-01").statusCode()).isEqualTo(400);
        assertThat(endpoint.get("/questions/members-of.csv?suppose=x").statusCode()).isEqualTo(400);
    }

    private static String sparql(String choice) {
        return endpoint.get("/sparql?query=" + RunningEndpoint.encode("PREFIX id: <https://w3id.org/entente/id/> "
                        + "PREFIX entente: <https://w3id.org/entente/ontology#> " + JAPAN) + choice)
                .body();
    }
}
