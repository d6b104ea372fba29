package org.entente.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.entente.competency.Answer;
import org.entente.competency.Question;
import org.entente.competency.QuestionCatalogue;
import org.entente.competency.QuestionExec;
import org.entente.reasoning.Entailments;
import org.entente.reasoning.HermitReasoner;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;
import org.junit.jupiter.api.Test;

/** Nothing in the release of the project's own tables is inferred or denied without a reason. */
class RealReasonsTest {
    private static final int MOST_TRIPLES_FOR_ONE = 30;

    private final DatasetGraph dataset = RealRelease.get().release().dataset();
    private final Graph reasons = dataset.getGraph(NamedGraphs.JUSTIFICATIONS);

    @Test
    void everyInferredTripleHasOneToThreeReasons() {
        assertThat(dataset.getGraph(NamedGraphs.INFERRED).find().toList()).isNotEmpty().allSatisfy(triple ->
                assertThat(justifications(Iris.statement(triple))).as(triple.toString()).isBetween(1L, 3L));
    }

    @Test
    void everyNegativeHasAReason() {
        assertThat(dataset.getGraph(NamedGraphs.NEGATIVE).find().toList()).isNotEmpty().allSatisfy(triple ->
                assertThat(justifications(Iris.negativeStatement(denied(triple)))).as(triple.toString()).isEqualTo(1));
    }

    @Test
    void whatAReasonTakesIsAssertedOrAnAxiom() {
        assertThat(rows("""
                SELECT ?s ?p ?o {
                  GRAPH graph:justifications { ?reason a entente:Justification ; entente:premise ?premise .
                    ?premise rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o }
                  FILTER NOT EXISTS { GRAPH graph:asserted { ?s ?p ?o } }
                  FILTER NOT EXISTS { GRAPH graph:registry { ?s ?p ?o } }
                  FILTER NOT EXISTS { GRAPH graph:closures { ?s ?p ?o } } }
                """)).isEmpty();
    }

    @Test
    void everyPremiseLeadsToALineOrToAnEditorialEntry() {
        assertThat(rows("""
                SELECT DISTINCT ?s ?p ?o {
                  GRAPH graph:justifications { ?reason a entente:Justification ; entente:premise ?premise .
                    ?premise rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o }
                  FILTER NOT EXISTS {
                    GRAPH ?source { ?claim entente:states ?premise ; oa:hasTarget/entente:firstLine ?line }
                    GRAPH graph:decisions { ?claim entente:outcome entente:AcceptedOutcome } }
                  FILTER NOT EXISTS {
                    GRAPH graph:justifications { ?premise entente:formalises ?claim }
                    GRAPH ?source { ?claim oa:hasTarget/entente:firstLine ?line } }
                  FILTER NOT EXISTS { GRAPH graph:registry { ?s ?p ?o ; oa:hasTarget/entente:firstLine ?line } }
                  FILTER NOT EXISTS {
                    GRAPH graph:registry {
                      ?s ?p ?o ; entente:firstMention ?first FILTER STRSTARTS(?first, "editorial") } } }
                """)).isEmpty();
    }

    @Test
    void stepsOfAReasonRestOnItsPartsAndOnStepsBefore() {
        assertThat(rows("""
                SELECT ?step ?premise {
                  GRAPH graph:justifications { ?reason entente:step ?step .
                    ?step entente:stepNumber ?number ; entente:premise ?premise
                    FILTER NOT EXISTS { ?reason entente:premise ?premise }
                    FILTER NOT EXISTS { ?reason entente:step ?before .
                      ?before entente:stepNumber ?earlier ; entente:concludes ?premise FILTER (?earlier < ?number) } } }
                """)).isEmpty();
    }

    @Test
    void theyAreAtMostThirtyTimesTheTriplesTheyExplain() {
        int explained = dataset.getGraph(NamedGraphs.INFERRED).size() + dataset.getGraph(NamedGraphs.NEGATIVE).size();

        assertThat(reasons.size()).isLessThanOrEqualTo(MOST_TRIPLES_FOR_ONE * explained);
    }

