package org.entente.competency;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;

/** Reads questions out of RDF: those that {@link CatalogueGraph} wrote, and others that follow the same convention. */
final class CatalogueReader {
    private final Graph graph;
    private final PrefixMapping prefixes;
    private final List<String> problems = new ArrayList<>();

    private CatalogueReader(Graph graph, PrefixMapping prefixes) {
        this.graph = graph;
        this.prefixes = prefixes;
    }

    /**
     * The questions of a graph, by name. One that cannot be read is left out: a release may be older than this code.
     *
     * @param prefixes that hold in texts which declare none
     */
    static QuestionCatalogue.Import read(Graph graph, PrefixMapping prefixes) {
        CatalogueReader reader = new CatalogueReader(graph, prefixes);
        List<Question> questions = graph.stream(Node.ANY, RDF.type.asNode(), SHACL.SPARQLExecutable)
                .map(triple -> triple.getSubject())
                .filter(Node::isURI)
                .flatMap(node -> reader.attempt(node).stream())
                .sorted(Comparator.comparing(Question::name))
                .toList();
        return new QuestionCatalogue.Import(new QuestionCatalogue(questions), reader.problems);
    }

    private Optional<Question> attempt(Node node) {
        try {
            return Optional.of(question(node));
        } catch (QuestionFormatException | ParameterException e) {
            problems.add(node.getURI() + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private Question question(Node node) {
        String text = text(node, Entente.questionText).or(() -> stored(node)).orElseThrow(
                () -> new QuestionFormatException("has no text; expected one of sh:select, sh:ask, sh:construct, spex:describe"));
        Query query = QuestionReader.parse(text, prefixes);
        List<Parameter> parameters = ParameterReader.parameters(query, text).stream()
                .map(parameter -> described(node, parameter, query))
                .toList();
        Substitutable.check(query, parameters);
        return new Question(
                name(node),
                text(node, RDFS.comment.asNode()).map(String::strip).orElse(""),
                text(node, DCTerms.description.asNode()).orElse(""),
                texts(node, SchemaDO.keywords.asNode()).sorted().toList(),
                parameters,
                text,
                query,
                run(node),
                Map.of());
    }

    private Optional<String> stored(Node node) {
        return QueryForm.ALL.stream().flatMap(form -> texts(node, form.text())).findFirst();
    }

    /** What follows the last slash or hash: questions of others have names of their own making. */
    private static String name(Node node) {
        String iri = node.getURI();
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }

    private RunSettings run(Node node) {
        return new RunSettings(
                Optional.<String>empty(),
                objects(node, Entente.pageSize).mapToInt(CatalogueReader::number).findFirst(),
                objects(node, QueryForm.FEDERATES_WITH).filter(Node::isURI).map(Node::getURI).sorted().toList(),
                objects(node, Entente.timeBudget)
                        .map(millis -> Duration.ofMillis(number(millis)))
                        .findFirst()
                        .orElse(RunSettings.USUAL_BUDGET));
    }

    private static int number(Node literal) {
        return Integer.parseInt(literal.getLiteralLexicalForm());
    }

    private Parameter described(Node question, Parameter parameter, Query query) {
        return objects(question, SHACL.parameter)
                .filter(node -> texts(node, SHACL.name).anyMatch(parameter.name()::equals))
                .findFirst()
                .map(node -> {
                    Parameter withDefault = objects(node, SHACL.defaultValue)
                            .findFirst()
                            .map(parameter::withDefault)
                            .orElse(parameter);
                    return enumeration(node, query).map(withDefault::withAllowed).orElse(withDefault);
                })
                .orElse(parameter);
    }

    private Optional<Enumeration> enumeration(Node parameter, Query query) {
        Optional<Enumeration> found =
                text(parameter, Entente.allowedValuesQuery).map(text -> Enumeration.Found.of(text, query));
        List<Node> listed = objects(parameter, Entente.allowedValue)
                .sorted(Comparator.comparing(Parameter::text))
                .toList();
        return found.or(() -> listed.isEmpty() ? Optional.empty() : Optional.of(new Enumeration.Listed(listed)));
    }

    private Optional<String> text(Node node, Node property) {
        return texts(node, property).findFirst();
    }

    private Stream<String> texts(Node node, Node property) {
        return objects(node, property).filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
    }

    private Stream<Node> objects(Node node, Node property) {
        return graph.stream(node, property, Node.ANY).map(triple -> triple.getObject());
    }
}
