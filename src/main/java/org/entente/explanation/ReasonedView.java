package org.entente.explanation;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.reasoning.TracedClosure;
import org.entente.vocabulary.NamedGraphs;

/** Claims, what is taken from them, and what follows: all that an explanation is made from. */
public interface ReasonedView {
    /** What the view is called: the id of a release, with what was asked of it if it is another choice of claims. */
    String name();

    /** Ontology, registry, closures, and the claims of every source. */
    DatasetGraph dataset();

    /** The facts of the view and all that follows from them. One thread at a time. */
    TracedClosure closure();

    /** The accepted triples, negative property assertions included. */
    default Graph asserted() {
        return dataset().getGraph(NamedGraphs.ASSERTED);
    }

    /** What became of each claim: {@code entente:outcome} and {@code entente:outcomeReason}. */
    default Graph outcomes() {
        return dataset().getGraph(NamedGraphs.DECISIONS);
    }

    /** The generated axioms: closed rosters, and who differs from whom. */
    default Graph closures() {
        return dataset().getGraph(NamedGraphs.CLOSURES);
    }

    /** What else is to be known of a triple in this view, in sentences without a full stop. */
    default List<String> remarks(Triple triple) {
        return List.of();
    }

    /** What a complete reasoner found; empty for a view that only the closure has reasoned over. */
    default Graph inferred() {
        return dataset().getGraph(NamedGraphs.INFERRED);
    }
}