    @Test
    void theReleaseSaysHowFarItsInferencesCanBeReliedUpon() {
        Graph about = dataset.getGraph(NamedGraphs.ABOUT);
        Set<String> words = about.stream(Node.ANY, Entente.certificate, Node.ANY)
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .collect(Collectors.toSet());

        assertThat(words).anyMatch(text -> text.startsWith("certified complete: the closure is a model of all "));
        assertThat(words).anyMatch(text -> text.endsWith("; 0 only HermiT found"));
        assertThat(words).anyMatch(text -> text.endsWith("; 0 triples without a reason"));
        assertThat(words).anyMatch(text -> text.matches("the reasons are written in \\d+ triples, [12]\\d\\.\\d for each of .*"));
        assertThat(about.stream(Node.ANY, Entente.reasonerInput, Node.ANY)).hasSize(1);
    }

    @Test
    void aQuestionLeadsThroughARuleOfASourceToItsLines() {
        assertThat(lines("nasa", "boundBy", "principle-interoperability"))
                .contains("003-152 181-182")
                .anyMatch(line -> line.startsWith("003-") && !line.startsWith("003-152"));
    }

    @Test
    void aQuestionLeadsThroughACompleteListToItsLines() {
        assertThat(lines("quad", "a", "GroupingOfStates")).contains("002-L5 12-12");
    }

    @Test
    void aQuestionLeadsFromADenialToTheListThatClosesTheRoster() {
        assertThat(lines("south-korea", "directMemberOf", "quad")).containsExactly("002-L5 12-12");
    }

    @Test
    void aConclusionThatHermitDoesNotDrawIsRefused() {
        try (HermitReasoner reasoner = HermitReasoner.open(RealRelease.get().reasoned(), step -> {})) {
            Graph entailed = dataset.getGraph(NamedGraphs.INFERRED);
            Triple lost = Triple.create(Iris.entity("india"), Entente.memberOf, Iris.entity("quad"));
            Graph less = GraphMemFactory.createGraphMem2();
            entailed.stream().filter(triple -> !triple.equals(lost)).forEach(less::add);
            Reasons search = new Reasons(dataset, new HashMap<>());

            RefusedReleaseException refused = catchThrowableOfType(
                    RefusedReleaseException.class,
                    () -> search.add(reasoner, new Entailments(less, null), Map.of()));
            assertThat(refused.lines()).containsExactly("id:india entente:memberOf id:quad");
        }
    }

    private long justifications(Node conclusion) {
        return reasons.stream(Node.ANY, Entente.concludes, conclusion)
                .filter(triple -> reasons.contains(triple.getSubject(), Entente.axiom, Node.ANY))
                .filter(triple -> triple.getSubject().getURI().matches(".*/justification/[0-9a-f]{32}"))
                .count();
    }

    /** The triple whose negation the negative says. */
    private Triple denied(Triple negative) {
        Node property = dataset.getGraph(NamedGraphs.ONTOLOGY)
                .stream(Node.ANY, Entente.negativeForm, negative.getPredicate())
                .map(Triple::getSubject)
                .findFirst()
                .orElseThrow();
        return Triple.create(negative.getSubject(), property, negative.getObject());
    }

    private List<String> lines(String subject, String predicate, String object) {
        Question question = QuestionCatalogue.read(RealRelease.get().home().queries()).question("why-inferred");
        Answer.Rows answer = (Answer.Rows) QuestionExec.dataset(dataset)
                .question(question)
                .value("subject", subject)
                .value("predicate", predicate.equals("a") ? "rdf:type" : "entente:" + predicate)
                .value("object", predicate.equals("a") ? "entente:" + object : object)
                .answer();
        return answer.rows().stream()
                .filter(row -> row.contains("claim"))
                .map(row -> Iris.localName(row.get("claim")) + " " + row.get("firstLine").getLiteralLexicalForm() + "-"
                        + row.get("lastLine").getLiteralLexicalForm())
                .distinct()
                .toList();
    }

    private List<String> rows(String query) {
        try (QueryExec exec =
                QueryExec.dataset(dataset).query(ReleaseFixture.prologue() + query).build()) {
            RowSet found = exec.select();
            return found.stream().map(Object::toString).limit(10).toList();
        }
    }
}
