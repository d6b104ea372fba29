package org.entente.competency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.entente.vocabulary.NamedGraphs;
import org.entente.vocabulary.Iris;
import org.junit.jupiter.api.Test;

class QuestionCatalogueTest {
    private static final QuestionCatalogue CATALOGUE = QuestionCatalogue.read(World.QUESTIONS);

    @Test
    void filesDirectlyInTheFolderAreQuestionsInTheOrderOfTheirNames() {
        assertThat(CATALOGUE.names()).containsExactly("alliances-of-one", "alliances-of-state", "busy-states", "is-member",
                "members-as-graph", "members-of",
                "needs-a-thing", "pairs", "thing-described", "things-named", "things-of-all", "what-time-is-it");
    }

    @Test
    void tagsGroupQuestions() {
        assertThat(CATALOGUE.tags()).containsExactly("membership", "states");
        assertThat(CATALOGUE.tagged("membership")).extracting(Question::name)
                .containsExactly("alliances-of-state", "busy-states", "members-as-graph");
    }

    @Test
    void unknownNameIsRefusedWithTheNearest() {
        assertThat(CATALOGUE.question("busy-states").name()).isEqualTo("busy-states");
        assertThatThrownBy(() -> CATALOGUE.question("busy-state"))
                .isInstanceOf(UnknownQuestionException.class)
                .hasMessage("no question is called \"busy-state\"; nearest: busy-states");
    }

    @Test
    void everyMalformedQuestionIsReportedAtOnce() {
        assertThatThrownBy(() -> QuestionCatalogue.read(World.FOLDER.resolve("malformed")))
                .isInstanceOf(QuestionFormatException.class)
                .hasMessageContainingAll("broken-query.rq", "unknown-type.rq", "two-having.rq");
    }

    @Test
    void missingFolderIsRefused() {
        assertThatThrownBy(() -> QuestionCatalogue.read(Path.of("nowhere")))
                .hasMessage("nowhere: cannot be read; expected a folder with .rq files");
    }

    @Test
    void questionsAreDescribedAsExecutables() {
        Graph graph = CATALOGUE.asGraph();
        Node question = Iris.question("busy-states");
        assertThat(graph.contains(question, RDF.type.asNode(), SHACL.SPARQLSelectExecutable)).isTrue();
        assertThat(graph.contains(question, RDFS.label.asNode(), text("busy-states"))).isTrue();
        assertThat(graph.contains(question, SchemaDO.keywords.asNode(), text("membership"))).isTrue();
        assertThat(graph.contains(question, SHACL.prefixes, NamedGraphs.QUERIES)).isTrue();
        assertThat(texts(graph, SHACL.ask)).hasSize(2);
        assertThat(texts(graph, SHACL.construct)).hasSize(1);
        assertThat(texts(graph, RDFS.comment.asNode())).hasSize(12);
    }

    @Test
    void examplesInTheGraphRunAndGiveTheAnswerOfTheDefaults() {
        Node question = Iris.question("busy-states");
        String example = CATALOGUE.asGraph().find(question, SHACL.select, Node.ANY).next().getObject()
                .getLiteralLexicalForm();
        Query query = QueryFactory.create(example);
        try (QueryExec exec = QueryExec.dataset(World.dataset()).query(query).build()) {
            assertThat(exec.select().stream().map(row -> row.get("state"))).containsExactly(Iris.entity("japan"));
        }
    }

    @Test
    void questionsAreReadBackFromTheirGraph() {
        DatasetGraph dataset = DatasetGraphFactory.create();
        CATALOGUE.asGraph().find().forEach(triple ->
                dataset.add(NamedGraphs.QUERIES, triple.getSubject(), triple.getPredicate(), triple.getObject()));
        QuestionCatalogue read = QuestionCatalogue.of(dataset);
        assertThat(read.names()).isEqualTo(CATALOGUE.names());
        for (Question question : CATALOGUE.questions()) {
            Question again = read.question(question.name());
            assertThat(again).usingRecursiveComparison()
                    .ignoringFields("otherEntries", "tags", "run", "query", "parameters")
                    .isEqualTo(question);
            assertThat(again.query()).isEqualTo(question.query());
            assertThat(again.version()).isEqualTo(question.version());
            assertThat(again.tags()).containsExactlyInAnyOrderElementsOf(question.tags());
            assertThat(again.run().pageSize()).isEqualTo(question.run().pageSize());
            assertThat(again.run().timeBudget()).isEqualTo(question.run().timeBudget());
            assertThat(again.parameters()).extracting(Parameter::variable, Parameter::defaultTerm, Parameter::type)
                    .isEqualTo(question.parameters().stream()
                            .map(parameter -> tuple(parameter.variable(), parameter.defaultTerm(), parameter.type()))
                            .toList());
            question.parameters().forEach(parameter -> assertThat(
                            again.parameter(parameter.name()).orElseThrow().allowed().map(allowed -> allowed.values(World.dataset())))
                    .isEqualTo(parameter.allowed().map(allowed -> allowed.values(World.dataset()))));
        }
    }

    @Test
    void exampleKeepsItsAuthorsLines() {
        assertThat(World.question("alliances-of-one").exampleQuery()).contains("{ <https://w3id.org/entente/id/japan> entente:memberOf ?alliance . ?alliance");
        assertThat(World.question("thing-described").exampleQuery()).contains("DESCRIBE").doesNotContain("_thing_iri");
    }

    private static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }

    private static List<Node> texts(Graph graph, Node property) {
        return graph.find(Node.ANY, property, Node.ANY).mapWith(triple -> triple.getObject()).toList();
    }
}
