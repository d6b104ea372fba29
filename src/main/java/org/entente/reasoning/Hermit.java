package org.entente.reasoning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.semanticweb.HermiT.Configuration;
import org.semanticweb.HermiT.Reasoner;
import org.semanticweb.owlapi.model.OWLOntology;

/** Starts HermiT with the one configuration that Entente uses everywhere. */
final class Hermit {
    static final String NAME = "HermiT";

    private static final String RELEASE =
            "/META-INF/maven/net.sourceforge.owlapi/org.semanticweb.hermit/pom.properties";

    private Hermit() {}

    /** A reasoner over the ontology as it is now; dispose of it after use. */
    static Reasoner start(OWLOntology ontology) {
        Configuration configuration = new Configuration();
        // with a configuration of its own making, HermiT's factory drops axioms with datatypes that it does not know
        configuration.ignoreUnsupportedDatatypes = false;
        return new Reasoner(configuration, ontology);
    }

    /** Its name as a literal. */
    static Node literal() {
        return NodeFactory.createLiteralString(NAME);
    }

    /** The version of the library; {@code Reasoner.getReasonerVersion()} still answers 1.4.1.513. */
    static String version() {
        try (InputStream release = Reasoner.class.getResourceAsStream(RELEASE)) {
            Properties properties = new Properties();
            properties.load(release);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
