package org.entente.competency;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.entente.vocabulary.Iris;

/**
 * A competency question that is saved under a name: what a person would ask, and the SPARQL query that answers it.
 *
 * <pre>{@code
 * Question question = Question.read(Path.of("queries/alliances-of-state.rq"));
 * Answer answer = QuestionExec.dataset(dataset).question(question).value("state", "japan").answer();
 * }</pre>
 *
 * @param name the file's name without {@code .rq}
 * @param summary the question itself, in one sentence; empty when the header has none
 * @param description what the answer means and how it is found; may be empty
 * @param tags what the question is about, for grouping
 * @param parameters in the order in which the query mentions them
 * @param text the query as its author wrote it, without the header
 * @param query the parsed query, to be read and never changed
 * @param run how it wants to be run
 * @param otherEntries header entries that Entente does not use ({@code method}, {@code transform}, …)
 */
public record Question(
        String name,
        String summary,
        String description,
        List<String> tags,
        List<Parameter> parameters,
        String text,
        Query query,
        RunSettings run,
        Map<String, Object> otherEntries) {
    private static final int VERSION_DIGITS = 12;

    /**
     * Reads a question file.
     *
     * @throws QuestionFormatException if the file cannot be read, its header is no YAML, its query is no SPARQL 1.1,
     *     or a parameter could not be replaced by a term everywhere
     */
    public static Question read(Path file) {
        return QuestionReader.read(file);
    }

    /** The same question under another name. */
    Question withName(String other) {
        return new Question(other, summary, description, tags, parameters, text, query, run, otherEntries);
    }

    /** The question's own node in the graph of questions. */
    public Node node() {
        return Iris.question(name);
    }

    /** The parameter with this name. */
    public Optional<Parameter> parameter(String wanted) {
        return parameters.stream().filter(parameter -> parameter.name().equals(wanted)).findFirst();
    }

    /** The names of the parameters, in their order. */
    public List<String> parameterNames() {
        return parameters.stream().map(Parameter::name).toList();
    }

    /** Whether the answer is a graph (CONSTRUCT, DESCRIBE), not rows or a truth value. */
    public boolean answersWithGraph() {
        return query.isConstructType() || query.isDescribeType();
    }

    /**
     * The query with the defaults put in as RDF terms, so that it runs as it is.
     *
     * <p>An optional parameter without default stays a variable.
     */
    public String exampleQuery() {
        return exampleQuery(Arguments.defaults(this));
    }

    /** The same with other terms in place of the parameters' variables. */
    public String exampleQuery(Map<Var, Node> terms) {
        return ExampleQuery.of(this, terms);
    }

    /**
     * The version of the question: the first 12 hexadecimal digits of the SHA-256 of its query's text without the
     * header. Another summary or default makes no other version; what was asked for is part of each answer's address.
     */
    public String version() {
        return Sha256.hex(text).substring(0, VERSION_DIGITS);
    }

    /** Whether the same dataset always gives the same answer: it depends neither on the moment nor on other endpoints. */
    public boolean isRepeatable() {
        return Repeatable.is(query);
    }

    /** Our prefixes, and over them those that the query declares. */
    PrefixMapping prefixes() {
        return prefixes(query);
    }

    static PrefixMapping prefixes(Query query) {
        return PrefixMapping.Factory.create()
                .setNsPrefixes(Iris.prefixes())
                .setNsPrefixes(query.getPrefixMapping());
    }
}
