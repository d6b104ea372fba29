package org.entente.explanation;

import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.reasoning.TracedClosure;
import org.entente.release.ReleaseClosure;

/** A release as it was published, reasoned over once more so that every step can be told. */
public final class ReleaseView implements ReasonedView {
    private final String name;
    private final DatasetGraph dataset;
    private final TracedClosure closure;

    private ReleaseView(String name, DatasetGraph dataset) {
        this.name = name;
        this.dataset = dataset;
        this.closure = ReleaseClosure.of(dataset);
    }

    /** Closes the facts of a release: some seconds the first time a program does it, tenths of one after that. */
    public static ReleaseView of(String name, DatasetGraph dataset) {
        return new ReleaseView(name, dataset);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public DatasetGraph dataset() {
        return dataset;
    }

    @Override
    public TracedClosure closure() {
        return closure;
    }
}
