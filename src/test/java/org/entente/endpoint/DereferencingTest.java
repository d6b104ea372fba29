package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.entente.release.RealRelease;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.junit.jupiter.api.Test;

/** Every name of ours that the project's own release says something of is answered, under whatever address. */
class DereferencingTest {
    private static final String PARTS = Iris.BASE + "dataset-";

    @Test
    void oneNameOfEachNameSpaceIsAnsweredWithWhatIsSaidOfIt() {
        assertThat(oneOfEach()).containsKeys(
                Iris.ID, Iris.CLAIM, Iris.SOURCE, Iris.DOCUMENT, Iris.GRAPH, Iris.CONFLICT, Iris.IDENTITY, Iris.PREMISE,
                Iris.STATEMENT, Iris.JUSTIFICATION, Iris.AXIOM, Iris.QUESTION, Iris.BASE, PARTS,
                Entente.ONTOLOGY.getURI() + "/alignments/");
        Path releases = RealRelease.get().home().releases();
        try (RunningEndpoint endpoint = RunningEndpoint.over(releases)) {
            oneOfEach().values().forEach(name -> isAnswered(name, endpoint, endpoint.endpoint.address().toString()));
        }
        String base = "https://example.org/entente/";
        try (RunningEndpoint endpoint = RunningEndpoint.over(releases, settings -> settings.withBase(URI.create(base)))) {
            oneOfEach().values().forEach(name -> isAnswered(name, endpoint, base));
        }
    }

    /** A subject of each name space of ours; terms of the ontology share the ontology's own address. */
    private static Map<String, String> oneOfEach() {
        Map<String, String> names = new TreeMap<>();
        RealRelease.get().release().dataset().stream()
                .map(quad -> quad.getSubject())
                .filter(subject -> subject.isURI() && subject.getURI().startsWith(Iris.BASE) && !subject.getURI().contains("#"))
                .forEach(subject -> names.merge(space(subject), subject.getURI(), DereferencingTest::smaller));
        return names;
    }

    /** Parts of the dataset stand beside it, under a name space of no more than a beginning. */
    private static String space(Node name) {
        if (name.getURI().startsWith(PARTS)) {
            return PARTS;
        }
        return name.getURI().substring(0, name.getURI().lastIndexOf('/') + 1);
    }

    private static String smaller(String one, String other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static void isAnswered(String name, RunningEndpoint endpoint, String base) {
        HttpResponse<String> response = endpoint.get("/" + name.substring(Iris.BASE.length()), "Accept", "text/turtle");

        assertThat(response.statusCode()).as(name).isEqualTo(200);
        assertThat(RunningEndpoint.mediaType(response)).as(name).isEqualTo("text/turtle");
        assertThat(response.headers().firstValue("ETag")).as(name).isPresent();
        var graph = RDFParser.fromString(response.body(), Lang.TURTLE).toGraph();
        boolean isGraph = name.startsWith(Iris.GRAPH);
        assertThat(isGraph || graph.stream().anyMatch(triple -> triple.getSubject().hasURI(name))).as(name).isTrue();
        if (!name.equals(Iris.BASE)) {
            assertThat(response.headers().firstValue("Content-Location").orElse("")).as(name).startsWith(base);
        }
    }
}
