package org.entente.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What HermiT said of reasons in earlier builds, beside the releases: a line for each question, its hash and the answer.
 * A question holds all its axioms, so an answer never grows old; a file that is damaged or gone only costs time.
 */
final class Answers {
    private static final String FILE = "answers.tsv";
    private static final Pattern LINE = Pattern.compile("[0-9a-f]{32}\t(true|false)");

    private final Path file;

    /** The answers beside the releases in this folder. */
    Answers(Path releases) {
        file = releases.resolve(FILE);
    }

    Map<String, Boolean> read() {
        if (!Files.isRegularFile(file)) {
            return new TreeMap<>();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> LINE.matcher(line).matches())
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toMap(
                            cells -> cells[0], cells -> Boolean.valueOf(cells[1]), (one, same) -> one, TreeMap::new));
        } catch (IOException | UncheckedIOException e) {
            return new TreeMap<>();
        }
    }

    /** Keeps the answers for the next build, where there is a folder of releases and it can be written to. */
    void write(Map<String, Boolean> answers) {
        if (!Files.isDirectory(file.toAbsolutePath().getParent())) {
            return;
        }
        try {
            Durable.replace(file, answers.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(answer -> answer.getKey() + "\t" + answer.getValue() + "\n")
                    .collect(Collectors.joining()));
        } catch (IOException e) {
            // without them the next build asks again; a check of a home that is read-only succeeds all the same
        }
    }
}
