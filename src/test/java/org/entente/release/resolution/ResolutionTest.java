package org.entente.release.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.entente.dataset.LoadedDataset;
import org.entente.dataset.Loader;
import org.entente.dataset.SmallHome;
import org.entente.reasoning.ClosedRoster;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResolutionTest {
    private static final LocalDate REFERENCE = LocalDate.of(2021, 1, 1);
    private static final Node MEMBER = Entente.directMemberOf;

    @TempDir
    private Path folder;

    @Test
    void anActualClaimGivesThePropertysOwnTriple() {
        assertThat(resolve("").asserted().contains(triple("japan", MEMBER, "quad"))).isTrue();
    }

    @Test
    void aPlannedClaimGivesTheProspectiveForm() {
        Graph asserted = resolve("").asserted();
        assertThat(asserted.contains(triple("india", Entente.term("prospectivePartyTo"), "accords"))).isTrue();
        assertThat(asserted.contains(triple("india", Entente.term("signed"), "accords"))).isFalse();
    }

    @Test
    void anOpinionStaysOutsideAndSaysWhy() {
        ResolvedView view = resolve("100-010,1,japan,signed,accords,actual,opinion,,,\n");
        assertThat(view.asserted().contains(triple("japan", Entente.term("signed"), "accords"))).isFalse();
        assertOutcome(view, "100-010", Verdict.VIEWPOINT);
    }

    @Test
    void aDeniedClaimBecomesANegativePropertyAssertion() {
        ResolvedView view = resolve("100-010,1,japan,signed,accords,denied,report,,,\n");
        Node statement = Iris.negativeStatement(triple("japan", Entente.term("signed"), "accords"));
        assertThat(view.asserted().contains(statement, RDF.type.asNode(), OWL2.NegativePropertyAssertion.asNode()))
                .isTrue();
    }

    @Test
    void whatBeginsAfterTheReferenceDateIsNotYet() {
        ResolvedView view = resolve("100-010,1,japan,signed,accords,actual,report,,2021-06,\n");
        assertOutcome(view, "100-010", Verdict.NOT_YET);
    }

    @Test
    void whatAnotherClaimSaysHasEndedIsNotPresumedToLast() {
        ResolvedView view = resolve("100-010,1,us,observerOf,quad,actual,report,,,2020-01\n"
                + "100-011,2,us,observerOf,quad,ended,report,,,2020-06\n");
        assertThat(view.asserted().contains(triple("us", Entente.term("observerOf"), "quad"))).isFalse();
        assertOutcome(view, "100-010", Verdict.ENDED);
    }

    @Test
    void anOpinionOfCompletenessClosesNothing() {
        String opinion = lists("us;india;japan,3,no") + "100-L2,7,d10,directMemberOf,,0,yes,actual,opinion,\n";
        assertThat(resolve(home("").with("seeds/lists/100.csv", opinion)).closedRosters()).isEmpty();
    }

    @Test
    void aListThatHoldsACollectiveClosesNothing() {
        SmallHome home = home("").with("seeds/registry/collectives.csv", SmallHome.registry("others,three others"))
                .with("seeds/lists/100.csv", lists("us;india;japan;others,6,yes"));
        assertThat(resolve(home).closedRosters()).isEmpty();
    }

    @Test
    void anEndThatOurDecisionOutvotesEndsNothing() {
        SmallHome home = home("100-010,1,us,observerOf,quad,actual,report,,,2020-01\n"
                        + "100-011,2,us,observerOf,quad,ended,report,,,2020-06\n")
                .with("seeds/conflicts.csv", """
                        id,about,claims,differs,prefer,reason
                        C1,quad,100-010;100-011,whether it ended,100-010,the first is clear
                        """);
        ResolvedView view = resolve(home);
        assertOutcome(view, "100-010", Verdict.ACCEPTED);
        assertOutcome(view, "100-011", Verdict.OUTWEIGHED);
    }

    @Test
    void aPlanThatCameAboutAndEndedIsNoPlanAgain() {
        ResolvedView view = resolve("100-010,1,us,directMemberOf,d10,planned,report,,,2010\n"
                + "100-011,1,us,directMemberOf,d10,actual,report,,,2012\n"
                + "100-012,1,us,directMemberOf,d10,ended,report,,,2019\n");
        assertOutcome(view, "100-010", Verdict.SUPERSEDED);
        assertOutcome(view, "100-011", Verdict.ENDED);
    }

    @Test
    void whoJoinsAgainAfterAnEndIsAMember() {
        ResolvedView view = resolve(home("").with("seeds/claims/100.csv", """
                id,lines,subject,property,object,standing,kind,by,from,to
                100-001,1,us,observerOf,quad,ended,report,,2010,2015
                100-002,2,us,observerOf,quad,actual,report,,2018,
                """));
        assertOutcome(view, "100-001", Verdict.ENDED);
        assertOutcome(view, "100-002", Verdict.ACCEPTED);
    }

    @Test
    void whatASourceSaysHasEndedInAYearEndsWithThatYearsFirstDay() {
        ResolvedView view = resolve(home("").with("seeds/claims/100.csv", """
                id,lines,subject,property,object,standing,kind,by,to
                100-001,1,us,observerOf,quad,ended,report,,2021
                """));
        assertOutcome(view, "100-001", Verdict.ENDED);
    }

    @Test
    void theDenialOfALiteralGivesNoTriple() {
        assertOutcome(resolve("100-010,1,accords,signedOn,2020-05,denied,report,,,\n"), "100-010", Verdict.NO_TRIPLE);
    }

    @Test
    void aPlanThatCameAboutIsASequenceAndNoConflict() {
        ResolvedView view = resolve("100-010,1,india,signed,accords,actual,report,,2020-12-20,\n");
        assertOutcome(view, "100-002", Verdict.SUPERSEDED);
        assertThat(view.asserted().contains(triple("india", Entente.term("signed"), "accords"))).isTrue();
    }

    @Test
    void actualAgainstPlannedAtTheSameTimeIsUndecided() {
        assertThat(undecided("100-010,1,india,signed,accords,actual,report,,,\n").conflicts())
                .singleElement()
                .asString()
                .contains("100-010 (claims/100.csv:5)", "100-002 (claims/100.csv:3)", "conflicts.csv");
    }

    @Test
    void aDecisionTakesOneSide() {
        SmallHome home = home("100-010,1,india,signed,accords,actual,report,,,\n").with("seeds/conflicts.csv", """
                id,about,claims,differs,prefer,reason
                C1,accords,100-002;100-010,whether India signed,100-010,the later line
                """);
        ResolvedView view = resolve(home);
        assertOutcome(view, "100-002", Verdict.OUTWEIGHED);
        assertOutcome(view, "100-010", Verdict.ACCEPTED);
    }

    @Test
    void theMoreReliableSourceOutweighs() {
        SmallHome home = home("").with("seeds/claims/100f.csv", """
                id,lines,subject,property,object,standing,kind,by
                100f-001,32,india,signed,accords,denied,report,
                100f-002,32,japan,directMemberOf,quad,denied,report,
                """);
        ResolvedView view = resolve(home);
        assertOutcome(view, "100f-002", Verdict.OUTWEIGHED);
        assertOutcome(view, "100-001", Verdict.ACCEPTED);
    }

    @Test
    void aSingleValuedPropertyTakesTheMorePreciseDate() {
        ResolvedView view = resolve("100-010,1,accords,signedOn,2020-07,actual,report,,,\n");
        assertOutcome(view, "100-010", Verdict.OUTWEIGHED);
        assertOutcome(view, "100-003", Verdict.ACCEPTED);
    }

    @Test
    void twoDatesThatExcludeEachOtherAreUndecided() {
        assertThat(undecided("100-010,1,accords,signedOn,2020-07-11,actual,report,,,\n").conflicts()).hasSize(1);
    }

    @Test
    void aCompleteListClosesItsWholeAndNamesTheListItRestsOn() {
        ResolvedView view = resolve(home("").with("seeds/lists/100.csv", lists("us;india;japan,3,yes")));
        assertThat(view.closedRosters())
                .contains(quad(MEMBER, "notDirectMemberOf"));
        assertThat(view.closures().contains(Node.ANY, Entente.formalises, Iris.claim("100-L1"))).isTrue();
    }

    @Test
    void aCompleteListThatLeavesAnAcceptedMemberOutIsUndecided() {
        SmallHome home = home("").with("seeds/lists/100.csv", lists("us;india,2,yes"));
        UndecidedConflictException conflict =
                catchThrowableOfType(UndecidedConflictException.class, () -> resolve(home));
        assertThat(conflict.conflicts()).singleElement().asString().contains("100-L1", "leaves out japan of 100-001 (claims/100.csv:2)");
    }

    @Test
    void membershipIsClosedOnlyWhereEveryFeedingListIs() {
        String lists = lists("us;india;japan,3,yes");
        ClosedRoster composite = quad(Entente.memberOf, "notMemberOf");
        assertThat(resolve(home("").with("seeds/lists/100.csv", lists)).closedRosters()).doesNotContain(composite);
        String closed = lists + """
                100-L2,7,quad,directPartOf,,0,yes,actual,report,
                100-L3,8,quad,allMembersIn,,0,yes,actual,report,
                """;
        ResolvedView view = resolve(home("").with("seeds/lists/100.csv", closed));
        assertThat(view.closedRosters()).contains(composite);
    }

    @Test
    void theThingsOfAKindAreDifferent() {
        Graph closures = resolve("").closures();
        assertThat(closures.find(Node.ANY, RDF.type.asNode(), OWL2.AllDifferent.asNode()).toList())
                .as("states, alliances, statuses, domains")
                .hasSize(4);
    }

    private static ClosedRoster quad(Node property, String negative) {
        return new ClosedRoster(
                property, Iris.entity("quad"), Entente.term(negative), ClosedRoster.Side.SUBJECT);
    }

    private static String lists(String members) {
        return """
                id,lines,whole,property,members,count,complete,standing,kind,by
                100-L1,5-6,quad,directMemberOf,%s,actual,report,
                """.formatted(members);
    }

    private SmallHome home(String claims) {
        return new SmallHome(folder).adding("seeds/claims/100.csv", claims);
    }

    private ResolvedView resolve(String claims) {
        return resolve(home(claims));
    }

    private UndecidedConflictException undecided(String claims) {
        return catchThrowableOfType(UndecidedConflictException.class, () -> resolve(home(claims)));
    }

    private static ResolvedView resolve(SmallHome home) {
        LoadedDataset loaded = Loader.load(home.write(), progress -> {});
        Choice choice = new Choice(REFERENCE, Set.of(Iris.source("100"), Iris.source("100f")));
        return Resolution.of(loaded.quads(), loaded.terms()).resolve(choice);
    }

    private static Triple triple(String subject, Node property, String object) {
        return Triple.create(Iris.entity(subject), property, Iris.entity(object));
    }

    private static void assertOutcome(ResolvedView view, String claim, Node outcome) {
        assertThat(view.outcomes().find(Iris.claim(claim), Entente.outcome, Node.ANY).toList())
                .extracting(Triple::getObject)
                .containsExactly(outcome);
    }
}
