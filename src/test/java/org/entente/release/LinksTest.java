package org.entente.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.SchemaDO;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;
import org.junit.jupiter.api.Test;

/** What the release links to in other knowledge graphs. */
class LinksTest {
    /** Which items the data set on identifiers gives to states and groupings, with how far each was checked. */
    private static final Path RECORD = Path.of("src/test/resources/links/wikidata-record.csv");

    private final DatasetGraph dataset = RealRelease.get().release().dataset();

    private record Item(String label, Node node, boolean verified) {}

    @Test
    void everyThingOfTheRecordHasItsWikidataItem() throws IOException {
        Map<String, Item> record = record();
        List<String> known = record.keySet().stream().filter(this::isRegistered).toList();
        assertThat(known).hasSizeGreaterThan(40);
        assertThat(known).allSatisfy(id -> {
            Item item = record.get(id);
            Node relation = item.verified() ? OWL.sameAs.asNode() : SchemaDO.sameAs.asNode();
            assertThat(dataset.getGraph(NamedGraphs.LINKS).contains(Iris.entity(id), relation, item.node()))
                    .as(id)
                    .isTrue();
        });
    }

    @Test
    void everyStateOfTheDocumentsHasAWikidataItem() {
        assertThat(rows("""
                SELECT ?state { ?state a entente:State
                  FILTER NOT EXISTS { ?state owl:sameAs ?item FILTER STRSTARTS(STR(?item), "http://www.wikidata.org/") } }
                """)).isEmpty();
    }

    @Test
    void anEstablishedGroupingThatTheRecordNamesIsLinkedWhateverItsIdHere() throws IOException {
        String labels = record().values().stream()
                .map(item -> "\"" + item.label().toLowerCase() + "\"")
                .collect(Collectors.joining(" "));
        assertThat(rows("""
                SELECT ?grouping { VALUES ?label { %s }
                  ?grouping a entente:Grouping ; entente:hasStatus id:established ; skos:prefLabel|skos:altLabel ?name
                  FILTER (LCASE(STR(?name)) = ?label)
                  FILTER NOT EXISTS { ?grouping owl:sameAs|schema:sameAs ?item
                    FILTER STRSTARTS(STR(?item), "http://www.wikidata.org/") } }
                """.formatted(labels))).isEmpty();
    }

    @Test
    void everyLinkSaysInWhichSchemeItIsAndHowFarItWasChecked() {
        assertThat(rows("""
                SELECT ?s ?p ?o { GRAPH graph:links { ?s ?p ?o FILTER STRSTARTS(STR(?s), STR(id:))
                  FILTER NOT EXISTS { ?link rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; entente:inScheme ?scheme ;
                    entente:linkStatus ?status ; dcterms:source ?source ; entente:row ?row } } }
                """)).isEmpty();
    }

    @Test
    void codesAreTypedByTheirScheme() {
        assertThat(ask("ASK { ?s skos:notation 'JP'^^entente:Iso3166Alpha2, '740'^^entente:CowCountryCode FILTER (?s = id:japan) }"))
                .isTrue();
        assertThat(ask("ASK { id:taiwan skos:notation ?code FILTER (DATATYPE(?code) = entente:UNM49) }")).isFalse();
    }

    @Test
    void anItemOfAnotherScopeIsOnlyNamedBeside() {
        assertThat(ask("""
                ASK { id:netherlands rdfs:seeAlso <http://www.wikidata.org/entity/Q29999> ;
                  owl:sameAs <http://www.wikidata.org/entity/Q55>
                  FILTER NOT EXISTS { ?thing owl:sameAs|schema:sameAs <http://www.wikidata.org/entity/Q29999> } }
                """)).isTrue();
    }

    @Test
    void aFederatedQueryFindsThePropertyToAskWikidataFor() {
        assertThat(ask("""
                ASK { GRAPH graph:alignments { entente:memberOf skos:closeMatch <http://www.wikidata.org/prop/direct/P463> .
                  entente:from skos:closeMatch <http://www.wikidata.org/prop/qualifier/P580> .
                  entente:to skos:closeMatch <http://www.wikidata.org/prop/qualifier/P582> .
                  rdf:type skos:closeMatch <http://www.wikidata.org/prop/direct/P31> } }
                """)).isTrue();
    }

    private boolean isRegistered(String id) {
        return dataset.getGraph(NamedGraphs.REGISTRY).contains(Iris.entity(id), Node.ANY, Node.ANY);
    }

    private static Map<String, Item> record() throws IOException {
        Map<String, Item> record = new TreeMap<>();
        for (String line : Files.readAllLines(RECORD).stream().skip(1).toList()) {
            String[] cells = line.split(",");
            record.put(cells[0], new Item(cells[1], NodeFactory.createURI(cells[2]), cells[3].equals("yes")));
        }
        return record;
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
