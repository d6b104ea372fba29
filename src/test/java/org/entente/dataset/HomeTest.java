package org.entente.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home on top of another, and one that takes only the other's words. */
class HomeTest {
    @TempDir
    private Path below;

    @TempDir
    private Path parent;

    private Path mine;

    @BeforeEach
    void makeTwoHomes() throws IOException {
        mine = parent.resolve("mine");
        write("ontology/extension.ttl", """
                @prefix my: <https://example.org/mine#> .
                @prefix owl: <http://www.w3.org/2002/07/owl#> .
                my:admires a owl:ObjectProperty .
                """);
        write("seeds/documents.csv", "id,file,title,date,sha256,lines\n200,200.txt,Mine,2021," + "b".repeat(64) + ",9\n");
        write("seeds/sources.csv", """
                id,document,lines,author,publisher,published,kind,reliability
                200,200,1-9,,,2021,note,medium
                """);
        write("seeds/registry/states.csv", SmallHome.registry("chile,Chile").replace("100:1", "200:1"));
        write("seeds/claims/200.csv", """
                # a comment
                id,lines,subject,property,object,standing,kind,by
                200-001,2,chile,admires,japan,actual,report,
                """);
    }

    @Test
    void itHasWhatIsBelowAndItsOwn() {
        DatasetGraph quads = load(new SmallHome(below));
        assertThat(quads.getGraph(NamedGraphs.REGISTRY).contains(Iris.entity("chile"), Entente.row, null)).isTrue();
        assertThat(quads.getGraph(NamedGraphs.REGISTRY).contains(Iris.entity("japan"), Entente.row, null)).isTrue();
        assertThat(places(quads, "200-001")).containsExactly("mine/claims/200.csv:3");
        assertThat(places(quads, "100-001")).containsExactly("claims/100.csv:2");
    }

    @Test
    void aClashOfIdsIsRefusedWithBothPlaces() throws IOException {
        write("seeds/registry/states.csv", SmallHome.registry("chile,Chile", "japan,Japan").replace("100:1", "200:1"));
        write("seeds/documents.csv", """
                id,file,title,date,sha256,lines
                200,200.txt,Mine,2021,%1$s,9
                100,100.txt,Mine too,2021,%1$s,9
                """.formatted("b".repeat(64)));
        assertThat(refusal(new SmallHome(below))).containsExactly(
                "mine/seeds/documents.csv:3:id: \"100\": expected an id that is not used before, at documents.csv:2",
                "mine/seeds/registry/states.csv:3:id: \"japan\": expected an id that is not entered before, at registry/states.csv:2");
    }

    @Test
    void aClaimOfASourceBelowIsRefusedWithBothPlaces() throws IOException {
        write("seeds/claims/100.csv", """
                id,lines,subject,property,object,standing,kind,by
                100-001,2,chile,directMemberOf,quad,actual,report,
                """);
        assertThat(refusal(new SmallHome(below))).containsExactly(
                "mine/seeds/claims/100.csv:2:id: \"100-001\": expected an id that is not used before, at claims/100.csv:2");
    }

    @Test
    void aPropertyThatTablesCouldNotTellApartIsRefused() throws IOException {
        write("ontology/extension.ttl", """
                @prefix my: <https://example.org/mine#> .
                @prefix owl: <http://www.w3.org/2002/07/owl#> .
                my:signed a owl:ObjectProperty .
                """);
        assertThat(refusal(new SmallHome(below))).singleElement().asString()
                .contains("expected a local name for each property", Entente.NS + "signed", "https://example.org/mine#signed");
    }

    @Test
    void whatOnlyTheReferenceBelowNamesMayBeDocumentedAbove() throws IOException {
        SmallHome base = new SmallHome(below)
                .with("seeds/datasets.csv", "id,title,url\nworld-list,A list,\n")
                .with("seeds/registry/reference/states.csv", """
                        id,label,description,first,distinct_from
                        chile,Chile,a state,world-list:CHL,
                        """);
        DatasetGraph quads = load(base);
        assertThat(quads.getGraph(NamedGraphs.REGISTRY).contains(Iris.entity("chile"), Entente.row, null)).isTrue();
        assertThat(quads.getGraph(NamedGraphs.REFERENCE_REGISTRY).contains(Iris.entity("chile"), null, null)).isFalse();
    }

    @Test
    void aloneItTakesWordsAndLogicButNoFacts() throws IOException {
        new SmallHome(below).write();
        write("seeds/claims/200.csv", """
                id,lines,subject,property,object,standing,kind,by
                200-001,2,chile,admires,chile,actual,report,
                """);
        Home alone = new Home(mine).withWordsOf(below);
        DatasetGraph quads = Loader.load(alone, step -> {}).quads();
        assertThat(quads.getGraph(NamedGraphs.REGISTRY).contains(Iris.entity("japan"), null, null)).isFalse();
        assertThat(quads.getGraph(NamedGraphs.ONTOLOGY).contains(Entente.term("State"), null, null)).isTrue();
        assertThat(names(alone.ontologyFiles(), alone)).contains("ontology/entente.ttl", "mine/ontology/extension.ttl")
                .doesNotContain("ontology/frameworks.ttl");
        assertThat(names(alone.inputs(), alone)).noneMatch(name -> name.startsWith("seeds/"));
    }

    @Test
    void releasesLieInTheHomeItself() {
        assertThat(new Home(mine).onTopOf(below).releases()).isEqualTo(mine.resolve("releases").toAbsolutePath());
    }

    private DatasetGraph load(SmallHome base) {
        return Loader.load(new Home(mine).onTopOf(base.write().folder()), step -> {}).quads();
    }

    private List<String> refusal(SmallHome base) {
        return SmallHome.refusal(new Home(mine).onTopOf(base.write().folder()));
    }

    private static List<String> names(List<Path> files, Home home) {
        return files.stream().map(home::nameOf).toList();
    }

    private static List<String> places(DatasetGraph quads, String claim) {
        return quads.stream(null, Iris.claim(claim), Entente.row, null)
                .map(quad -> quad.getObject().getLiteralLexicalForm())
                .toList();
    }

    private void write(String name, String text) throws IOException {
        Path file = mine.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
