package org.entente.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.entente.dataset.OntologyTerms;
import org.entente.reasoning.HermitReasoner;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;
import org.junit.jupiter.api.Test;

/** What the release of the project's own tables keeps, whatever the facts. */
class RealReleaseTest {
    private static final List<Node> GIVEN =
            List.of(NamedGraphs.ASSERTED, NamedGraphs.REGISTRY, NamedGraphs.ONTOLOGY, NamedGraphs.CLOSURES);

    private final DatasetGraph dataset = RealRelease.get().release().dataset();

    @Test
    void theOntologyWithTheAcceptedFactsIsInOwl2DlAndConsistent() {
        Graph reasoned = ReleaseContent.reasoned(dataset, terms());
        // opening refuses what is outside the profile and what the reasoner would read as something else
        try (HermitReasoner reasoner = HermitReasoner.open(reasoned, step -> {})) {
            assertThat(reasoner.isConsistent()).isTrue();
        }
    }

    @Test
    void theReasonerSeesExactlyTheAssertedTriplesAndTheKinds() {
        Graph reasoned = ReleaseContent.reasoned(dataset, terms());
        long assertions = reasoned.find().toList().stream().filter(this::isAssertion).count();
        long kinds = dataset.getGraph(NamedGraphs.REGISTRY).find(Node.ANY, RDF.type.asNode(), Node.ANY).toList().stream()
                .filter(triple -> terms().isKind(triple.getObject()))
                .count();
        long facts = dataset.getGraph(NamedGraphs.ASSERTED).find().toList().stream()
                .filter(this::isObjectAssertion)
                .count();
        assertThat(facts).isPositive();
        assertThat(assertions).isEqualTo(kinds + facts);
    }

    @Test
    void reasoningInAProcessOfItsOwnGivesTheSameRelease() {
        RealRelease real = RealRelease.get();
        assertThat(ReleaseBuild.of(real.home(), step -> {}).within(ReasoningLimits.DEFAULT).publish().release())
                .hasValue(real.release().id());
    }

    @Test
    void whatIsInferredStandsNowhereElse() {
        dataset.getGraph(NamedGraphs.INFERRED)
                .find()
                .forEach(triple -> assertThat(GIVEN)
                        .as(triple.toString())
                        .noneMatch(graph -> dataset.getGraph(graph).contains(triple)));
    }

    @Test
    void everyAssertedFactIsStatedByAnAcceptedClaimWithARowAndAPassage() {
        assertThat(rows("""
                SELECT ?s ?p ?o {
                  GRAPH graph:asserted { ?s ?p ?o }
                  FILTER NOT EXISTS { GRAPH graph:asserted { ?s a owl:NegativePropertyAssertion } }
                  FILTER NOT EXISTS {
                    GRAPH graph:justifications { ?statement rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o }
                    GRAPH ?source { ?claim entente:states ?statement ; entente:row ?row ; oa:hasTarget/entente:firstLine ?l }
                    GRAPH graph:decisions { ?claim entente:outcome entente:AcceptedOutcome } } }
                """)).isEmpty();
    }

    @Test
    void everyClaimHasAnOutcome() {
        assertThat(rows("""
                SELECT ?claim { GRAPH ?source { ?claim a entente:Claim }
                  FILTER NOT EXISTS { GRAPH graph:decisions { ?claim entente:outcome ?outcome } } }
                """)).isEmpty();
    }

    @Test
    void everythingThatADefaultQueryMeetsHasALabel() {
        assertThat(rows("""
                SELECT DISTINCT ?thing { ?thing a ?kind . ?kind entente:registryTable ?table
                  FILTER NOT EXISTS { ?thing rdfs:label ?label } }
                """)).isEmpty();
    }

    @Test
    void noAnonymousNodeIsPublishedOutsideOwlSyntax() {
        dataset.stream()
                .filter(quad -> !quad.isDefaultGraph())
                .filter(quad -> !List.of(NamedGraphs.ONTOLOGY, NamedGraphs.CLOSURES, NamedGraphs.ALIGNMENTS)
                        .contains(quad.getGraph()))
                .forEach(quad -> assertThat(quad.getSubject().isBlank() || quad.getObject().isBlank())
                        .as(quad.toString())
                        .isFalse());
    }

    @Test
    void thingsThatNobodyWroteDownAreInferred() {
        assertThat(inferred("india", "memberOf", "quad")).isTrue();
        assertThat(inferred("quad", "sharesMemberWith", "gpai")).isTrue();
        assertThat(inferred("india", "alliedWith", "australia")).isTrue();
    }

    @Test
    void whoIsNotOnAClosedRosterIsSaidSo() {
        Triple outsider = Triple.create(
                Iris.entity("south-korea"), Entente.term("notDirectMemberOf"), Iris.entity("quad"));
        Triple member = Triple.create(
                Iris.entity("japan"), Entente.term("notDirectMemberOf"), Iris.entity("quad"));
        assertThat(dataset.getGraph(NamedGraphs.NEGATIVE).contains(outsider)).isTrue();
        assertThat(dataset.getGraph(NamedGraphs.NEGATIVE).contains(member)).isFalse();
    }

    @Test
    void nothingNegativeIsSaidOfCollectives() {
        assertThat(rows("""
                SELECT ?who { GRAPH graph:negative { ?who ?no ?whole } ?who a entente:Collective }
                """)).isEmpty();
    }

    private boolean inferred(String subject, String property, String object) {
        return dataset.getGraph(NamedGraphs.INFERRED)
                .contains(Iris.entity(subject), Entente.term(property), Iris.entity(object));
    }

    private boolean isAssertion(Triple triple) {
        boolean kind = triple.getPredicate().equals(RDF.type.asNode()) && terms().isKind(triple.getObject());
        return kind || isObjectAssertion(triple);
    }

    private boolean isObjectAssertion(Triple triple) {
        return dataset.getGraph(NamedGraphs.ONTOLOGY)
                .contains(triple.getPredicate(), RDF.type.asNode(), OWL2.ObjectProperty.asNode());
    }

    private OntologyTerms terms() {
        return OntologyTerms.of(dataset.getGraph(NamedGraphs.ONTOLOGY));
    }

    private List<String> rows(String query) {
        StringBuilder prologue = new StringBuilder();
        Iris.prefixes().getNsPrefixMap().forEach((prefix, iri) ->
                prologue.append("PREFIX ").append(prefix).append(": <").append(iri).append(">\n"));
        try (QueryExec exec = QueryExec.dataset(dataset).query(prologue + query).build()) {
            RowSet found = exec.select();
            return found.stream().map(Object::toString).limit(10).toList();
        }
    }
}
