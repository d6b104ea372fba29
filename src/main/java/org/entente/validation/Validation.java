package org.entente.validation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * All rules that data have to keep: shapes and checks together.
 *
 * <pre>{@code
 * Validation validation = Validation.read(Path.of("ontology/shapes.ttl"), Path.of("queries/checks"));
 * List<Violation> violations = validation.violations(dataset);
 * }</pre>
 *
 * @param shapes the SHACL part
 * @param checks the queries that must come back empty
 */
public record Validation(ShapeValidation shapes, List<Check> checks) {

    /** Copies the list. */
    public Validation {
        checks = List.copyOf(checks);
    }

    /**
     * Reads the shapes of a file and the checks of a folder.
     *
     * @throws ValidationFormatException if one of them cannot be read or is malformed
     */
    public static Validation read(Path shapesFile, Path checksFolder) {
        return read(List.of(shapesFile), List.of(checksFolder));
    }

    /**
     * Reads the shapes of several files and the checks of several folders together.
     *
     * @throws ValidationFormatException if one of them cannot be read or is malformed
     */
    public static Validation read(List<Path> shapesFiles, List<Path> checksFolders) {
        List<Check> checks = checksFolders.stream().flatMap(folder -> readChecks(folder).stream()).toList();
        return new Validation(ShapeValidation.read(shapesFiles), checks);
    }

    /**
     * Reads every {@code .rq} file of a folder, in the order of their names.
     *
     * @throws ValidationFormatException if the folder cannot be read or checks are malformed; one line for each
     */
    public static List<Check> readChecks(Path folder) {
        List<Check> checks = new ArrayList<>();
        List<String> errors = new ArrayList<>();
        for (Path file : files(folder)) {
            try {
                checks.add(Check.read(file));
            } catch (ValidationFormatException e) {
                errors.add(e.getMessage());
            }
        }
        if (!errors.isEmpty()) {
            throw new ValidationFormatException(String.join("\n", errors));
        }
        return checks;
    }

    /** A home without checks of its own is checked by its shapes alone. */
    private static List<Path> files(Path folder) {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> file.getFileName().toString().endsWith(".rq")).sorted().toList();
        } catch (IOException e) {
            throw new ValidationFormatException(folder + ": cannot be read; expected a folder with .rq files");
        }
    }

    /**
     * Every broken rule of the run, in the order of tables and rows.
     *
     * @param dataset with all named graphs loaded; {@code graph:asserted} too, for the checks that speak of it
     */
    public List<Violation> violations(DatasetGraph dataset) {
        List<Violation> violations = new ArrayList<>(shapes.violations(dataset));
        checks.forEach(check -> violations.addAll(check.violations(dataset)));
        violations.sort(Violation.BY_ROW);
        return List.copyOf(violations);
    }
}
