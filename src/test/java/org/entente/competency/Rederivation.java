package org.entente.competency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;

/** Checks what the rows of an answer are said to rest on: each must follow from those triples and no others. */
public final class Rederivation {
    private Rederivation() {}

    /** Asks the question of each row's triples alone. */
    public static void check(Question question, Map<Var, Node> arguments, Answer answer, Provenance provenance) {
        for (int row = 0; row < provenance.rows().size(); row++) {
            DatasetGraph alone = DatasetGraphFactory.create();
            provenance.rows().get(row).triples().forEach(alone::add);
            var builder = QueryExec.dataset(alone).query(question.query());
            arguments.forEach(builder::substitution);
            try (QueryExec exec = builder.build()) {
                if (answer instanceof Answer.Rows rows) {
                    assertThat(exec.select().stream().toList())
                            .as("row %d of %s", row + 1, question.name())
                            .contains(rows.rows().get(row));
                } else if (answer instanceof Answer.Truth) {
                    assertThat(exec.ask()).isTrue();
                } else {
                    var triple = TripleComparison.inOrder(((Answer.Triples) answer).graph()).get(row);
                    assertThat(exec.construct().contains(triple)).isTrue();
                }
            }
        }
    }
}
