package org.entente.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.entente.vocabulary.Iris;
import org.junit.jupiter.api.Test;

class VoidDescriptionTest {
    private static final String DATA = """
            graph:registry { id:us a entente:State ; rdfs:label "United States"@en . id:quad a entente:Alliance }
            graph:asserted { id:us entente:directMemberOf id:quad ; entente:when "2020-01-01"^^xsd:date }
            graph:inferred { id:us entente:memberOf id:quad ; entente:directMemberOf id:quad }
            graph:links { id:us owl:sameAs <http://www.wikidata.org/entity/Q30> }
            """;

    private final DatasetGraph quads = ReleaseFixture.trig(DATA);
    private final Graph description = VoidDescription.of(quads);

    @Test
    void countsAreThoseOfTheData() {
        isTrue("?d void:triples 7 ; void:distinctSubjects 2 ; void:classes 2");
        isTrue("?d void:classPartition [ void:class entente:State ; void:entities 1 ]");
        isTrue("?d void:propertyPartition [ void:property entente:directMemberOf ; void:triples 1 ; void:distinctObjects 1 ]");
        isTrue("graph:asserted a void:Dataset ; void:triples 2");
    }

    @Test
    void datatypesOfAPropertyAreCounted() {
        isTrue("?d void:propertyPartition [ void:property rdfs:label ; <http://ldf.fi/void-ext#datatypePartition> "
                + "[ <http://ldf.fi/void-ext#datatype> rdf:langString ; void:triples 1 ] ]");
    }

    @Test
    void linksAreSetsByPropertyAndServer() {
        isTrue("?set a void:Linkset ; void:linkPredicate owl:sameAs ; void:triples 1 ; "
                + "void:objectsTarget <http://www.wikidata.org/>");
    }

    @Test
    void theSameDataGiveTheSameDescription() {
        assertThat(VoidDescription.of(ReleaseFixture.trig(DATA)).isIsomorphicWith(description)).isTrue();
        assertThat(description.stream().noneMatch(triple -> triple.getSubject().isBlank())).isTrue();
    }

    private void isTrue(String pattern) {
        StringBuilder query = new StringBuilder();
        Iris.prefixes().getNsPrefixMap()
                .forEach((prefix, iri) -> query.append("PREFIX %s: <%s>%n".formatted(prefix, iri)));
        assertThat(QueryExec.graph(description).query(QueryFactory.create(query + "ASK { " + pattern + " }")).ask())
                .as(pattern)
                .isTrue();
    }
}
