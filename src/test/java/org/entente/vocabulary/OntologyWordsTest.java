package org.entente.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OntologyWordsTest {
    private static final String PREFIXES = """
            PREFIX entente: <https://w3id.org/entente/ontology#>
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            """;

    /** Every term of our name space, wherever in a triple it stands. */
    private static final String EACH_TERM = """
            { ?term ?p1 ?o1 } UNION { ?s2 ?term ?o2 } UNION { ?s3 ?p3 ?term }
            FILTER (isIRI(?term) && strStarts(str(?term), str(entente:)))
            """;

    private static Graph ontology;

    @BeforeAll
    static void readEveryFile() throws IOException {
        ontology = GraphFactory.createDefaultGraph();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("ontology"), "*.ttl")) {
            files.forEach(file -> RDFParser.source(file).parse(ontology));
        }
    }

    @Test
    void everyTermHasLabelDefinitionExampleAndOntology() {
        assertThat(rows("SELECT DISTINCT ?term ?lacking {" + EACH_TERM + """
                VALUES ?lacking { rdfs:label skos:definition skos:example rdfs:isDefinedBy }
                FILTER NOT EXISTS { ?term ?lacking ?words } }""")).isEmpty();
    }

    @Test
    void everyTermIsDeclaredOnce() {
        assertThat(rows("SELECT ?term {" + EACH_TERM + """
                OPTIONAL { ?term a ?sort
                    VALUES ?sort { owl:Class owl:NamedIndividual owl:ObjectProperty owl:AnnotationProperty } }
                } GROUP BY ?term HAVING (COUNT(DISTINCT ?sort) != 1)""")).isEmpty();
    }

    @Test
    void everyTermThatCodeNamesIsDeclared() {
        assertThat(constants()).isNotEmpty()
                .allMatch(term -> ontology.contains(term, RDF.type.asNode(), Node.ANY));
    }

    @Test
    void otherFormsOfAPropertyExist() {
        assertThat(rows("SELECT ?form { ?property entente:prospectiveForm ?form }")).isNotEmpty();
        assertThat(rows("""
                SELECT ?property ?form {
                    { ?property entente:prospectiveForm ?form FILTER NOT EXISTS { ?form a owl:ObjectProperty } }
                    UNION
                    { ?property entente:negativeForm ?form FILTER NOT EXISTS { ?form a owl:AnnotationProperty } }
                }""")).isEmpty();
    }

    @Test
    void whatHoldsOfAPropertyFitsItsProspectiveForm() {
        assertThat(rows("""
                SELECT ?property ?form ?side {
                    VALUES ?side { rdfs:domain rdfs:range }
                    ?property entente:prospectiveForm ?form .
                    ?form ?side ?kind .
                    FILTER (isIRI(?kind))
                    FILTER NOT EXISTS { ?property ?side ?own . ?own rdfs:subClassOf* ?kind }
                }""")).isEmpty();
    }

    @Test
    void noTwoTermsOfOneKindShareALabel() {
        assertThat(rows("""
                SELECT ?one ?other ?label {
                    ?one a ?kind ; rdfs:label ?label .
                    ?other a ?kind ; rdfs:label ?label .
                    FILTER (str(?one) < str(?other) && ?kind != owl:NamedIndividual)
                }""")).isEmpty();
    }

    private static List<String> rows(String select) {
        Query query = QueryFactory.create(PREFIXES + select);
        List<String> rows = new ArrayList<>();
        try (QueryExec run = QueryExec.graph(ontology).query(query).build()) {
            run.select().forEachRemaining(row -> rows.add(row.toString()));
        }
        return rows;
    }

    private static List<Node> constants() {
        return Arrays.stream(Entente.class.getFields())
                .filter(field -> field.getType() == Node.class)
                .map(OntologyWordsTest::value)
                .toList();
    }

    private static Node value(Field field) {
        try {
            return (Node) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError("a public constant can be read", e);
        }
    }
}
