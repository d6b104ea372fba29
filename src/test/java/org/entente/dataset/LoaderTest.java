package org.entente.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoaderTest {
    @TempDir
    private Path folder;

    @Test
    void aClaimRowBecomesAClaimInTheGraphOfItsSource() {
        assertAsk(load(new SmallHome(folder)), """
                ASK { GRAPH graph:source-100 {
                  claim:100-001 a entente:Claim, entente:Membership ;
                    rdf:subject id:japan ; rdf:predicate entente:directMemberOf ; rdf:object id:quad ;
                    entente:standing entente:Actual ; entente:claimKind entente:FactualReport ;
                    entente:inSource source:100 ; entente:row "claims/100.csv:2" ;
                    org:member id:japan ; org:organization id:quad ;
                    oa:hasTarget claim:100-001.target-1 .
                  claim:100-001.target-1 oa:hasSource document:100 ; entente:firstLine 1 ; entente:lastLine 2 ;
                    oa:hasSelector/rdf:value "line=0,2" } }
                """);
    }

    @Test
    void aClaimPointsToTheStatementThatItsStandingGives() {
        Graph graph = load(new SmallHome(folder)).getGraph(NamedGraphs.source("100"));
        Node prospective = Iris.statement(Triple.create(
                Iris.entity("india"), Entente.term("prospectivePartyTo"), Iris.entity("accords")));
        assertThat(graph.contains(Iris.claim("100-002"), Entente.states, prospective)).isTrue();
    }

    @Test
    void aListYieldsOneClaimPerMemberNamedByTheMember() {
        assertAsk(load(new SmallHome(folder)), """
                ASK { GRAPH graph:source-100 {
                  claim:100-L1 a entente:Roster ; entente:whole id:quad ; entente:complete false ;
                    entente:statedCount 4 ; entente:row "lists/100.csv:2" .
                  claim:100-L1.us entente:listedIn claim:100-L1 ; rdf:subject id:us ; rdf:object id:quad .
                  claim:100-L1.india entente:listedIn claim:100-L1 } }
                """);
    }

    @Test
    void anUndatedStateIsKnownToHoldWhenItsSourceWasPublished() {
        assertAsk(load(new SmallHome(folder)), """
                ASK { GRAPH graph:source-100 {
                  claim:100-001 entente:latestStart "2020-11-30"^^xsd:date ; entente:earliestEnd "2020-11-30"^^xsd:date
                  FILTER NOT EXISTS { claim:100-001 entente:earliestStart ?s }
                  FILTER NOT EXISTS { claim:100-001 entente:latestEnd ?e } } }
                """);
    }

    @Test
    void theDateOfAnEventIsItsOwnBound() {
        assertAsk(load(new SmallHome(folder)), """
                ASK { GRAPH graph:source-100 {
                  claim:100-003 rdf:object "2020-07-10"^^<http://id.loc.gov/datatypes/edtf/EDTF> ;
                    entente:earliestStart "2020-07-10"^^xsd:date ; entente:latestStart "2020-07-10"^^xsd:date } }
                """);
    }

    @Test
    void namesBecomeLabelsAndMisprintsHiddenOnes() {
        SmallHome home = new SmallHome(folder).with("seeds/names.csv", """
                entity,name,kind,source,lines
                quad,Quadrilateral Security Dialogue,alternative,100,7
                quad,Qaud,misprint,100,8
                """);
        Graph registry = load(home).getGraph(NamedGraphs.REGISTRY);
        assertThat(registry.contains(Iris.entity("quad"), SKOS.altLabel.asNode(), english("Quadrilateral Security Dialogue")))
                .isTrue();
        assertThat(registry.contains(Iris.entity("quad"), SKOS.hiddenLabel.asNode(), english("Qaud")))
                .isTrue();
    }

    @Test
    void anRdfFileOfClaimsIsReadAsRowsAre() {
        SmallHome home = new SmallHome(folder).with("seeds/more.ttl", """
                @prefix entente: <https://w3id.org/entente/ontology#> .
                @prefix id: <https://w3id.org/entente/id/> .
                @prefix claim: <https://w3id.org/entente/claim/> .
                @prefix source: <https://w3id.org/entente/source/> .
                @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
                claim:100-900 a entente:Claim ; rdf:subject id:japan ; rdf:predicate entente:signed ;
                  rdf:object id:accords ; entente:standing entente:Actual ; entente:claimKind entente:FactualReport ;
                  entente:inSource source:100 ; entente:lineRange "9-10" .
                """);
        assertAsk(load(home), """
                ASK { GRAPH graph:source-100 { claim:100-900 entente:row "more.ttl claim:100-900" ;
                  oa:hasTarget/entente:lastLine 10 } }
                """);
    }

    @Test
    void anotherRdfFileIsASourceOfItsOwn() {
        SmallHome home = new SmallHome(folder).with("seeds/neighbours.jsonld", """
                {"@context": {"entente": "https://w3id.org/entente/ontology#", "id": "https://w3id.org/entente/id/",
                              "label": "http://www.w3.org/2000/01/rdf-schema#label",
                              "note": "https://example.org/note"},
                 "@graph": [{"@id": "id:chile", "@type": "entente:State", "label": "Chile", "note": "kept",
                             "entente:directMemberOf": {"@id": "id:quad"}}]}
                """);
        DatasetGraph quads = load(home);
        assertAsk(quads, "ASK { GRAPH graph:registry { id:chile a entente:State ; rdfs:label 'Chile' } }");
        assertAsk(quads, """
                ASK { GRAPH graph:source-neighbours { ?c a entente:Claim ; rdf:subject id:chile ; rdf:object id:quad .
                  id:chile <https://example.org/note> 'kept' } }
                """);
    }

    @ParameterizedTest
    @CsvSource({"ttl", "nt", "nq", "trig", "rdf", "jsonld"})
    void everyRdfFormatIsRead(String ending) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.add(Iris.entity("us"), Entente.term("signed"), Iris.entity("accords"));
        DatasetGraph file = DatasetGraphFactory.wrap(graph);
        Lang lang = RDFLanguages.filenameToLang("x." + ending);
        String text = RDFLanguages.isQuads(lang)
                ? RDFWriter.source(file).lang(lang).asString()
                : RDFWriter.source(graph).lang(lang).asString();
        assertAsk(load(new SmallHome(folder).with("seeds/other." + ending, text)), """
                ASK { GRAPH graph:source-other { ?claim rdf:subject id:us ; rdf:predicate entente:signed } }
                """);
    }

    @Test
    void aTableMayBeginWithAByteOrderMark() {
        SmallHome home = new SmallHome(folder)
                .with("seeds/registry/domains.csv", "\ufeff" + SmallHome.registry("5g,5G", "telecommunications,telecommunications"));
        assertAsk(load(home), "ASK { GRAPH graph:registry { id:5g a entente:TechnologyDomain } }");
    }

    @Test
    void theOntologyAndItsAlignmentsStandInGraphsOfTheirOwn() {
        DatasetGraph quads = load(new SmallHome(folder));
        assertThat(quads.getGraph(NamedGraphs.ONTOLOGY).contains(Entente.term("State"), RDF.type.asNode(), Node.ANY))
                .isTrue();
        assertThat(quads.getGraph(NamedGraphs.REGISTRY).contains(Iris.entity("japan"), RDF.type.asNode(), Entente.term("State")))
                .isTrue();
    }

    private static DatasetGraph load(SmallHome home) {
        return Loader.load(home.write(), progress -> {}).quads();
    }

    private static void assertAsk(DatasetGraph quads, String query) {
        StringBuilder prologue = new StringBuilder();
        Iris.prefixes().getNsPrefixMap().forEach((prefix, iri) ->
                prologue.append("PREFIX ").append(prefix).append(": <").append(iri).append(">\n"));
        assertThat(QueryExec.dataset(quads).query(prologue + query).ask()).as(query).isTrue();
    }

    private static Node english(String text) {
        return NodeFactory.createLiteralLang(text, "en");
    }
}
