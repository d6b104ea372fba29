package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionPageTest {
    @TempDir
    private static Path folder;

    private static RunningEndpoint endpoint;

    @BeforeAll
    static void start() {
        endpoint = QuestionFixture.serve(folder);
    }

    @AfterAll
    static void stop() {
        endpoint.close();
    }

    @Test
    void formOffersTheAllowedValuesByTheirNames() {
        assertThat(page("alliances-of-one?state=india")).contains(
                "<select id=\"p-state\" name=\"state\">",
                "<option value=\"id:india\" selected>India</option>",
                "<option value=\"id:south-korea\">South Korea</option>");
        assertThat(page("alliances-of-state")).contains(
                "<input id=\"p-before\" name=\"before\" type=\"date\" value=\"2020-01-01\">");
    }

    @Test
    void labelsAreTheTextsOfLinks() {
        assertThat(page("alliances-of-one?state=india")).contains(
                "<th scope=\"col\">alliance</th></tr>",
                "<td><a href=\"../id/quad\" title=\"id:quad\">the Quad</a></td>",
                "1 row.");
    }

    @Test
    void queryIsHighlightedAndOpensInTheEditorWithItsValues() {
        String page = page("alliances-of-one?state=india");
        assertThat(page).contains(
                "<span class=\"keyword\">SELECT</span> <span class=\"variable\">?alliance</span>",
                "<span class=\"variable\">?_state_iri</span>");
        Matcher link = Pattern.compile("href=\"../(sparql\\?query=[^\"]*)\"").matcher(page);
        assertThat(link.find()).isTrue();
        assertThat(endpoint.get("/" + link.group(1), "Accept", "text/csv").body()).contains("entente/id/quad").hasLineCount(2);
    }

    @Test
    void permalinkNamesEveryValueAndTheRelease() {
        Matcher link = Pattern.compile("rel=\"bookmark\" href=\"" + endpoint.endpoint.address() + "([^\"]*)\"")
                .matcher(page("alliances-of-state"));
        assertThat(link.find()).isTrue();
        String path = "/" + link.group(1).replace("&amp;", "&");
        assertThat(path).contains("release=" + endpoint.store.currentId().orElseThrow(), "state=id%3Ajapan", "before=2020-01-01");
        HttpResponse<String> answer = endpoint.get(path, "Accept", "text/csv");
        assertThat(answer.body()).hasLineCount(3);
        assertThat(page("alliances-of-state")).contains(answer.headers().firstValue("Entente-Answer").orElseThrow());
    }

    @Test
    void formatsKeepTheValues() {
        assertThat(page("alliances-of-one?state=india")).contains("<a href=\"alliances-of-one.csv?state=india\">csv</a>", "\"alliances-of-one.json?state=india\">json</a>");
    }

    @Test
    void missingValueGivesTheFormAlone() {
        String page = page("needs-a-thing");
        assertThat(page).contains("Choose the values first.", "name=\"thing\" type=\"text\" value=\"\" required");
        assertThat(page("needs-a-thing?thing=quad")).contains("<p class=\"lead\">Yes.</p>");
    }

    @Test
    void whatAUserWritesIsText() {
        HttpResponse<String> page = endpoint.get(
                "/questions/things-named.html?name=" + RunningEndpoint.encode("\"><script>alert(1)</script>"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script>").contains("&quot;&gt;&lt;script&gt;");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @Test
    void triplesAndPagesAreShown() {
        assertThat(page("members-as-graph")).contains("entente:memberOf");
        assertThat(page("things-of-all?size=2&page=2")).contains("rel=\"prev\"", "rel=\"next\"", "2 rows of more.");
    }

    private static String page(String path) {
        HttpResponse<String> response = endpoint.get("/questions/" + path, "Accept", "text/html");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(RunningEndpoint.mediaType(response)).isEqualTo("text/html");
        return response.body();
    }
}
