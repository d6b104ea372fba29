package org.entente.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder that one knowledge graph is built from: {@code ontology/}, {@code seeds/}, {@code queries/}, and
 * {@code releases/} for what was published.
 *
 * <p>A home may rest on another, its base: {@code new Home(mine).onTopOf(base)} has all that the base has and its own
 * besides; {@code new Home(mine).withWordsOf(base)} has only the base's words and their logic, shapes and checks (not the
 * frameworks, which formalise claims of its documents), and facts and questions of its own. Releases lie in the home itself, and nothing is ever written into the base.
 *
 * @param folder the home itself
 * @param base the folder of the home it rests on, if it does
 * @param takesFacts whether the base's facts and questions belong to it too
 */
public record Home(Path folder, Optional<Path> base, boolean takesFacts) {
    private static final String FEDERATION = "federation.ttl";
    private static final String WORDS = "entente.ttl";
    /** Formalises claims of the documents beside it, so it belongs to their facts, not to the words. */
    private static final String FRAMEWORKS = "frameworks.ttl";

    public Home {
        folder = folder.toAbsolutePath().normalize();
        base = base.map(path -> path.toAbsolutePath().normalize());
    }

    /** A home that rests on no other. */
    public Home(Path folder) {
        this(folder, Optional.empty(), false);
    }

    /** This home with all that another has below it. */
    public Home onTopOf(Path other) {
        return new Home(folder, Optional.of(other), true);
    }

    /** This home with another's words and rules, but none of its facts. */
    public Home withWordsOf(Path other) {
        return new Home(folder, Optional.of(other), false);
    }

    /** Whether the home holds the words of Entente itself, so that it needs no base. */
    public boolean hasWords() {
        return Files.exists(ontology().resolve(WORDS));
    }

    public Path ontology() {
        return folder.resolve("ontology");
    }

    public Path seeds() {
        return folder.resolve("seeds");
    }

    public Path queries() {
        return folder.resolve("queries");
    }

    /** Answers of other endpoints that were recorded, the base's first. */
    public List<Path> recordedFolders() {
        return folders("queries/recorded", takesFacts);
    }

    /** The list of endpoints that queries may ask: the home's own, or if it has none that of its base. */
    public Path federation() {
        Path own = folder.resolve(FEDERATION);
        return Files.exists(own) ? own : base.map(other -> other.resolve(FEDERATION)).orElse(own);
    }

    public Path releases() {
        return folder.resolve("releases");
    }

    /** The folders with facts, the base's first. */
    public List<Path> seedFolders() {
        return folders("seeds", takesFacts);
    }

    /** The folders with saved questions, the base's first. */
    public List<Path> queryFolders() {
        return folders("queries", takesFacts);
    }

    /** The folders with checks, the base's first. */
    public List<Path> checkFolders() {
        return folders("queries/checks", true);
    }

    /** The files with shapes, the base's first. */
    public List<Path> shapesFiles() {
        return folders("ontology", true).stream()
                .map(part -> part.resolve("shapes.ttl"))
                .filter(Files::exists)
                .toList();
    }

    /** The Turtle files whose terms and axioms are reasoned over: those directly in {@code ontology/} but the shapes. */
    public List<Path> ontologyFiles() {
        List<Path> shapes = shapesFiles();
        return files(folders("ontology", true), 1, ".ttl").stream()
                .filter(file -> !shapes.contains(file) && !isForeignFramework(file))
                .toList();
    }

    /** The Turtle files that map our terms to other vocabularies; they are published and not reasoned over. */
    public List<Path> alignmentFiles() {
        return files(folders("ontology/alignments", true), 1, ".ttl");
    }

    /** Every file that a release is made from: by folder, sorted by path; recorded answers are no part of it. */
    public List<Path> inputs() {
        List<Path> questions = takesFacts ? queryFolders() : folders("queries", false);
        Stream<Path> rules = takesFacts ? Stream.empty() : base.map(path -> path.resolve("queries/checks")).stream();
        return files(
                Stream.of(folders("ontology", true).stream(), seedFolders().stream(), rules, questions.stream())
                        .flatMap(parts -> parts)
                        .toList(),
                Integer.MAX_VALUE,
                "").stream()
                .filter(file -> recordedFolders().stream().noneMatch(file::startsWith))
                .toList();
    }

    /**
     * A file's path as messages name it: from the home it is in, with forward slashes; what stands in a home on top of
     * another begins with that home's name, so that it is told from the base's.
     */
    public String nameOf(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        boolean inBase = base.isPresent() && !whole.startsWith(folder);
        String name = (inBase ? base.get() : folder).relativize(whole).toString().replace('\\', '/');
        return base.isPresent() && !inBase ? folder.getFileName() + "/" + name : name;
    }

    /** Whether a place, as {@code entente:row} says it, is in this home itself and not in its base. */
    public boolean isOwn(String place) {
        return base.isEmpty() || place.startsWith(folder.getFileName() + "/");
    }

    /** Table and row, as messages name them, of a place as {@code entente:row} says it: {@code seeds/claims/003.csv:12}. */
    public String tableOf(String place) {
        String own = folder.getFileName() + "/";
        return base.isPresent() && place.startsWith(own)
                ? own + "seeds/" + place.substring(own.length())
                : "seeds/" + place;
    }

    private boolean isForeignFramework(Path file) {
        return !takesFacts && base.isPresent() && file.equals(base.get().resolve("ontology").resolve(FRAMEWORKS));
    }

    private List<Path> folders(String part, boolean withBase) {
        return Stream.concat(withBase ? base.stream() : Stream.empty(), Stream.of(folder))
                .map(path -> path.resolve(part))
                .toList();
    }

    private static List<Path> files(List<Path> folders, int depth, String ending) {
        return folders.stream()
                .flatMap(part -> files(part, depth, ending).stream())
                .toList();
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
