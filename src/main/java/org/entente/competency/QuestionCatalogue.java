package org.entente.competency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.vocabulary.NamedGraphs;
import org.entente.vocabulary.NearestName;

/**
 * The saved questions of one folder, in the order of their names.
 *
 * @param questions each with a name of its own
 */
public record QuestionCatalogue(List<Question> questions) {
    private static final int SUGGESTIONS = 3;

    /** Copies the list. */
    public QuestionCatalogue {
        questions = List.copyOf(questions);
    }

    /**
     * Reads every {@code .rq} file that lies directly in the folder; the checks and answers below it are not questions.
     *
     * @throws QuestionFormatException if the folder cannot be read or a question is malformed; one line for each
     */
    public static QuestionCatalogue read(Path folder) {
        List<Question> questions = new ArrayList<>();
        List<String> errors = new ArrayList<>();
        for (Path file : files(folder)) {
            try {
                questions.add(Question.read(file));
            } catch (QuestionFormatException e) {
                errors.add(e.getMessage());
            }
        }
        if (!errors.isEmpty()) {
            throw new QuestionFormatException(String.join("\n", errors));
        }
        return new QuestionCatalogue(questions);
    }

    /**
     * The questions of several folders together, those of the first folder first; a folder that is not there has none.
     *
     * @throws QuestionFormatException if a question is malformed, or two folders have a question of the same name
     */
    public static QuestionCatalogue read(List<Path> folders) {
        Map<String, Path> places = new HashMap<>();
        List<Question> questions = new ArrayList<>();
        for (Path folder : folders.stream().filter(Files::isDirectory).toList()) {
            for (Question question : read(folder).questions()) {
                Path file = folder.resolve(question.name() + QuestionReader.SUFFIX);
                Path earlier = places.putIfAbsent(question.name(), file);
                if (earlier != null) {
                    throw new QuestionFormatException(file + ": expected a name that no other question has, as " + earlier + " does");
                }
                questions.add(question);
            }
        }
        return new QuestionCatalogue(questions);
    }

    /** The question files directly in a folder, sorted by name. */
    static List<Path> files(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> file.getFileName().toString().endsWith(QuestionReader.SUFFIX))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new QuestionFormatException(folder + ": cannot be read; expected a folder with .rq files");
        }
    }

    /** The names of all questions. */
    public List<String> names() {
        return questions.stream().map(Question::name).toList();
    }

    /** The question with this name, if there is one. */
    public Optional<Question> find(String name) {
        return questions.stream().filter(question -> question.name().equals(name)).findFirst();
    }

    /**
     * The question with this name.
     *
     * @throws UnknownQuestionException if there is none; its message offers the nearest names
     */
    public Question question(String name) {
        return find(name).orElseThrow(() -> new UnknownQuestionException(
                "no question is called \"" + name + "\"; " + alternatives(name)));
    }

    private String alternatives(String name) {
        List<String> nearest = NearestName.of(name, names(), SUGGESTIONS);
        return nearest.isEmpty()
                ? "expected one of the " + questions.size() + " saved questions"
                : "nearest: " + String.join(", ", nearest);
    }

    /** Every tag in use, sorted. */
    public List<String> tags() {
        return questions.stream().flatMap(question -> question.tags().stream()).distinct().sorted().toList();
    }

    /** The questions with this tag. */
    public List<Question> tagged(String tag) {
        return questions.stream().filter(question -> question.tags().contains(tag)).toList();
    }

    /**
     * The questions as RDF, for {@code graph:queries}: each a {@code sh:SPARQLExecutable} with a text that runs as it is,
     * its parameters, and, where it has some, the text with them in it.
     *
     * @see <a href="https://github.com/sib-swiss/sparql-examples">the convention of the SIB SPARQL examples</a>
     */
    public Graph asGraph() {
        return CatalogueGraph.of(questions);
    }

    /** The questions as a page of documentation in Markdown, generated from their headers. */
    public String asMarkdown() {
        return CatalogueMarkdown.of(questions);
    }

    /**
     * Reads questions from elsewhere: a folder of grlc's files or of the SIB SPARQL examples' Turtle, with all below it.
     *
     * @throws QuestionFormatException if the folder itself cannot be read
     */
    public static Import importFrom(Path folder) {
        return QuestionImport.read(folder);
    }

    /** The questions that a dataset holds in {@code graph:queries}; those that cannot be read are left out. */
    public static QuestionCatalogue of(DatasetGraph dataset) {
        return CatalogueReader.read(dataset.getGraph(NamedGraphs.QUERIES), PrefixMapping.Factory.create()).catalogue();
    }

    /**
     * Questions from elsewhere.
     *
     * @param catalogue those that could be read
     * @param problems one line for each of the others
     */
    public record Import(QuestionCatalogue catalogue, List<String> problems) {
        /** Copies the list. */
        public Import {
            problems = List.copyOf(problems);
        }
    }
}
