package org.entente.reasoning;

import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.entente.vocabulary.Entente;
import org.junit.jupiter.api.Test;

class RelationNegativesTest {
    private static final Map<Node, Node> FORMS = Map.of(
            Entente.memberOf, Entente.term("notMemberOf"),
            Entente.directMemberOf, Entente.term("notDirectMemberOf"),
            Entente.term("signed"), Entente.term("notSigned"),
            Entente.term("directPartyTo"), Entente.term("notDirectPartyTo"));

    @Test
    void findsWhatIsDeniedOrExcludedAndAllOfItForNarrowerRelations() {
        Graph found = Examples.read("relations-found");
        try (HermitReasoner reasoner = Examples.open("relations")) {
            Graph negatives = reasoner.requireConsistent().negatives(found, FORMS);
            Examples.assertSame(negatives, Examples.read("relations-negatives"));
        }
    }
}
