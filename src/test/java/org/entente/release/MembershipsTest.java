package org.entente.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.entente.competency.Answer;
import org.entente.competency.QuestionCatalogue;
import org.entente.competency.QuestionExec;
import org.entente.dataset.Home;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Yes, no and unknown, as the saved questions tell them of a small home. */
class MembershipsTest {
    private static final String NO_PARTS = "100-L2,7,quad,directPartOf,,0,yes,actual,report,";
    private static final String NONE_JOINS_WHOLE = "100-L3,8,quad,allMembersIn,,0,yes,actual,report,";
    private static final List<String> COLUMNS = List.of("relation", "answer", "list", "of", "because");

    @TempDir
    private Path folder;

    private ContradictoryHome home;

    @BeforeEach
    void statesAndAGrouping() {
        home = new ContradictoryHome(folder).registry("states", "chile,Chile");
    }

    @Test
    void whoIsOnTheListIsAMember() {
        home.closedQuad();
        assertThat(answers("us")).containsExactly("directMemberOf yes", "memberOf yes");
    }

    @Test
    void whoIsNotOnACompleteListIsNoDirectMemberAndMayBelongThroughSomethingElse() {
        home.closedQuad();
        assertThat(answers("chile"))
                .containsExactly(
                        "directMemberOf no directMemberOf quad 100-L1",
                        "memberOf unknown allMembersIn quad",
                        "memberOf unknown directPartOf quad");
    }

    @Test
    void whereNobodySaysThatAListIsCompleteAllIsUnknown() {
        assertThat(answers("chile"))
                .containsExactly(
                        "directMemberOf unknown directMemberOf quad",
                        "memberOf unknown allMembersIn quad",
                        "memberOf unknown directMemberOf quad",
                        "memberOf unknown directPartOf quad");
    }

    @Test
    void whenEverythingThatFeedsIsClosedNoMemberOfIsEntailed() {
        home.closedQuad().list(NO_PARTS).list(NONE_JOINS_WHOLE);
        DatasetGraph dataset = publish();
        assertThat(answers(dataset, "chile"))
                .containsExactly(
                        "directMemberOf no directMemberOf quad 100-L1",
                        "memberOf no allMembersIn quad 100-L3",
                        "memberOf no directMemberOf quad 100-L1",
                        "memberOf no directPartOf quad 100-L2");
        assertThat(isNegative(dataset, "chile", "notMemberOf", "quad")).isTrue();
        assertThat(isNegative(dataset, "chile", "notDirectMemberOf", "quad")).isTrue();
        assertThat(isNegative(dataset, "us", "notMemberOf", "quad")).isFalse();
        assertThat(rows(dataset, "membership-of-states", Map.of("grouping", "quad"), "state", "directMember", "member"))
                .contains("chile no no", "us yes yes");
    }

    @Test
    void anOpenListOfAPartLeavesTheWholeOpen() {
        partOfQuad("task-force,Task force", "task-force", "joint-bodies");
        home.list("100-L4,9,task-force,directMemberOf,us,1,yes,actual,report,");
        assertThat(answers("chile"))
                .containsExactly(
                        "directMemberOf no directMemberOf quad 100-L1",
                        "memberOf unknown allMembersIn task-force",
                        "memberOf unknown directPartOf task-force");
    }

    @Test
    void whenThePartIsClosedTooItsListsCount() {
        partOfQuad("task-force,Task force", "task-force", "joint-bodies");
        home.registry("states", "peru,Peru")
                .list("100-L4,9,task-force,directMemberOf,us;peru,2,yes,actual,report,")
                .list("100-L5,9,task-force,directPartOf,,0,yes,actual,report,")
                .list("100-L6,9,task-force,allMembersIn,,0,yes,actual,report,");
        DatasetGraph dataset = publish();
        assertThat(answers(dataset, "chile"))
                .contains("memberOf no directMemberOf task-force 100-L4", "memberOf no directPartOf quad 100-L2")
                .hasSize(7);
        assertThat(answers(dataset, "peru"))
                .containsExactly("directMemberOf no directMemberOf quad 100-L1", "memberOf yes");
    }

    @Test
    void aPartThatCanHaveNoMembersIsOpenOnlyInItsParts() {
        partOfQuad("summit,Summit", "summit", "events");
        assertThat(answers("chile")).contains("memberOf unknown directPartOf summit").hasSize(2);
        home.list("100-L4,9,summit,directPartOf,,0,yes,actual,report,");
        assertThat(answers("chile")).contains("memberOf no directPartOf summit 100-L4");
    }

    private void partOfQuad(String entry, String id, String table) {
        home.registry(table, entry)
                .closedQuad()
                .claim("100", id + ",directPartOf,quad,actual")
                .list("100-L2,7,quad,directPartOf," + id + ",1,yes,actual,report,")
                .list(NONE_JOINS_WHOLE);
    }

    @Test
    void whatIsPartOfNoGroupingIsNotSaidToBeOpen() {
        home.registry("events", "summit,Summit", "dinner,Dinner").claim("100", "dinner,directPartOf,summit,actual");
        DatasetGraph dataset = publish();
        assertThat(dataset.contains(Node.ANY, Iris.entity("quad"), Entente.openList, Entente.directPartOf)).isTrue();
        assertThat(dataset.contains(Node.ANY, Iris.entity("dinner"), Entente.openList, Node.ANY)).isFalse();
    }

    @Test
    void whatAClaimDeniesIsNoAndEverythingElseStaysOpen() {
        home.claim("101", "chile,directMemberOf,quad,denied");
        DatasetGraph dataset = publish();
        assertThat(answers(dataset, "chile")).contains("directMemberOf no 101-001", "memberOf unknown directMemberOf quad");
        assertThat(isNegative(dataset, "chile", "notDirectMemberOf", "quad")).isTrue();
        assertThat(answers(dataset, "us")).contains("directMemberOf unknown directMemberOf quad");
    }

