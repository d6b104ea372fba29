package org.entente.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.entente.vocabulary.Iris;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of a source of kind reference: data sets instead of documents, entries instead of lines. */
class ReferenceSourceLoadTest {
    private static final String CLAIMS = "seeds/claims/world.csv";

    @TempDir
    private Path folder;

    private SmallHome home;

    @BeforeEach
    void describeAReferenceSource() {
        home = new SmallHome(folder)
                .with("seeds/datasets.csv", "id,title,url\nworld-list,A list of the world,https://example.org/list\n")
                .adding("seeds/sources.csv", "world,,,,,,reference,medium\n")
                .with("seeds/registry/reference/states.csv", """
                        id,label,description,first,distinct_from
                        chile,Chile,a state,world-list:Quad/CHL,
                        """)
                .with(CLAIMS, """
                        id,entries,subject,property,object,standing,kind,by,list,from
                        world-1,world-list:Quad/CHL,chile,directMemberOf,quad,actual,report,,world-L1,2024
                        """)
                .with("seeds/lists/world.csv", """
                        id,entries,whole,property,members,count,complete,standing,kind,by
                        world-L1,world-list:Quad,quad,directMemberOf,,,no,actual,report,
                        """);
    }

    @Test
    void aClaimStandsInAnEntryOfADataSet() {
        DatasetGraph quads = Loader.load(home.write(), step -> {}).quads();
        assertThat(ask(quads, """
                ASK { GRAPH graph:source-world { claim:world-1 oa:hasTarget ?target ; entente:listedIn claim:world-L1 .
                    ?target oa:hasSource document:world-list ; entente:entry "Quad/CHL"
                    FILTER NOT EXISTS { ?target oa:hasSelector ?selector } }
                  GRAPH graph:registry-reference { document:world-list a entente:DataSet . id:chile a entente:State } }
                """)).isTrue();
        assertThat(ask(quads, "ASK { GRAPH graph:registry { id:chile ?p ?o } }")).isFalse();
    }

    @Test
    void anUnknownDataSetIsNamedWithTheNearestOne() {
        home.adding(CLAIMS, "world-2,wrld-list:Quad/JPN,japan,directMemberOf,quad,actual,report,,,\n");
        assertThat(home.refusal()).containsExactly(
                "seeds/claims/world.csv:3:entries: \"wrld-list\": expected the id of a data set in datasets.csv; nearest: world-list");
    }

    @Test
    void aClaimWithoutAnEntryIsRefused() {
        home.adding(CLAIMS, "world-2,world-list,japan,directMemberOf,quad,actual,report,,,\n"
                + "world-3,,japan,directMemberOf,quad,actual,report,,,\n");
        assertThat(home.refusal()).hasSize(2).allSatisfy(line -> assertThat(line).contains("world-list:NATO/ALB"));
    }

    @Test
    void aDocumentCannotSpeakOfWhatOnlyTheReferenceNames() {
        home.adding("seeds/claims/100.csv", "100-009,1,chile,directMemberOf,quad,actual,report,,,\n");
        assertThat(home.refusal()).containsExactly("seeds/claims/100.csv:5:subject: \"chile\": expected a thing that a document "
                + "names; only a reference source does so far, at registry/reference/states.csv:2: move that row to the registry "
                + "table of its kind");
    }

    @Test
    void aThingIsInOneRegistryOnly() {
        home.adding("seeds/registry/states.csv", "chile,Chile,a state,100:1,\n");
        assertThat(home.refusal()).singleElement().asString()
                .startsWith("seeds/registry/reference/states.csv:2:id: \"chile\": expected an id").contains("registry/states.csv:5");
    }

    @Test
    void aSourceWithoutADocumentHasToBeAReference() {
        home.adding("seeds/sources.csv", "200,,,,,,report,high\n");
        assertThat(home.refusal()).singleElement().asString()
                .startsWith("seeds/sources.csv:5:document: expected the id of a document in documents.csv, or, for a source of kind "
                        + "reference, neither document nor lines");
    }

    @Test
    void aRowCannotBeOnAListThatThereIsNot() {
        home.adding(CLAIMS, "world-2,world-list:x,japan,directMemberOf,quad,actual,report,,world-L9,\n");
        assertThat(home.refusal()).singleElement().asString()
                .startsWith("seeds/claims/world.csv:3:list: \"world-L9\": expected the id of a list; nearest: world-L1");
    }

    private static boolean ask(DatasetGraph quads, String query) {
        StringBuilder prologue = new StringBuilder();
        Iris.prefixes().getNsPrefixMap().forEach((prefix, iri) -> prologue.append("PREFIX %s: <%s>%n".formatted(prefix, iri)));
        return QueryExec.dataset(quads).query(prologue + query).ask();
    }
}
