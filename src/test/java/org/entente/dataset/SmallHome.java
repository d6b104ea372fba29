package org.entente.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A small home in a temporary folder: the project's own ontology and a handful of rows, which a test replaces one table
 * at a time.
 */
public final class SmallHome {
    private static final Path ONTOLOGY = Path.of("ontology");
    private static final String DIGEST = "a".repeat(64);

    private final Path folder;
    private final Map<String, String> files = new TreeMap<>();

    public SmallHome(Path folder) {
        this.folder = folder;
        files.put("seeds/documents.csv", """
                id,file,title,date,sha256,lines
                100,100.txt,A small report,2020-11,%s,40
                """.formatted(DIGEST));
        files.put("seeds/sources.csv", """
                id,document,lines,author,publisher,published,kind,reliability
                100,100,1-30,,,2020-11-30,report,high
                100f,100,31-40,,,2020-12-15,forum,low
                """);
        files.put("seeds/registry/states.csv", registry("japan,Japan", "us,United States", "india,India"));
        files.put("seeds/registry/alliances.csv", registry("quad,Quad", "d10,D10"));
        files.put("seeds/registry/agreements.csv", registry("accords,Accords"));
        files.put("seeds/registry/statuses.csv", registry("established,established", "proposed,proposed"));
        files.put("seeds/registry/domains.csv", registry("5g,5G", "telecommunications,telecommunications"));
        files.put("seeds/claims/100.csv", """
                id,lines,subject,property,object,standing,kind,by,when,seen
                100-001,1-2,japan,directMemberOf,quad,actual,report,,,
                100-002,3,india,signed,accords,planned,report,us,,
                100-003,4,accords,signedOn,2020-07-10,actual,report,,,
                """);
        files.put("seeds/lists/100.csv", """
                id,lines,whole,property,members,count,complete,standing,kind,by
                100-L1,5-6,quad,directMemberOf,us;india,4,no,actual,report,
                """);
    }

    /** A registry table with these entries, each {@code id,label}. */
    public static String registry(String... entries) {
        StringBuilder table = new StringBuilder("id,label,description,first,distinct_from\n");
        for (String entry : entries) {
            table.append(entry).append(",a thing of the test,100:1,\n");
        }
        return table.toString();
    }

    /** Puts a file with this text in the home. */
    public SmallHome with(String name, String text) {
        files.put(name, text);
        return this;
    }

    /** Adds lines to a file of the home. */
    public SmallHome adding(String name, String lines) {
        files.merge(name, lines, String::concat);
        return this;
    }

    /** Writes the home and gives it. */
    public Home write() {
        try {
            copyOntology();
            Files.createDirectories(folder.resolve("queries"));
            for (Map.Entry<String, String> file : files.entrySet()) {
                write(folder.resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return new Home(folder);
    }

    /** The problems for which the home is refused, one line each. */
    public List<String> refusal() {
        return refusal(write());
    }

    static List<String> refusal(Home home) {
        RefusedInputException refused =
                catchThrowableOfType(RefusedInputException.class, () -> Loader.load(home, progress -> {}));
        assertThat(refused).isNotNull();
        return refused.problems().stream().map(Problem::toString).toList();
    }

    private void copyOntology() throws IOException {
        for (Path file : Home.files(ONTOLOGY, Integer.MAX_VALUE, ".ttl")) {
            write(folder.resolve("ontology").resolve(ONTOLOGY.relativize(file).toString()), Files.readAllBytes(file));
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
