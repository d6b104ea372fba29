package org.entente.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.entente.release.UnreasonedRelease;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationFormatTest {
    private static final Pattern CLAIM = Pattern.compile("(?:claim:|claim/)(100f?-L?[0-9]+(?:\\.[a-z0-9-]+)?)");

    @TempDir
    private static Path folder;

    private static Explanations explanations;

    @BeforeAll
    static void explain() {
        explanations = SmallView.of(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "japan,directMemberOf,quad", "us,a,HubState", "japan,alliedWith,us", "india,directMemberOf,t3", "india,directMemberOf,d10",
        "quad,hasStatus,proposed", "d10,hasStatus,proposed", "uk,cooperatesIn,5g", "japan,a,State"
    })
    void everyFormatNamesTheSameClaims(String subject, String predicate, String object) {
        Explanation explanation = explanations.explain(subject, predicate, object);
        Set<String> expected = explanation.claims()
                .map(claim -> Iris.localName(claim.node()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named(ExplanationFormat.TEXT.write(explanation).replaceAll("\\s+", " "))).isEqualTo(expected);
        assertThat(named(ExplanationFormat.MARKDOWN.write(explanation))).isEqualTo(expected);
        assertThat(ofJson(ExplanationFormat.JSON.write(explanation))).isEqualTo(expected);
        assertThat(ofGraph(ExplanationFormat.TURTLE.write(explanation), Lang.TURTLE)).isEqualTo(expected);
        assertThat(ofGraph(ExplanationFormat.JSONLD.write(explanation), Lang.JSONLD11)).isEqualTo(expected);
    }

    @Test
    void theGraphLeadsFromTheVerdictToLines() {
        Explanation explanation = explanations.explain("japan", "memberOf", "quad");
        Graph graph = GraphForm.of(explanation);
        Node reason = explanation.reasons().get(0).node();

        assertThat(graph.contains(Node.ANY, Entente.verdict, Entente.term("EntailedVerdict"))).isTrue();
        assertThat(graph.contains(reason, Entente.concludes, explanation.statement())).isTrue();
        assertThat(graph.contains(reason, Entente.axiom, Node.ANY)).isTrue();
        Node premise = graph.find(reason, Entente.premise, Node.ANY).next().getObject();
        assertThat(graph.contains(Iris.claim("100-001"), Entente.states, premise)).isTrue();
        assertThat(graph.contains(Node.ANY, Entente.lastLine, Node.ANY)).isTrue();
        assertThat(graph.stream().noneMatch(triple -> triple.getSubject().isBlank() || triple.getObject().isBlank())).isTrue();
    }

    @Test
    void theSameQuestionGetsTheSameBytes() {
        Explanations again = SmallView.of(folder);
        for (ExplanationFormat format : ExplanationFormat.values()) {
            assertThat(format.write(again.explain("us", "a", "HubState")))
                    .isEqualTo(format.write(explanations.explain("us", "a", "HubState")));
        }
    }

    @Test
    void passagesAreShownOnlyFromTheVeryDocument(@TempDir Path documents, @TempDir Path home) throws IOException {
        byte[] text = "first line\nsecond line\nthird line\n".getBytes(StandardCharsets.UTF_8);
        Files.write(documents.resolve("100.txt"), text);
        var dataset = UnreasonedRelease.of(SmallView.home(home)
                .with("seeds/documents.csv", """
                        id,file,title,date,sha256,lines
                        100,100.txt,A small report,2020-11,%s,40
                        """.formatted(DigestUtils.sha256Hex(text)))
                .write());

        assertThat(text(ReleaseView.of("same", dataset), documents)).contains("| first line", "| second line").doesNotContain("third line");
        Files.write(documents.resolve("100.txt"), "another line\n".getBytes(StandardCharsets.UTF_8));
        assertThat(text(ReleaseView.of("other", dataset), documents)).doesNotContain("| ");
    }

    private static String text(ReasonedView view, Path documents) {
        return ExplanationFormat.TEXT.write(Explanations.of(view, Documents.in(documents)).explain("japan", "memberOf", "quad"));
    }

    private static Set<String> named(String text) {
        Set<String> names = new TreeSet<>();
        Matcher claims = CLAIM.matcher(text);
        while (claims.find()) {
            names.add(claims.group(1));
        }
        return names;
    }

    private static Set<String> ofJson(String text) {
        JsonObject json = JSON.parse(text);
        return json.get("claims").getAsArray().stream()
                .map(claim -> claim.getAsObject().getString("id").substring(Iris.CLAIM.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> ofGraph(String text, Lang lang) {
        Graph graph = GraphMemFactory.createGraphMem2();
        RDFParser.fromString(text, lang).parse(graph);
        return graph.find(Node.ANY, RDF.type.asNode(), Entente.Claim)
                .mapWith(triple -> Iris.localName(triple.getSubject()))
                .toSet()
                .stream()
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
