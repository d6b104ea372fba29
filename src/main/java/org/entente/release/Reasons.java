package org.entente.release;

import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.reasoning.Entailments;
import org.entente.reasoning.HermitReasoner;
import org.entente.reasoning.Materialisation;
import org.entente.reasoning.SecondWay;
import org.entente.reasoning.UnsoundClosureException;
import org.entente.vocabulary.NamedGraphs;

/** Fills {@code graph:justifications} with the reason for every triple of {@code graph:inferred} and {@code graph:negative}. */
final class Reasons {
    private final DatasetGraph quads;
    private final Map<String, Boolean> answers;

    /** @param answers what HermiT said in earlier builds; new answers are added */
    Reasons(DatasetGraph quads, Map<String, Boolean> answers) {
        this.quads = quads;
        this.answers = answers;
    }

    /** Adds the reasons. @throws RefusedReleaseException when the rules conclude what HermiT does not entail */
    Materialisation add(HermitReasoner reasoner, Entailments entailments, Map<Node, Node> forms) {
        try {
            SecondWay second = reasoner.secondWay();
            second.compare(entailments.graph());
            Graph negatives = quads.getGraph(NamedGraphs.NEGATIVE);
            Graph reasons = second.justify(entailments.graph(), negatives, forms, answers);
            ReleaseContent.add(quads, NamedGraphs.JUSTIFICATIONS, reasons);
            return entailments.materialisation().with(second.assurance());
        } catch (UnsoundClosureException unsound) {
            throw new RefusedReleaseException(
                    "the rules conclude what HermiT does not entail, which is a defect of Entente; nothing was published",
                    unsound.conclusions(),
                    true,
                    unsound);
        }
    }
}
