package org.entente.release;

import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.dataset.Home;
import org.entente.dataset.LoadedDataset;
import org.entente.dataset.Loader;
import org.entente.release.resolution.Resolution;

/** A home's dataset as a release would show it, before HermiT has reasoned over it: what only needs the closure is tested so. */
public final class UnreasonedRelease {

    private UnreasonedRelease() {}

    public static DatasetGraph of(Home home) {
        LoadedDataset loaded = Loader.load(home, step -> {});
        DatasetGraph quads = loaded.quads();
        ReleaseContent.addView(quads, Resolution.of(quads, loaded.terms()).resolve(ReferenceDate.choice(quads)));
        return ReleaseDataset.of(quads);
    }
}
