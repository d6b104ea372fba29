package org.entente.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that one knowledge graph is built from: {@code ontology/}, {@code seeds/}, {@code queries/}, and
 * {@code releases/} for what was published.
 */
public record Home(Path folder) {

    public Home {
        folder = folder.toAbsolutePath().normalize();
    }

    public Path ontology() {
        return folder.resolve("ontology");
    }

    public Path shapes() {
        return ontology().resolve("shapes.ttl");
    }

    public Path alignments() {
        return ontology().resolve("alignments");
    }

    public Path seeds() {
        return folder.resolve("seeds");
    }

    public Path queries() {
        return folder.resolve("queries");
    }

    public Path checks() {
        return queries().resolve("checks");
    }

    public Path releases() {
        return folder.resolve("releases");
    }

    /** The Turtle files whose terms and axioms are reasoned over: those directly in {@code ontology/} but the shapes. */
    public List<Path> ontologyFiles() {
        return files(ontology(), 1, ".ttl").stream()
                .filter(file -> !file.equals(shapes()))
                .toList();
    }

    /** The Turtle files that map our terms to other vocabularies; they are published and not reasoned over. */
    public List<Path> alignmentFiles() {
        return files(alignments(), 1, ".ttl");
    }

    /** Every file that a release is made from, sorted by path. */
    public List<Path> inputs() {
        return Stream.of(ontology(), seeds(), queries())
                .flatMap(part -> files(part, Integer.MAX_VALUE, "").stream())
                .toList();
    }

    /** A file's path as messages name it: from the home, with forward slashes. */
    public String nameOf(Path file) {
        return folder.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
    }

    /**
     * The files under a folder whose name ends so, sorted; none when the folder is missing.
     *
     * @param depth how many levels of folders to look into; 1 is the folder alone
     */
    static List<Path> files(Path folder, int depth, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder, depth)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().endsWith(ending))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }
}
