package org.entente.release;

import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.dataset.OntologyTerms;
import org.entente.reasoning.Rules;
import org.entente.reasoning.TracedClosure;
import org.entente.vocabulary.NamedGraphs;

/** The traced closure of what a release's reasoner saw: its ontology and closures over its kinds and accepted triples. */
public final class ReleaseClosure {

    private ReleaseClosure() {}

    /** Closes the graphs {@code ontology}, {@code closures}, {@code registry} and {@code asserted} of a dataset. */
    public static TracedClosure of(DatasetGraph dataset) {
        Graph ontology = dataset.getGraph(NamedGraphs.ONTOLOGY);
        return Rules.of(ontology)
                .with(dataset.getGraph(NamedGraphs.CLOSURES))
                .close(ReleaseContent.reasoned(dataset, OntologyTerms.of(ontology)));
    }
}
