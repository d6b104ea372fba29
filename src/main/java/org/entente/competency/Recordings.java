package org.entente.competency;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.Var;

/**
 * Recorded answers of questions that ask other endpoints: {@code NAME.tsv} or {@code NAME.ttl}, one for each question, for
 * the time when an endpoint does not answer.
 *
 * @param folders where they lie; of two with the same name the last counts
 */
public record Recordings(List<Path> folders) {
    /** No answer is recorded. */
    public static final Recordings NONE = new Recordings(List.of());

    /** Copies the list. */
    public Recordings {
        folders = List.copyOf(folders);
    }

    /**
     * The recorded answer of a question.
     *
     * @throws QuestionFormatException if the file is none, or was changed
     */
    public Optional<RecordedAnswer> find(Question question) {
        return folders.stream()
                .map(folder -> ExpectedAnswer.file(folder, question))
                .filter(Files::isRegularFile)
                .reduce((first, last) -> last)
                .map(file -> read(file, question));
    }

    /** The same, if it was recorded with these values and for this version of the question. */
    public Optional<RecordedAnswer> find(Question question, Map<Var, Node> arguments) {
        return find(question).filter(found -> {
            Citation now = Citation.of("", question, arguments, found.answer());
            return found.citation().version().equals(now.version()) && found.citation().arguments().equals(now.arguments());
        });
    }

    private static RecordedAnswer read(Path file, Question question) {
        try {
            return RecordedAnswer.of(Files.readString(file), ExpectedAnswer.read(file.getParent(), question));
        } catch (IOException e) {
            throw new QuestionFormatException(file + ": cannot be read: " + e);
        } catch (QuestionFormatException | RiotException e) {
            throw new QuestionFormatException(file + ": " + e.getMessage());
        }
    }

    /** Puts a recorded answer into a folder, whole or not at all. @return its file */
    public static Path write(Path folder, Question question, RecordedAnswer recorded) {
        Path file = ExpectedAnswer.file(folder, question);
        try {
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, ".recorded", ".part");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes(recorded.header().getBytes(StandardCharsets.UTF_8));
            AnswerWriter.write(
                    bytes, recorded.answer(), question.answersWithGraph() ? AnswerFormat.TURTLE : AnswerFormat.TSV);
            Files.write(fresh, bytes.toByteArray());
            return Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
