package org.entente.scenario;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.dataset.Home;
import org.entente.dataset.SmallHome;
import org.entente.release.Release;
import org.entente.release.ReleaseBuild;
import org.entente.release.ReleaseStore;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;

/** Releases of small homes, and triples about what is in them. */
final class SmallRelease {
    private SmallRelease() {}

    static Release of(SmallHome small) {
        Home home = small.write();
        ReleaseBuild.of(home, step -> {}).publish();
        return new ReleaseStore(home.releases()).current().orElseThrow();
    }

    static Triple triple(String subject, String property, String object) {
        return Triple.create(Iris.entity(subject), Entente.term(property), Iris.entity(object));
    }

    static Node source(String id) {
        return Iris.source(id);
    }
}
