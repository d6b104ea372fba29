package org.entente.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.entente.validation.PassageCheck;
import org.junit.jupiter.api.Test;

/** The reference source stands beside the documents and is never mixed into what they say. */
class ReferenceSourceTest {
    private final DatasetGraph dataset = RealRelease.get().release().dataset();

    @Test
    void noClaimOfItEntersTheView() {
        assertThat(rows("""
                SELECT ?claim { GRAPH ?g { ?claim entente:inSource source:reference ; a entente:Claim }
                  FILTER NOT EXISTS { GRAPH graph:decisions { ?claim entente:outcome entente:UnaskedOutcome } } }
                """)).isEmpty();
        assertThat(rows("SELECT ?claim { GRAPH graph:source-reference { ?claim a entente:Claim } }")).hasSize(10);
    }

    @Test
    void whatOnlyItNamesIsNotInTheDefaultGraph() {
        assertThat(ask("ASK { GRAPH graph:registry-reference { id:aukus a entente:Alliance ; rdfs:label 'AUKUS'@en } }")).isTrue();
        assertThat(ask("ASK { id:aukus ?p ?o }")).isFalse();
        assertThat(rows("""
                SELECT ?thing { GRAPH graph:registry-reference { ?thing entente:firstMention ?entry } { ?thing ?p ?o } UNION { ?s ?q ?thing } }
                """)).isEmpty();
    }

    @Test
    void itDoesNotSetTheReferenceDate() {
        assertThat(rows("""
                SELECT ?day { GRAPH graph:about { ?release entente:referenceDate ?day }
                  FILTER NOT EXISTS { GRAPH ?g { ?source a entente:Source ; entente:sourceKind ?kind ; dcterms:issued ?issued }
                    FILTER (?kind != 'reference' && STRENDS(STR(?issued), SUBSTR(STR(?day), 1, 7))
                      || ?kind != 'reference' && STR(?issued) = STR(?day)) } }
                """)).isEmpty();
        assertThat(ask("ASK { GRAPH graph:about { ?release dcterms:source source:reference } }")).isFalse();
    }

    @Test
    void eachOfItsClaimsStandsInAnEntryOfADescribedDataSet() {
        assertThat(rows("""
                SELECT ?claim { GRAPH graph:source-reference { ?claim a entente:Claim }
                  FILTER NOT EXISTS { GRAPH graph:source-reference { ?claim oa:hasTarget ?target .
                      ?target entente:entry ?entry ; oa:hasSource ?dataSet }
                    GRAPH graph:registry-reference { ?dataSet a entente:DataSet ; rdfs:label ?title } } }
                """)).isEmpty();
        assertThat(ask("ASK { GRAPH graph:source-reference { ?target entente:firstLine ?line } }")).isFalse();
    }

    @Test
    void bothDatesOfAConflictAreKept() {
        assertThat(rows("""
                SELECT ?from { GRAPH graph:source-reference {
                  ?claim rdf:subject id:finland ; rdf:object id:oecd ; entente:from ?date } BIND (STR(?date) AS ?from) } ORDER BY ?from
                """))
                .containsExactly("( ?from = \"1965\" )", "( ?from = \"1969\" )");
    }

    @Test
    void whatItListsInPartIsAnOpenList() {
        assertThat(ask("""
                ASK { GRAPH graph:source-reference { ?list a entente:Roster ; entente:whole id:un ; entente:complete false } }
                """)).isTrue();
        assertThat(ask("""
                ASK { GRAPH graph:source-reference { ?list entente:whole id:artemis-accords ; entente:complete true ; entente:statedCount 70 } }
                """)).isTrue();
    }

    @Test
    void itsClaimsAreCountedAsNotComparableWithDocuments() {
        long claims = QueryExec.dataset(dataset)
                .query(ReleaseFixture.prologue() + "SELECT * { GRAPH graph:source-reference { ?claim a entente:Claim } }")
                .select()
                .stream()
                .count();
        assertThat(PassageCheck.inDataSets(dataset)).isEqualTo(claims).isPositive();
    }

    private boolean ask(String query) {
        return QueryExec.dataset(dataset).query(ReleaseFixture.prologue() + query).ask();
    }

    private List<String> rows(String query) {
        try (QueryExec exec = QueryExec.dataset(dataset).query(ReleaseFixture.prologue() + query).build()) {
            return exec.select().stream().map(Object::toString).limit(10).toList();
        }
    }
}
