package org.entente.dataset;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.io.input.BOMInputStream;

/**
 * Streams a CSV table (RFC 4180, UTF-8, header first) row by row, and notes what is wrong with its form. A line that begins
 * with {@code #} is a comment.
 *
 * @param required columns that the header must name
 * @param optional columns that it may name besides
 */
record Table(List<String> required, List<String> optional) {

    static Table of(String required, String optional) {
        return new Table(List.of(required.split(",")), optional.isEmpty() ? List.of() : List.of(optional.split(",")));
    }

    /** Gives each well-formed row to the consumer; a malformed one becomes a problem and is passed over. */
    void read(Path file, String name, Problems problems, Consumer<Row> consumer) {
        try (CsvReader<CsvRecord> records =
                CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .commentCharacter('#')
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .ofCsvRecord(utf8(file))) {
            List<String> header = null;
            for (CsvRecord line : records) {
                if (header == null) {
                    header = line.getFields();
                    if (!checkHeader(header, name, problems)) {
                        return;
                    }
                } else {
                    row(line, header, name, problems, consumer);
                }
            }
            if (header == null) {
                problems.addFile(name, 1, "", "", "a header line: " + String.join(",", required));
            }
        } catch (CsvParseException | UncheckedIOException e) {
            unreadable(file, name, e, problems);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static void row(
            CsvRecord line, List<String> header, String name, Problems problems, Consumer<Row> consumer) {
        if (line.getFieldCount() != header.size()) {
            problems.addFile(
                    name,
                    line.getStartingLineNumber(),
                    "",
                    String.join(",", line.getFields()),
                    header.size() + " columns, found " + line.getFieldCount());
            return;
        }
        Map<String, String> cells = new HashMap<>();
        for (int column = 0; column < header.size(); column++) {
            cells.put(header.get(column), line.getField(column).strip());
        }
        consumer.accept(new Row(name, line.getStartingLineNumber(), cells));
    }

    private boolean checkHeader(List<String> header, String name, Problems problems) {
        boolean good = new HashSet<>(header).size() == header.size();
        if (!good) {
            problems.addFile(name, 1, "", String.join(",", header), "each column once");
        }
        for (String column : required) {
            if (!header.contains(column)) {
                problems.addFile(name, 1, "", String.join(",", header), "a column named " + column);
                good = false;
            }
        }
        for (String column : header) {
            if (!required.contains(column) && !optional.contains(column)) {
                problems.addFile(name, 1, column, column, "one of " + String.join(",", required) + optionalText());
                good = false;
            }
        }
        return good;
    }

    private String optionalText() {
        return optional.isEmpty() ? "" : ", optionally " + String.join(",", optional);
    }

    private static Reader utf8(Path file) throws IOException {
        // spreadsheets begin UTF-8 with a byte order mark, and the default decoder replaces broken bytes silently
        return new InputStreamReader(
                BOMInputStream.builder().setInputStream(Files.newInputStream(file)).get(),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static void unreadable(Path file, String name, RuntimeException cause, Problems problems) {
        Throwable root = cause;
        while (root.getCause() != null && !(root instanceof CharacterCodingException)) {
            root = root.getCause();
        }
        if (root instanceof CharacterCodingException) {
            BrokenEncoding.report(file, name, problems);
        } else {
            problems.addFile(name, 0, "", "", "a CSV table as RFC 4180 has it: " + cause.getMessage());
        }
    }
}
