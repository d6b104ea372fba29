package org.entente.endpoint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.entente.vocabulary.Iris;

/** The saved questions in {@code graph:queries}, described in the words that SHACL has for SPARQL queries. */
final class Questions {
    private static final String SEPARATOR = "\n";

    private static final Query ALL = QueryFactory.create("""
            PREFIX sh: <http://www.w3.org/ns/shacl#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX schema: <https://schema.org/>
            PREFIX entente: <https://w3id.org/entente/ontology#>
            PREFIX graph: <https://w3id.org/entente/graph/>

            SELECT ?question ?query
                (SAMPLE(?aText) AS ?text) (SAMPLE(?aDescription) AS ?description) (SAMPLE(?anExample) AS ?example)
                (GROUP_CONCAT(DISTINCT ?keyword; SEPARATOR="\\n") AS ?keywords)
            WHERE {
                GRAPH graph:queries {
                    ?question a sh:SPARQLExecutable ;
                        sh:select|sh:construct|sh:ask|<https://purl.expasy.org/sparql-examples/ontology#describe> ?query .
                    OPTIONAL { ?question rdfs:comment ?aText }
                    OPTIONAL { ?question dcterms:description ?aDescription }
                    OPTIONAL { ?question schema:keywords ?keyword }
                    OPTIONAL { ?question entente:exampleQuery ?anExample }
                }
            }
            GROUP BY ?question ?query
            ORDER BY ?question
            """);

    private Questions() {}

    /** All questions, by name. */
    static List<Question> all(DatasetGraph dataset) {
        try (QueryExec exec = QueryExec.dataset(dataset).query(ALL).build()) {
            RowSet rows = exec.select();
            return rows.stream().map(Questions::question).toList();
        }
    }

    /** The question of this name. */
    static Optional<Question> named(DatasetGraph dataset, String name) {
        return all(dataset).stream().filter(question -> question.name().equals(name)).findFirst();
    }

    private static Question question(Binding row) {
        String name = Iris.localName(row.get("question"));
        return new Question(
                name,
                text(row, "text").orElse(name),
                text(row, "description").orElse(""),
                keywords(text(row, "keywords").orElse("")),
                text(row, "query").orElseThrow(),
                text(row, "example"));
    }

    private static Optional<String> text(Binding row, String variable) {
        return Optional.ofNullable(row.get(variable)).map(Node::getLiteralLexicalForm);
    }

    private static List<String> keywords(String joined) {
        return Stream.of(joined.split(SEPARATOR)).filter(keyword -> !keyword.isEmpty()).sorted().toList();
    }
}
