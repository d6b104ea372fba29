package org.entente.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkTableTest {
    private static final String HEADER = "id,identifier,relation,verified,source\n";
    private static final String JAPAN = "http://www.wikidata.org/entity/Q17";

    @TempDir
    private Path folder;

    @Test
    void aLinkIsATripleWhoseStatementSaysHowFarItWasChecked() {
        Graph links = Loader.load(with("wikidata", "japan," + JAPAN + ",owl:sameAs,yes,one list ; another").write(), step -> {})
                .quads()
                .getGraph(NamedGraphs.LINKS);
        Triple link = Triple.create(Iris.entity("japan"), OWL.sameAs.asNode(), NodeFactory.createURI(JAPAN));
        Node statement = Iris.statement(link);
        assertThat(links.contains(link)).isTrue();
        assertThat(links.contains(statement, Entente.inScheme, Entente.term("Wikidata"))).isTrue();
        assertThat(links.contains(statement, Entente.linkStatus, Entente.term("VerifiedLink"))).isTrue();
        assertThat(links.find(statement, DCTerms.source.asNode(), null).toList()).hasSize(2);
    }

    @Test
    void aTableIsNamedAfterAScheme() {
        assertThat(with("wikidat", "japan," + JAPAN + ",owl:sameAs,yes,a list").refusal())
                .containsExactly("seeds/links/wikidat.csv: \"wikidat\": expected a table named after an identifier scheme, "
                        + "by its skos:notation; nearest: wikidata");
    }

    @Test
    void anIdentifierLooksAsItsSchemeSays() {
        assertThat(with("wikidata", "japan,Q17,owl:sameAs,yes,a list").refusal())
                .containsExactly("seeds/links/wikidata.csv:2:identifier: \"Q17\": expected an identifier that matches "
                        + "http://www\\.wikidata\\.org/entity/Q[1-9][0-9]*");
    }

    @Test
    void aCodeIsNoSameThing() {
        assertThat(with("iso3166-1-alpha-2", "japan,JP,owl:sameAs,yes,a list").refusal())
                .containsExactly("seeds/links/iso3166-1-alpha-2.csv:2:relation: \"owl:sameAs\": expected skos:notation, "
                        + "for this scheme is one of codes");
    }

    @Test
    void aLinkSaysHowFarAndInWhatItWasChecked() {
        assertThat(with("wikidata", "japan," + JAPAN + ",owl:sameAs,maybe,").refusal())
                .containsExactly(
                        "seeds/links/wikidata.csv:2:verified: \"maybe\": expected one of derived, single, yes",
                        "seeds/links/wikidata.csv:2:source: expected the public data set or page that the link was checked in");
    }

    private SmallHome with(String scheme, String row) {
        return new SmallHome(folder).with("seeds/links/" + scheme + ".csv", HEADER + row + "\n");
    }
}