    @Test
    void whoObservesIsNoDirectMember() {
        home.claim("101", "chile,observerOf,quad,actual");
        DatasetGraph dataset = publish();
        assertThat(answers(dataset, "chile")).contains("directMemberOf no", "memberOf unknown directMemberOf quad");
        assertThat(isNegative(dataset, "chile", "notDirectMemberOf", "quad")).isTrue();
    }

    @Test
    void ofACollectiveNothingNegativeIsSaid() {
        home.registry("collectives", "three-states,three states").closedQuad().list(NO_PARTS).list(NONE_JOINS_WHOLE);
        assertThat(answers("three-states")).containsExactly("directMemberOf unknown", "memberOf unknown");
    }

    @Test
    void whoIsNoPartyHasNotSigned() {
        home.list("100-L2,7,accords,directPartyTo,us;japan,2,yes,actual,report,");
        DatasetGraph dataset = publish();
        assertThat(isNegative(dataset, "chile", "notDirectPartyTo", "accords")).isTrue();
        assertThat(isNegative(dataset, "chile", "notSigned", "accords")).isTrue();
        assertThat(isNegative(dataset, "chile", "notPartyTo", "accords")).isFalse();
    }

    @Test
    void eachNoHasItsReason() {
        home.closedQuad()
                .list(NO_PARTS)
                .list(NONE_JOINS_WHOLE)
                .list("100-L4,9,accords,directPartyTo,us;japan,2,yes,actual,report,")
                .registry("agreements", "pact,Pact")
                .claim("101", "us,directPartyTo,pact,denied")
                .claim("101", "japan,observerOf,d10,actual");
        DatasetGraph dataset = publish();
        List<String> reasoned = reasonsOfNegatives(dataset);
        assertThat(reasoned)
                .contains(
                        "chile memberOf quad: 100-L1 100-L2 100-L3",
                        "chile directMemberOf quad: 100-L1",
                        "chile signed accords: 100-L4",
                        "us directPartyTo pact: 101-001",
                        "us signed pact: 101-001",
                        "japan directMemberOf d10: 101-002")
                .hasSize(dataset.getGraph(NamedGraphs.NEGATIVE).size());
    }

    /** For each denial that has a reason, the claims and lists to which the parts of it lead. */
    private static List<String> reasonsOfNegatives(DatasetGraph dataset) {
        Graph reasons = dataset.getGraph(NamedGraphs.JUSTIFICATIONS);
        return reasons.stream(Node.ANY, RDF.type.asNode(), OWL2.NegativePropertyAssertion.asNode())
                .map(Triple::getSubject)
                .flatMap(denial -> reasons.stream(Node.ANY, Entente.concludes, denial)
                        .map(Triple::getSubject)
                        .filter(reason -> reasons.contains(reason, RDF.type.asNode(), Entente.Justification))
                        .map(reason -> denied(reasons, denial) + ": " + origins(dataset, reason)))
                .toList();
    }

    private static String denied(Graph reasons, Node denial) {
        return Stream.of(OWL2.sourceIndividual, OWL2.assertionProperty, OWL2.targetIndividual)
                .map(part -> reasons.find(denial, part.asNode(), Node.ANY).next().getObject())
                .map(Iris::localName)
                .collect(Collectors.joining(" "));
    }

    private static String origins(DatasetGraph dataset, Node reason) {
        Graph reasons = dataset.getGraph(NamedGraphs.JUSTIFICATIONS);
        Stream<Node> stating = Stream.of(Entente.premise, Entente.axiom)
                .flatMap(part -> reasons.stream(reason, part, Node.ANY))
                .map(Triple::getObject)
                .flatMap(part -> Stream.concat(
                        dataset.stream(Node.ANY, Node.ANY, Entente.states, part).map(Quad::getSubject),
                        reasons.stream(part, Entente.formalises, Node.ANY).map(Triple::getObject)));
        return stating.map(Iris::localName).distinct().sorted().collect(Collectors.joining(" "));
    }

    private static boolean isNegative(DatasetGraph dataset, String subject, String form, String object) {
        return dataset.contains(NamedGraphs.NEGATIVE, Iris.entity(subject), Entente.term(form), Iris.entity(object));
    }

    private List<String> answers(String actor) {
        return answers(publish(), actor);
    }

    private static List<String> answers(DatasetGraph dataset, String actor) {
        return rows(dataset, "is-member", Map.of("actor", actor, "grouping", "quad"), COLUMNS.toArray(String[]::new));
    }

    /** The rows of a saved question, each the values of the columns by local name, without the empty ones. */
    private static List<String> rows(
            DatasetGraph dataset, String name, Map<String, String> values, String... columns) {
        Answer answer = QuestionExec.dataset(dataset)
                .question(QuestionCatalogue.read(Path.of("queries")).question(name))
                .values(values)
                .answer();
        return ((Answer.Rows) answer).rows().stream().map(row -> text(row, columns)).toList();
    }

    private static String text(Binding row, String... columns) {
        return Stream.of(columns)
                .map(column -> row.get(Var.alloc(column)))
                .filter(Objects::nonNull)
                .map(term -> term.isLiteral() ? term.getLiteralLexicalForm() : Iris.localName(term))
                .collect(Collectors.joining(" "));
    }

    private DatasetGraph publish() {
        Home written = home.write();
        ReleaseBuild.of(written, step -> {}).publish();
        return new ReleaseStore(written.releases()).current().orElseThrow().dataset();
    }
}
