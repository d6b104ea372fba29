package org.entente.competency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.shared.PrefixMapping;
import org.entente.vocabulary.Iris;

/**
 * Reads a folder of questions from elsewhere, with all folders below it: grlc's {@code .rq} and {@code .sparql} files, and
 * the Turtle of the SIB SPARQL examples with the prefixes that it declares apart. A header may be missing, and a file
 * that cannot be read is a problem of its own and not of the others.
 */
final class QuestionImport {
    private static final List<String> QUERIES = List.of(".rq", ".sparql");
    private static final String TURTLE = ".ttl";

    private final List<Question> questions = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Map<Path, Graph> graphs = new LinkedHashMap<>();

    private QuestionImport() {}

    /** @throws QuestionFormatException if the folder itself cannot be read */
    static QuestionCatalogue.Import read(Path folder) {
        QuestionImport read = new QuestionImport();
        for (Path file : files(folder)) {
            String name = file.getFileName().toString();
            if (name.endsWith(TURTLE)) {
                read.parse(file);
            } else if (QUERIES.stream().anyMatch(name::endsWith)) {
                read.query(file);
            }
        }
        read.examples();
        return new QuestionCatalogue.Import(new QuestionCatalogue(read.withNamesOfTheirOwn()), read.problems);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new QuestionFormatException(folder + ": cannot be read; expected a folder with .rq or .ttl files");
        }
    }

    private void query(Path file) {
        try {
            String content = Files.readString(file);
            QuestionHeader header = QuestionHeader.find(content).orElse(new QuestionHeader(Map.of()));
            PrefixMapping usual = Iris.prefixes(); // stores elsewhere have prefixes that need no declaration
            questions.add(QuestionReader.question(
                    QuestionReader.name(file), content, header.about(parameters(content, usual)), usual));
        } catch (QuestionFormatException | ParameterException e) {
            problems.add(file + ": " + e.getMessage());
        } catch (IOException e) {
            problems.add(file + ": cannot be read: " + e);
        }
    }

    private static List<String> parameters(String content, PrefixMapping prefixes) {
        Query query = QuestionReader.parse(content, prefixes);
        return ParameterReader.parameters(query, content).stream().map(Parameter::name).toList();
    }

    private void parse(Path file) {
        try {
            graphs.put(file, RDFParser.source(file)
                    .lang(Lang.TURTLE)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .toGraph());
        } catch (RiotException e) {
            problems.add(file + ": " + e.getMessage());
        }
    }

    /** The prefixes of all files first: the examples point to them by a blank node that no file shares with another. */
    private void examples() {
        PrefixMapping prefixes = PrefixMapping.Factory.create();
        graphs.values().forEach(graph -> graph.find(Node.ANY, SHACL.declare, Node.ANY).forEach(triple ->
                declare(graph, triple.getObject(), prefixes)));
        graphs.forEach((file, graph) -> {
            QuestionCatalogue.Import read = CatalogueReader.read(graph, prefixes);
            questions.addAll(read.catalogue().questions());
            read.problems().forEach(problem -> problems.add(file + ": " + problem));
        });
    }

    private static void declare(Graph graph, Node declaration, PrefixMapping prefixes) {
        graph.stream(declaration, SHACL.prefix, Node.ANY).forEach(prefix -> graph.stream(
                        declaration, SHACL.namespace, Node.ANY)
                .forEach(namespace -> prefixes.setNsPrefix(
                        prefix.getObject().getLiteralLexicalForm(), namespace.getObject().getLiteralLexicalForm())));
    }

    /** Two folders may both have a question 1: those after the first are numbered. */
    private List<Question> withNamesOfTheirOwn() {
        Map<String, Integer> seen = new LinkedHashMap<>();
        return questions.stream()
                .map(question -> {
                    int count = seen.merge(question.name(), 1, Integer::sum);
                    return count == 1 ? question : question.withName(question.name() + "-" + count);
                })
                .sorted(Comparator.comparing(Question::name))
                .toList();
    }
}
