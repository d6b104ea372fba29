package org.entente.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.entente.reasoning.ClosedRoster.Side;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.junit.jupiter.api.Test;

class RosterNegativesTest {
    private static final Node NOT_MEMBER = Entente.term("notDirectMemberOf");

    @Test
    void findsWhoIsEntailedNotToBeOnClosedRosters() {
        ClosedRoster members =
                new ClosedRoster(Entente.directMemberOf, Iris.entity("quad"), NOT_MEMBER, Side.SUBJECT);
        ClosedRoster criteria = new ClosedRoster(
                Entente.term("hasCriterion"), Iris.entity("d10"), Entente.term("lacksCriterion"), Side.OBJECT);

        Examples.assertSame(negatives(members, criteria), Examples.read("rosters-negatives"));
    }

    @Test
    void entailsNobodyOutsideAnOpenRoster() {
        ClosedRoster open = new ClosedRoster(Entente.directMemberOf, Iris.entity("g7"), NOT_MEMBER, Side.SUBJECT);

        assertThat(negatives(open).stream()).isEmpty();
    }

    @Test
    void asksNobodyWhereThePropertyDeclaresNoKindOfMember() {
        ClosedRoster wholes =
                new ClosedRoster(Entente.directMemberOf, Iris.entity("us"), NOT_MEMBER, Side.OBJECT);

        assertThat(negatives(wholes).stream()).isEmpty();
    }

    private static Graph negatives(ClosedRoster... rosters) {
        try (HermitReasoner reasoner = Examples.open("rosters")) {
            return reasoner.requireConsistent().negatives(List.of(rosters));
        }
    }
}
