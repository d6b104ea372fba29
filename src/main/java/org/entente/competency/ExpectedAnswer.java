package org.entente.competency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;

/**
 * The answer that a question should have, from a file beside it: {@code answers/NAME.tsv} for rows and truth values,
 * {@code answers/NAME.ttl} for triples.
 */
public final class ExpectedAnswer {
    private ExpectedAnswer() {}

    /** The file with the expected answer, whether or not there is one. */
    public static Path file(Path answersFolder, Question question) {
        return answersFolder.resolve(question.name() + (question.answersWithGraph() ? ".ttl" : ".tsv"));
    }

    /**
     * Reads the expected answer. Our prefixes need no declaration in it.
     *
     * @throws QuestionFormatException if the file is missing or is no TSV or Turtle
     */
    public static Answer read(Path answersFolder, Question question) {
        Path file = file(answersFolder, question);
        try {
            return read(Files.readString(file), question);
        } catch (IOException e) {
            throw new QuestionFormatException(file + ": cannot be read: " + e);
        } catch (QuestionFormatException | RiotException e) {
            throw new QuestionFormatException(file + ": " + e.getMessage());
        }
    }

    /** How an answer differs from the expected one; the order of rows counts if the question has an ORDER BY. */
    public static AnswerDifference difference(Path answersFolder, Question question, Answer found) {
        return AnswerDifference.between(
                read(answersFolder, question), found, question.query().hasOrderBy());
    }

    private static Answer read(String content, Question question) {
        if (question.answersWithGraph()) {
            return new Answer.Triples(RDFParser.fromString(content, Lang.TURTLE)
                    .prefixes(TermWriter.PREFIXES)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .toGraph());
        }
        // a recorded answer has a header of such lines
        String rows = content.replaceFirst("^(#\\+[^\n]*\n)+", "");
        return question.query().isAskType() ? TsvRows.readTruth(rows) : TsvRows.read(rows);
    }
}
